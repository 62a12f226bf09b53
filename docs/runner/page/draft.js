// The code that a reader has before them: the printed program, an edit, or what a link brought.
//
// Keeps edits and brings them back. A link's code is kept only once its reader changes it, and
// takes no edit away. Runs nothing.

import { Code } from "./code.js";
import { element } from "./elements.js";
import * as store from "./store.js";

/** @typedef {import("./toolbar.js").Implementation} Implementation */

const NOT_KEPT = "This browser keeps no data for this site: the edit is gone when you leave.";

export class Draft {
  /** @type {Implementation} */
  implementation = "stdlib";
  /** Whether a change of the text is the reader's. */
  #heeded = true;
  /** Whether the code is that of a link, untouched. */
  #foreign = false;

  /**
   * @param {import("./program.js").Program} program
   * @param {import("./notes.js").Notes} notes
   * @param {{ run: () => void, changed: () => void }} heard
   */
  constructor(program, notes, heard) {
    this.program = program;
    this.notes = notes;
    this.heard = heard;
    this.start = program.original; // what Reset brings back
    this.code = new Code(program, { changed: () => this.#changed(), run: heard.run });
  }

  /** What can be shared, and is kept. */
  shown() {
    const { program, code, implementation } = this;
    return { id: program.id, code: code.text(), implementation };
  }

  /** A program without printed code is only ever seen in its editor. */
  get onlyEdited() {
    return this.program.original === "";
  }

  /** Whether Reset would do anything to the code. */
  get touched() {
    return this.code.edited || (this.code.opening !== null && !this.onlyEdited);
  }

  /** Brings back what the reader wrote here before. */
  restore() {
    const edit = store.load(this.program.id, this.program.original);
    if (edit) {
      this.implementation = edit.implementation === "reference" ? "reference" : "stdlib";
      void this.open(edit.code);
      this.notes.show("Your edit from before. Reset brings back the original.");
    } else if (this.onlyEdited) void this.open(this.start);
    this.heard.changed();
  }

  /** @param {string} code to be edited from here on; the reader can undo it */
  startFrom(code) {
    this.start = code;
    void this.open(code);
    this.#changed();
    this.notes.say("The program is in the editor.");
  }

  /** @param {{ code: string, implementation: Implementation }} shared by a link; not run */
  async showShared({ code, implementation }) {
    this.implementation = implementation;
    this.#foreign = true;
    await this.open(code);
    this.notes.show("This code came with the link. It has not been run.");
  }

  /** @param {string} text */
  async open(text) {
    this.#heeded = false;
    const opening = this.code.open(text);
    this.#heeded = true;
    this.heard.changed();
    if (!(await opening)) this.notes.show("The editor could not be loaded; this is a plain one.");
  }

  /** Back to the printed program; or, from a link's code, to the reader's own edit. */
  reset() {
    const { id, original } = this.program;
    const gone = this.code.edited && !this.#foreign ? this.shown() : null;
    this.code.close();
    this.notes.show("");
    if (!this.#foreign || !store.load(id, original)) store.forget(id, original);
    this.#foreign = false;
    this.notes.say("The original program and its recorded output are back.");
    this.restore();
    if (gone) this.#offer(gone);
  }

  /**
   * Until the next change, the edit that Reset took away can be had again.
   * @param {{ code: string, implementation: Implementation }} edit
   */
  #offer({ code, implementation }) {
    const undo = element("button", { type: "button", className: "runner-undo" }, "Undo");
    undo.addEventListener("click", () => {
      this.implementation = implementation;
      void this.open(code).then(() => this.code.editor?.focus());
      this.#changed();
      this.notes.say("Your edit is back.");
    });
    this.notes.show("The original program and its recorded output are back, without your edit. ", undo);
  }

  /** @param {Implementation} implementation */
  choose(implementation) {
    this.implementation = implementation;
    if (this.code.edited) this.#changed();
    else this.heard.changed();
  }

  #changed() {
    if (!this.#heeded) return;
    this.#foreign = false;
    this.heard.changed();
    const { id, original } = this.program;
    if (!this.code.edited) store.forget(id, original);
    else if (!store.save(id, original, this.shown())) return this.notes.show(NOT_KEPT);
    if (!this.notes.shown.hidden) this.notes.show("");
  }
}
