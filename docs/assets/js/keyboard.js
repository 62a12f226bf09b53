// Mends what Material leaves out for readers who use a keyboard or a screen reader.
//
// The labels that open its drawer and its search become buttons; the labels of the levels in
// the drawer answer to keys; landmarks get names that differ; wide tables and code become stops for
// Tab while they have something to scroll. Nothing looks different, and nothing is needed to read a
// page: without JavaScript the check boxes behind the labels take focus themselves (base.css).
// It refuses to handle any key but Enter, Space, Escape and those that open the search.

const SWITCHES = { __drawer: "Navigation", __search: "Search" };

// A button in place of the label of a hidden check box, which it clicks.
function asButton([id, name]) {
  const label = document.querySelector(`.md-header__inner > label[for=${id}]`);
  if (!label) return;
  const box = document.getElementById(id);
  const button = document.createElement("button");
  button.type = "button";
  button.className = label.className;
  button.setAttribute("for", id); // Material's style sheet asks for it
  button.setAttribute("aria-label", name);
  button.setAttribute("aria-expanded", box.checked);
  button.append(...label.childNodes);
  label.replaceWith(button);

  button.addEventListener("click", () => {
    box.click();
    if (id === "__search") document.querySelector(".md-search__input").focus();
  });
  box.addEventListener("change", () => button.setAttribute("aria-expanded", box.checked));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.checked || id !== "__drawer") return;
    box.click();
    button.focus();
  });
}

// Material's keys for its search give the focus to a box that, on narrow screens, is hidden before
// it is opened: what a reader typed next was lost.
function openSearch(event) {
  if (!["/", "f", "s"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, select, textarea, [contenteditable=true]")) return;
  const input = document.querySelector(".md-search__input");
  if (!input || getComputedStyle(input).visibility !== "hidden") return;
  event.preventDefault();
  event.stopImmediatePropagation(); // Material would take the key for a letter of the search
  document.getElementById("__search").click();
  input.focus();
}

// Material loads the page anew for its skip link, and the next Tab begins where it can.
function skip(event) {
  const link = event.target.closest?.(".md-skip");
  const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!target) return;
  event.preventDefault();
  event.stopPropagation();
  target.tabIndex = -1;
  target.focus();
}

function openLevels() {
  const labels = ".md-nav--primary label[for]:not([for=__drawer])";
  document.querySelectorAll(labels).forEach((label) => (label.tabIndex = 0));
}

function pressOnKey(event) {
  const opens = event.target.matches(".md-nav--primary label[for]");
  if (!opens || (event.key !== "Enter" && event.key !== " ")) return;
  event.preventDefault();
  event.stopImmediatePropagation(); // Material would open and close again
  event.target.click();
}

// The label of a section with a page of its own holds an icon only: its list has no name.
function nameLists() {
  document.querySelectorAll(".md-nav[aria-labelledby]").forEach((list) => {
    const title = list.querySelector(":scope > .md-nav__title");
    list.removeAttribute("aria-labelledby");
    list.removeAttribute("aria-expanded");
    list.setAttribute("aria-label", title.textContent.trim());
  });
}

// Material calls its search a dialog, which it is not, and gives the dialog no name.
function searchIsNoDialog() {
  document.querySelector(".md-search[role=dialog]")?.removeAttribute("role");
}

// "Copied to clipboard" is shown in a box that says nothing to who does not see it.
function whatIsCopiedIsSaid() {
  document.querySelector(".md-dialog__inner")?.setAttribute("role", "status");
}

// A copy button is no place to navigate to.
function copyButtonsAreNoLandmarks() {
  document
    .querySelectorAll(".md-code__nav:not([role])")
    .forEach((box) => box.setAttribute("role", "none"));
}

function stopAt(box, scrolls) {
  if (scrolls) box.tabIndex = 0;
  else box.removeAttribute("tabindex");
  if (box.matches("code")) return; // code that scrolls says what it is by itself
  if (scrolls) {
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", nameOf(box));
  } else {
    box.removeAttribute("role");
    box.removeAttribute("aria-label");
  }
}

// "Table: Version history", after the heading that it stands under.
function nameOf(box) {
  const above = [...document.querySelectorAll("article :is(h1, h2, h3, h4)")].filter(
    (heading) => heading.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const name = `Table: ${above.at(-1)?.firstChild.textContent.trim()}`;
  // `Timeout` and `timeout` are two headings, and one name to a screen reader.
  const others = [...document.querySelectorAll("article [role=region]")]
    .filter((region) => region !== box)
    .map((region) => region.getAttribute("aria-label")?.toLowerCase());
  let unique = name;
  for (let count = 2; others.includes(unique.toLowerCase()); count += 1) unique = `${name}, ${count}`;
  return unique;
}

// Measures all before it changes any: one layout, not hundreds.
const boxes = new ResizeObserver((entries) => {
  const measured = entries.map(({ target }) => [target, target.scrollWidth > target.clientWidth]);
  measured.forEach(([box, scrolls]) => stopAt(box, scrolls));
});

let watched = new WeakSet();

// Material adds copy buttons and boxes for tables after the page is there. Each is looked at once:
// a page has hundreds.
function watchArticle() {
  document.querySelectorAll(".md-typeset__scrollwrap, article pre > code").forEach((box) => {
    if (watched.has(box)) return;
    watched.add(box);
    boxes.observe(box);
  });
  copyButtonsAreNoLandmarks();
}

new MutationObserver(watchArticle).observe(document.body, { childList: true, subtree: true });
document.addEventListener("click", skip, { capture: true });
document.addEventListener("keydown", pressOnKey, { capture: true });
document.addEventListener("keydown", openSearch, { capture: true });

// After every page, also those that navigation.instant swaps in.
document$.subscribe(() => {
  Object.entries(SWITCHES).forEach(asButton);
  searchIsNoDialog();
  whatIsCopiedIsSaid();
  openLevels();
  nameLists();
  boxes.disconnect();
  watched = new WeakSet();
  watchArticle();
});
