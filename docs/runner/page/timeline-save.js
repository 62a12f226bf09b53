// Saves a picture as an SVG file that looks as it does in the page, light or dark.

import { element } from "./elements.js";

const LOOK = [
  "fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "paint-order",
  "font-family", "font-size", "font-weight", "text-anchor",
]; // prettier-ignore

/**
 * @param {SVGSVGElement} svg
 * @param {string} file of the program
 */
export function save(svg, file) {
  const text = new XMLSerializer().serializeToString(alone(svg));
  const href = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  element("a", { href, download: file.replace(/\.py$/, ".svg") }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** A copy that needs no style sheet. @param {SVGSVGElement} svg */
function alone(svg) {
  const copy = /** @type {SVGSVGElement} */ (svg.cloneNode(true));
  copy.querySelector(".tl-now")?.remove();
  const parts = [...svg.querySelectorAll(":scope > path, :scope > text")];
  [...copy.querySelectorAll("path, text")].forEach((part, at) => {
    const style = getComputedStyle(parts[at]);
    for (const name of LOOK) {
      const value = style.getPropertyValue(name);
      if (value) part.setAttribute(name, value);
    }
  });
  const { width, height } = svg.viewBox.baseVal;
  copy.setAttribute("width", String(width));
  copy.setAttribute("height", String(height));
  copy.removeAttribute("style");
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const behind = getComputedStyle(svg).getPropertyValue("--tl-bg").trim() || "#fff";
  for (const [name, value] of Object.entries({ width: "100%", height: "100%", fill: behind })) paper.setAttribute(name, value);
  copy.querySelector("path")?.before(paper);
  return copy;
}
