// The filter above the conformance tables: by subject, implementation, Python and verdict.
//
// The tables are whole without it; it only hides rows, columns and subjects. What is chosen
// stands in the address, so a badge can link to it. It refuses to sort and to load anything.

const VERDICTS = ["same", "differs", "not available", "not run"];

function made(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function choice(label, name, options) {
  const select = made("select", { name });
  select.append(made("option", { value: "", textContent: `Every ${label.toLowerCase()}` }));
  for (const [value, text] of options) select.append(made("option", { value, textContent: text }));
  return made("label", {}, made("span", { textContent: label }), select);
}

// What a row says: for each implementation its verdicts, each with the versions of Python.
function read(row) {
  const cells = [...row.querySelectorAll("td")].map((cell) => ({
    cell,
    verdicts: [...cell.querySelectorAll("p")].map((line) => ({
      verdict: line.firstChild.textContent,
      versions: [...line.querySelectorAll("a")].map((link) => link.textContent),
    })),
  }));
  return { row, cells };
}

function filterOf(tables) {
  const sections = tables.map((table) => ({
    subject: table.dataset.subject,
    table,
    heading: table.previousElementSibling,
    heads: [...table.querySelectorAll("thead th")].slice(1),
    rows: [...table.querySelectorAll("tbody tr")].map(read),
  }));
  const kinds = sections[0].heads.map((head) => [head.dataset.kind, head.textContent]);
  const links = tables.flatMap((table) => [...table.querySelectorAll("td a")]);
  const versions = [...new Set(links.map((link) => link.textContent))].sort((a, b) => a.localeCompare(b));
  const asked = new URLSearchParams(location.search);
  const form = made(
    "form",
    { className: "cells-filter", role: "search", ariaLabel: "Cells" },
    choice("Subject", "subject", sections.map(({ subject, heading }) => [subject, heading.firstChild.textContent])),
    choice("Implementation", "implementation", kinds),
    choice("Python or browser", "python", versions.map((version) => [version, version])),
    choice("Verdict", "verdict", VERDICTS.map((verdict) => [verdict, verdict])),
    made("output", {}),
  );
  const fields = [...form.querySelectorAll("select")];
  for (const field of fields) {
    const wanted = asked.get(field.name) ?? "";
    field.value = wanted;
    if (field.selectedIndex < 0) field.value = "";
  }
  const output = form.querySelector("output");

  function show() {
    const [subject, kind, python, verdict] = fields.map((field) => field.value);
    let cellsShown = 0;
    let rowsShown = 0;
    for (const { subject: name, table, heading, heads, rows } of sections) {
      for (const head of heads) head.hidden = Boolean(kind) && head.dataset.kind !== kind;
      let some = false;
      for (const { row, cells } of rows) {
        let found = 0;
        for (const [place, { cell, verdicts }] of cells.entries()) {
          cell.hidden = heads[place].hidden;
          if (cell.hidden) continue;
          for (const { verdict: its, versions: where } of verdicts) {
            if (verdict && its !== verdict) continue;
            found += python ? Number(where.includes(python)) : where.length;
          }
        }
        row.hidden = found === 0;
        if ((!subject || subject === name) && found) {
          some = true;
          cellsShown += found;
          rowsShown += 1;
        }
      }
      table.hidden = heading.hidden = !some;
    }
    output.value = `${cellsShown.toLocaleString("en")} cells of ${rowsShown.toLocaleString("en")} programs`;
  }

  form.addEventListener("change", () => {
    const chosen = new URLSearchParams();
    for (const { name, value } of fields) if (value) chosen.set(name, value);
    const query = chosen.size ? `?${chosen}` : "";
    history.replaceState(history.state, "", `${location.pathname}${query}`);
    show();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
  return form;
}

document$.subscribe(() => {
  const tables = [...document.querySelectorAll(".conformance[data-subject]")];
  if (tables.length === 0 || document.querySelector(".cells-filter")) return;
  tables[0].previousElementSibling.before(filterOf(tables));
});
