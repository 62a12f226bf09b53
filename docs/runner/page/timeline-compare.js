// Runs a program on both implementations, and shows what their tasks did, side by side.
//
// Python says what differs and marks it (comparison.py); what was printed is compared here.
// Refuses: to start by itself, and to disturb the run that the reader has started.

import * as engine from "../engine.js";
import { element, icon } from "./elements.js";
import { needsOf } from "./needs.js";
import { Telling } from "./timeline-telling.js";

const NAMES = /** @type {const} */ (["stdlib", "reference"]);
const TITLE = "Run on Python's own asyncio and on our reference, and compare what their tasks do";

/** @typedef {{ told: Telling, printed: string, last: string }} Heard */

export class Comparison {
  /** @type {Set<HTMLButtonElement>} */
  #buttons = new Set();
  #open = false;
  #stop = () => {};

  /** @param {import("./timeline-desk.js").Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.element = desk.door.pair;
  }

  /** A button for the row below a picture. */
  button() {
    const made = element("button", { type: "button", className: "timeline-compare", title: TITLE });
    made.append(icon("compare"), "Compare");
    made.setAttribute("aria-pressed", String(this.#open));
    made.addEventListener("click", () => (this.#open ? this.close() : void this.#compare()));
    for (const old of this.#buttons) if (!old.isConnected) this.#buttons.delete(old);
    this.#buttons.add(made);
    return made;
  }

  close() {
    this.#stop();
    this.#press(false);
    this.element.replaceChildren();
  }

  /** @param {boolean} open */
  #press(open) {
    this.#open = open;
    for (const made of this.#buttons) made.setAttribute("aria-pressed", String(open));
  }

  async #compare() {
    this.#press(true);
    const { example } = this.desk.door;
    const code = example.code.text();
    let over = false;
    this.#stop = () => (over = true);
    /** @type {Heard[]} */
    const heard = [];
    for (const implementation of NAMES) {
      this.#say(`Runs on ${implementation} …`);
      const result = await this.#run(code, implementation);
      if (over) return;
      if (typeof result === "string") return this.#say(result);
      heard.push(result);
    }
    const pair = heard.map(({ told }) => told.timeline());
    const title = `Timeline of ${example.program.file}`;
    const request = { pair, names: NAMES, title };
    const drawn = await this.desk.draw(request).catch(() => null);
    if (over) return;
    if (!drawn) return this.#say("There is nothing to compare: one of the two has no task.");
    const verdict = drawn.querySelector(".timeline-verdict");
    verdict?.prepend(outputs(heard));
    this.element.replaceChildren(drawn);
    example.notes.say(verdict?.textContent ?? "");
    for (const [which, figure] of [...drawn.querySelectorAll("figure")].entries()) {
      this.desk.playOne(figure, title, NAMES[which], { ...request, which });
    }
  }

  /**
   * @param {string} code
   * @param {"stdlib" | "reference"} implementation
   * @returns {Promise<Heard | string>} why it could not run, in words
   */
  #run(code, implementation) {
    const { program } = this.desk.door.example;
    const told = new Telling();
    let printed = "";
    return new Promise((resolve) => {
      const { stop } = engine.run(
        { code, name: program.file, implementation, needs: needsOf(program.needs, code) },
        {
          stdout: (text) => (printed += text),
          timeline: (news) => told.hear(news),
          done: ({ last }) => resolve({ told, printed, last }),
          failed: resolve,
        },
      );
      const before = this.#stop;
      this.#stop = () => {
        before();
        stop();
      };
    });
  }

  /** @param {string} text */
  #say(text) {
    this.element.replaceChildren(element("p", { className: "timeline-verdict" }, text));
    this.desk.door.example.notes.say(text);
  }
}

/** @param {Heard[]} heard */
function outputs([first, second]) {
  const same = first.printed === second.printed && first.last === second.last;
  return `They print ${same ? "the same" : "something else"}. `;
}
