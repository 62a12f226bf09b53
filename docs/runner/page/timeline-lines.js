// Lights lines of the program and of its output, and dims the output that is not there yet.
//
// Lines are painted behind the text of whatever shows it, printed code or editor: no element of
// another's is made or changed. Refuses: to know why a line is lit.

/** @typedef {() => HTMLElement | null} Box */

export class Lines {
  /** @type {HTMLElement[]} */
  #painted = [];

  /** @param {Box} code @param {Box} output */
  constructor(code, output) {
    this.code = code;
    this.output = output;
  }

  /**
   * @param {number[]} lines of the program
   * @param {number[]} printed lines of the output
   * @param {number} until the last line of the output that is there by now; -1: all are
   */
  show(lines, printed, until) {
    this.clear();
    paint(this.#taken(this.code()), lines);
    const output = this.#taken(this.output());
    paint(output, printed);
    if (output && until >= 0 && output.scrollHeight <= output.clientHeight) {
      const { top, height } = measure(output);
      const edge = `${top + until * height}px`;
      output.style.maskImage = `linear-gradient(#000 ${edge}, rgb(0 0 0 / 40%) ${edge})`;
    }
  }

  clear() {
    for (const { style } of this.#painted) style.background = style.maskImage = "";
    this.#painted = [];
  }

  /** @param {HTMLElement | null} box */
  #taken(box) {
    if (box) this.#painted.push(box);
    return box;
  }
}

/** Where the first line begins, and how high lines are. @param {HTMLElement} box */
function measure(box) {
  const line = box.querySelector(".cm-line");
  const style = getComputedStyle(line ?? box);
  const height = parseFloat(style.lineHeight);
  const top = line
    ? line.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop
    : parseFloat(style.paddingTop);
  return { top, height };
}

/** @param {HTMLElement | null} box @param {number[]} lines from 1 */
function paint(box, lines) {
  if (!box || lines.length === 0) return;
  const { top, height } = measure(box);
  const at = (/** @type {number} */ line) => `${top + (line - 1) * height}px`;
  const bar = lines.map((line) => `linear-gradient(var(--tl-lit), var(--tl-lit)) local 0 ${at(line)} / 0.2rem ${height}px no-repeat`);
  const tint = lines.map(
    (line) => `linear-gradient(var(--tl-lit-bg), var(--tl-lit-bg)) local 0 ${at(line)} / 100% ${height}px no-repeat`,
  );
  const color = getComputedStyle(box).backgroundColor;
  box.style.background = [...bar, ...tint].join(", ");
  box.style.backgroundColor = color;
}
