// Makes elements. Text goes in as text nodes only: no string here ever becomes markup.

/**
 * An element with properties (or attributes, where the name has a dash or is `role`) and children.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, unknown>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.includes("-") || key === "role") made.setAttribute(key, String(value));
    else Object.assign(made, { [key]: value });
  }
  made.append(...children);
  return made;
}

/** Shapes on a grid of 24, drawn for this page. */
const SHAPES = {
  run: "M7 4.5v15L19.5 12z",
  stop: "M6 6h12v12H6z",
  edit: "M4 20v-4L14 6l4 4L8 20zM15.2 4.8l2-2 4 4-2 2z",
  reset: "M5 4v5h5L8.1 7.100A6 6 0 1 1 6 12H4a8 8 0 1 0 2.700-6z",
  share: "M12 3l5 5h-4v7h-2V8H7zM5 13h2v6h10v-6h2v8H5z",
  pause: "M6 5h4v14H6zM14 5h4v14h-4z",
  back: "M6 5h2.5v14H6zM19 5v14L9 12z",
  on: "M15.5 5H18v14h-2.5zM5 5v14l10-7z",
  compare: "M4 5h12v4H4zM4 15h16v4H4z",
  download: "M11 3h2v8h4l-5 6-5-6h4zM5 19h14v2H5z",
};

/**
 * A picture that says nothing by itself: the name stands beside it.
 * @param {keyof typeof SHAPES} name
 */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", SHAPES[name]);
  svg.append(path);
  return svg;
}
