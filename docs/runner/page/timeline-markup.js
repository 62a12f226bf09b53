// Makes elements of the markup that Python draws. What comes out of a Worker is a stranger's, for
// the program that ran in it may have sent it: only what a picture consists of passes.

const PARTS = new Set(
  "div figure svg title desc path text figcaption b p details summary table thead tbody tr th td".split(" "),
);
const ATTRIBUTES = new Set(
  "class d x y viewBox role id text-anchor aria-labelledby data-stops data-steps data-crowd".split(" "),
);
const OURS = /^(run|drawn)-\d/; // ids that no other part of the page has
const WIDTH = /^--tl-width:([\d.]+)$/;

/**
 * @param {string} html
 * @returns {HTMLElement | null} the element, if there is one
 */
export function trusted(html) {
  // A document of its own, in which nothing runs and nothing is loaded.
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const root = body.firstElementChild;
  return root && /** @type {HTMLElement | null} */ (copied(root));
}

/** @param {Element} from @returns {Element | null} */
function copied(from) {
  if (!PARTS.has(from.localName)) return null;
  const made = document.createElementNS(from.namespaceURI, from.localName);
  for (const { name, value } of from.attributes) {
    if (ATTRIBUTES.has(name) && (name !== "id" || OURS.test(value))) made.setAttribute(name, value);
    const width = name === "style" && WIDTH.exec(value);
    if (width) /** @type {SVGElement} */ (made).style.setProperty("--tl-width", width[1]);
  }
  for (const child of from.childNodes) {
    if (child instanceof Text) made.append(child.data);
    else if (child instanceof Element) made.append(copied(child) ?? "");
  }
  return made;
}
