// A program as the page holds it: its id, needs, code, and what was recorded on each Python.
//
// Reads the static block only. It changes nothing on the page.

/**
 * @typedef {object} Program
 * @property {string} id       `functions/gather/1_results_in_order`
 * @property {string} file     `1_results_in_order.py`
 * @property {string[]} needs  of threads, sockets, subprocesses, signals
 * @property {string} original
 * @property {HTMLElement} block
 * @property {HTMLElement} code      the element that holds the code
 * @property {HTMLElement} highlight the box around it, with the file's name
 * @property {HTMLElement | null} recorded  the output, or the tabs of outputs
 */

const NOTHING = "(nothing)";

/**
 * @param {HTMLElement} block
 * @returns {Program | null} null for a block that is not of the expected shape
 */
export function read(block) {
  const highlight = block.querySelector(":scope > .highlight:not(.output)");
  const code = highlight?.querySelector("pre > code");
  const id = block.dataset.program;
  if (!(highlight instanceof HTMLElement) || !(code instanceof HTMLElement) || !id) return null;
  return {
    id,
    file: `${id.split("/").pop()}.py`,
    needs: (block.dataset.needs ?? "").split(" ").filter(Boolean),
    original: code.textContent ?? "",
    block,
    code,
    highlight,
    recorded: block.querySelector(":scope > .output, :scope > .tabbed-set"),
  };
}

/**
 * What the program printed on a version of Python when it was recorded.
 * @param {Program} program
 * @param {string} version such as "3.14"
 * @returns {string | null} null where nothing is recorded for it
 */
export function recordedOn(program, version) {
  const output = outputOn(program, version);
  if (!output) return null;
  const text = output.textContent ?? "";
  return text.trim() === NOTHING ? "" : text;
}

/**
 * The element with what the program printed on a version of Python when it was recorded.
 * @param {Program} program
 * @param {string} version such as "3.14"
 */
export function outputOn({ recorded }, version) {
  if (!recorded) return null;
  const labels = [...recorded.querySelectorAll(".tabbed-labels > label")];
  const at = labels.findIndex((label) => covers(label.textContent ?? "", version));
  const block = recorded.matches(".output") ? recorded : recorded.querySelectorAll(".tabbed-block")[at];
  return /** @type {HTMLElement | null} */ (block?.querySelector("pre > code") ?? null);
}

/**
 * Whether "Python 3.12 – 3.14" or "Python 3.11, 3.12" speaks of a version.
 * @param {string} label
 * @param {string} version
 */
export function covers(label, version) {
  const minor = (/** @type {string} */ text) => Number(text.split(".")[1]);
  const wanted = minor(version);
  return label.split(",").some((part) => {
    const named = (part.match(/3\.\d+/g) ?? []).map(minor);
    return named.length > 0 && named[0] <= wanted && wanted <= named[named.length - 1];
  });
}
