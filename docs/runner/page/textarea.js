// A plain editor, for when the good one cannot be loaded.

import { element } from "./elements.js";

/** @type {import("./code.js").MakeEditor} */
export function createEditor({ parent, text, label, change, run }) {
  const area = element("textarea", { className: "runner-plain", value: text, spellcheck: false });
  area.setAttribute("aria-label", label);
  area.autocapitalize = "off";
  area.wrap = "off";
  const fit = () => (area.rows = area.value.split("\n").length);
  area.addEventListener("input", () => (fit(), change()));
  area.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  fit();
  parent.append(area);
  return {
    text: () => area.value,
    setText: (next) => ((area.value = next), fit()),
    focus: () => area.focus(),
    mark: () => {},
    destroy: () => area.remove(),
  };
}
