// What a run tells of its tasks, as it comes; drawn now and then while it runs, whole at its end.
//
// Refuses: to draw while no other process of Python is at hand. The program is not disturbed.

import * as engine from "../engine.js";
import { trusted } from "./timeline-markup.js";
import { Telling } from "./timeline-telling.js";

const PAUSE = 250; // milliseconds between drawings, and before the first, at least
const SHARE = 4; // of the time that a drawing takes, the pause after it

export class Story {
  #over = false;
  #drawing = false;
  #drawn = performance.now(); // a program that ends before is drawn once, by its own process
  #cost = 0;
  #news = false;
  #told = new Telling();

  /**
   * @param {import("./timeline-desk.js").Desk} desk
   * @param {string} code
   * @param {string} implementation
   */
  constructor(desk, code, implementation) {
    this.desk = desk;
    this.code = code;
    this.implementation = implementation;
  }

  /** All of it, as a record is. */
  timeline() {
    return this.#told.timeline();
  }

  /** @param {string} news JSON: { tasks, names, events } */
  hear(news) {
    this.#told.hear(news);
    this.#news = true;
    this.#sketch();
  }

  /** Draws what is there, if there was time since the last drawing. */
  #sketch() {
    if (this.#over || this.#drawing || !this.#news || !engine.atOnce()) return;
    const wait = Math.max(PAUSE, SHARE * this.#cost) - (performance.now() - this.#drawn);
    if (wait > 0) {
      setTimeout(() => this.#sketch(), wait);
      return;
    }
    this.#news = false;
    void this.#draw().then((figure) => {
      if (figure && !this.#over) this.desk.door.run.replaceChildren(figure);
    });
  }

  async #draw() {
    this.#drawing = true;
    const began = performance.now();
    try {
      return await this.desk.draw({ timeline: this.timeline(), title: "Timeline of this run" });
    } catch {
      return null; // without Python there is no picture; the run itself says why
    } finally {
      this.#drawing = false;
      this.#drawn = performance.now();
      this.#cost = this.#drawn - began;
    }
  }

  /** The program has ended, and Python has drawn it. @param {string} html */
  show(html) {
    if (this.#over) return;
    this.#over = true;
    const figure = trusted(html);
    if (figure) this.desk.settle(this, figure);
    else this.#nothing();
  }

  /** The program was stopped: the picture is of what it had told. */
  async stop() {
    if (this.#over) return;
    this.#over = true;
    const figure = this.#told.empty ? null : await this.#draw();
    if (figure) this.desk.settle(this, figure);
    else this.#nothing();
  }

  abandon() {
    this.#over = true;
  }

  #nothing() {
    this.desk.door.run.replaceChildren();
    this.desk.door.run.style.minHeight = "";
  }
}
