// The row of buttons between a program's code and its output.
//
// Draws and reports presses; what a press does is decided in example.js. A button that goes
// away while it has the focus hands it to its neighbour.

import { element, icon } from "./elements.js";

/** @typedef {"stdlib" | "reference"} Implementation */
/**
 * @typedef {object} Actions
 * @property {() => void} run
 * @property {() => void} stop
 * @property {() => void} edit
 * @property {() => void} reset
 * @property {() => void} share
 * @property {() => void} download
 * @property {(implementation: Implementation) => void} choose
 * @property {() => void} intent  a reader is about to run the program
 */

export class Toolbar {
  /**
   * @param {string} name what the buttons are about, for screen readers
   * @param {Actions} actions
   */
  constructor(name, actions) {
    this.run = button("run", "Run", actions.run);
    this.stop = button("stop", "Stop", actions.stop);
    this.edit = button("edit", "Edit", actions.edit);
    this.reset = button("reset", "Reset", actions.reset);
    this.share = button("share", "Share", actions.share);
    this.download = button("download", "Download", actions.download);
    this.stdlib = choice("stdlib", "Run with Python's own asyncio", actions);
    this.reference = choice("reference", "Run with our reference implementation", actions);
    this.choices = element(
      "span",
      { className: "runner-choices", role: "group", "aria-label": "Implementation" },
      this.stdlib,
      this.reference,
    );
    this.stop.hidden = this.reset.hidden = true;
    for (const event of ["pointerenter", "pointerdown", "focus"]) {
      this.run.addEventListener(event, actions.intent);
    }
    const gap = element("span", { className: "runner-gap" });
    const parts = [this.run, this.stop, this.edit, this.reset, this.choices, gap];
    this.element = element(
      "div",
      { className: "runner-bar", role: "group", "aria-label": name },
      ...parts,
      this.share,
      this.download,
    );
  }

  /** Leaves only what makes sense where the program cannot run. */
  cannotRun() {
    for (const part of [this.run, this.edit, this.choices, this.share]) part.hidden = true;
  }

  /** @param {boolean} running */
  showRunning(running) {
    swap(running ? this.run : this.stop, running ? this.stop : this.run);
  }

  /** @param {boolean} editing */
  showEditing(editing) {
    swap(this.edit, editing ? null : this.edit, this.run);
  }

  /** @param {boolean} possible */
  showReset(possible) {
    swap(this.reset, possible ? this.reset : null, this.edit.hidden ? this.run : this.edit);
  }

  /** @param {Implementation} implementation */
  showImplementation(implementation) {
    this.stdlib.setAttribute("aria-pressed", String(implementation === "stdlib"));
    this.reference.setAttribute("aria-pressed", String(implementation === "reference"));
  }
}

/**
 * @param {Parameters<typeof icon>[0]} picture
 * @param {string} name
 * @param {() => void} press
 */
function button(picture, name, press) {
  const label = element("span", { className: "runner-label" }, name);
  const made = element("button", { type: "button", className: `runner-${picture}` });
  made.append(icon(picture), label);
  // The second click of a double click would press what the first one has put in its place.
  made.addEventListener("click", (event) => event.detail <= 1 && press());
  return made;
}

/**
 * @param {Implementation} implementation
 * @param {string} title
 * @param {Actions} actions
 */
function choice(implementation, title, actions) {
  const made = element("button", { type: "button", title }, implementation);
  made.addEventListener("click", () => actions.choose(implementation));
  return made;
}

/**
 * Hides one button and shows another (or the same); the focus follows.
 * @param {HTMLElement} gone
 * @param {HTMLElement | null} shown
 * @param {HTMLElement | null} [next] where the focus goes if nothing is shown
 */
function swap(gone, shown, next = shown) {
  const focused = document.activeElement === gone;
  if (shown) shown.hidden = false;
  if (gone !== shown) gone.hidden = true;
  if (focused && gone !== shown) next?.focus();
}
