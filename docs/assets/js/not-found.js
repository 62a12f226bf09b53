// On the page for what is not there: offers the page whose name is nearest to the address.
//
// It takes the names from the links of the navigation, so it has no list to keep and loads
// nothing. It refuses to guess when nothing is near, and to send anybody anywhere by itself.

// `/library/asyncio-task.html#asyncio.waitFor` asks for `waitfor`.
function plain(name) {
  return decodeURIComponent(name)
    .toLowerCase()
    .replace(/\.html?$/, "")
    .replace(/^asyncio[.-]/, "")
    .replace(/[^a-z0-9]/g, "");
}

// Levenshtein's distance: how many letters to add, drop or change.
function distance(one, other) {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const change = row[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row.at(-1);
}

function lastPart(path) {
  return plain(path.split("/").filter(Boolean).at(-1) ?? "");
}

function nearest(wanted) {
  const links = [...document.querySelectorAll(".md-nav--primary a[href]")];
  const near = links
    .map((link) => ({ link, name: lastPart(new URL(link.href).pathname) }))
    .filter(({ name }) => name)
    .map(({ link, name }) => ({ link, far: distance(wanted, name) / Math.max(wanted.length, 1) }))
    .sort((one, other) => one.far - other.far)[0];
  return near && near.far <= 0.4 ? near.link : null;
}

{
  const place = document.querySelector("[data-nearest]");
  const found =
    nearest(plain(location.hash.slice(1)) || lastPart(location.pathname)) ??
    nearest(lastPart(location.pathname));
  if (place && found) {
    const link = document.createElement("a");
    link.href = found.href;
    link.textContent = found.textContent.trim();
    place.append("Did you mean ", link, "?");
    place.hidden = false;
  }
}
