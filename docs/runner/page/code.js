// The code of a program on the page: as it was printed, or in an editor in the same place.
//
// The printed code stays in the page behind the editor and follows it, so that Material's copy
// button and the printer get what a reader sees. Keeps nothing beyond the page.

import { createEditor as createPlain } from "./textarea.js";

/**
 * @typedef {object} Editor
 * @property {() => string} text
 * @property {(text: string) => void} setText  can be undone by the reader
 * @property {() => void} focus
 * @property {(line: number | null) => void} mark
 * @property {() => void} destroy
 */

/**
 * @typedef {(options: { parent: HTMLElement, text: string, label: string,
 *   change: () => void, run: () => void }) => Editor} MakeEditor
 */

export class Code {
  /**
   * @param {import("./program.js").Program} program
   * @param {{ changed: () => void, run: () => void }} heard
   */
  constructor(program, heard) {
    this.program = program;
    this.heard = heard;
    this.printed = [...program.code.childNodes];
    /** @type {Editor | null} */
    this.editor = null;
    /** @type {Promise<boolean> | null} */
    this.opening = null;
    this.wanted = "";
    this.marked = false;
  }

  /** What a reader sees; a program ends with a newline. */
  text() {
    if (!this.editor) return this.opening ? this.wanted : this.program.original;
    const text = this.editor.text();
    return text.endsWith("\n") || text === "" ? text : `${text}\n`;
  }

  get edited() {
    return this.text() !== this.program.original;
  }

  /**
   * Puts an editor in the place of the code.
   * @param {string} text
   * @returns {Promise<boolean>} false: only a plain editor could be had
   */
  open(text) {
    this.wanted = text;
    if (this.editor) this.editor.setText(withoutEnd(text));
    this.opening ??= this.#load();
    return this.opening;
  }

  async #load() {
    let [createEditor, whole] = [/** @type {MakeEditor} */ (createPlain), true];
    try {
      ({ createEditor } = await import("../editor/editor.js"));
    } catch {
      whole = false;
    }
    if (!this.opening) return whole; // was closed meanwhile
    const { highlight, code, file } = this.program;
    this.mark(null);
    this.editor = createEditor({
      parent: highlight,
      text: withoutEnd(this.wanted),
      label: `Code of ${file}. Escape, then Tab leaves the editor`,
      change: () => this.#follow(),
      run: this.heard.run,
    });
    highlight.classList.add("runner-editing");
    if (this.wanted !== this.program.original) code.replaceChildren(this.wanted);
    return whole;
  }

  #follow() {
    this.program.code.replaceChildren(this.text());
    this.heard.changed();
  }

  /** Back to the code as it was printed. */
  close() {
    this.mark(null);
    this.editor?.destroy();
    this.editor = this.opening = null;
    this.program.highlight.classList.remove("runner-editing");
    this.program.code.replaceChildren(...this.printed);
  }

  /**
   * Marks the line where a program failed.
   * @param {number | null} line from 1
   */
  mark(line) {
    // Taking nothing away would still have the editor measure itself.
    if (line === null && !this.marked) return;
    this.marked = line !== null;
    const { code } = this.program;
    this.editor?.mark(line);
    code.classList.toggle("runner-failed", line !== null);
    code.style.setProperty("--runner-line", String((line ?? 1) - 1));
  }
}

/** @param {string} text */
const withoutEnd = (text) => text.replace(/\n$/, "");
