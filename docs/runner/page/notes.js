// What is said about a program beside its output: a line under the buttons, and what screen
// readers read out. Text, or elements made here; never markup from elsewhere.

import { element } from "./elements.js";

export class Notes {
  said = element("p", { className: "runner-said", role: "status" });
  shown = element("p", { className: "runner-note", hidden: true });

  /**
   * Shows a line, or none, and has it read out.
   * @param {...(Node | string)} parts
   */
  show(...parts) {
    this.shown.replaceChildren(...parts);
    this.shown.hidden = parts.join("") === "";
    if (!this.shown.hidden) this.say(this.shown.textContent ?? "");
  }

  /**
   * Shows why a program does not run here, and how it runs elsewhere.
   * @param {string} why a sentence, and the beginning of another
   * @param {string} file
   */
  showElsewhere(why, file) {
    this.show(why, element("code", {}, `python3 ${file}`), ".");
  }

  /** @param {string} text for screen readers alone: what is seen stands elsewhere */
  say(text) {
    this.said.textContent = text;
  }
}
