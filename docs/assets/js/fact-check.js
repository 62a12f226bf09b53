// The filter above the table of statements: by verdict and by text.
//
// The table is whole without it; it only hides rows, so links to a statement, search and print
// find every one. It refuses to sort, to load anything and to remember anything.

const VERDICTS = ["false", "imprecise", "version", "true"];

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function filterOf(ledger) {
  const rows = [...ledger.querySelectorAll("tbody tr")].map((row) => ({
    row,
    verdict: row.cells[0].textContent.trim().toLowerCase(),
    text: row.textContent.toLowerCase(),
  }));
  const search = element("input", {
    type: "search",
    placeholder: "Words or a name, such as gather",
    ariaLabel: "Only statements with these words",
  });
  const boxes = VERDICTS.map((verdict) =>
    element("input", { type: "checkbox", checked: true, value: verdict }),
  );
  const count = element("output", {});

  function show() {
    const words = search.value.toLowerCase().split(/\s+/);
    const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    let shown = 0;
    for (const { row, verdict, text } of rows) {
      row.hidden = !chosen.has(verdict) || !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    count.value = `${shown} of ${rows.length} statements`;
  }

  const labels = boxes.map((box) => {
    const many = rows.filter(({ verdict }) => verdict === box.value).length;
    return element("label", {}, box, `${box.value} (${many})`);
  });
  const legend = element("legend", { textContent: "Verdicts" });
  const form = element(
    "form",
    { className: "ledger-filter", role: "search", ariaLabel: "Statements" },
    search,
    element("fieldset", {}, legend, ...labels),
    count,
  );
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
  return form;
}

document$.subscribe(() => {
  const ledger = document.querySelector(".ledger");
  if (ledger && !document.querySelector(".ledger-filter")) ledger.before(filterOf(ledger));
});
