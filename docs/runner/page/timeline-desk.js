// What makes the timelines of one program live: the recorded one, and those of runs. Loaded by
// timeline.js when a reader comes near.
//
// Refuses: to draw. Pictures come from the page, or from Python (runnable/tracing.py).

import * as engine from "../engine.js";
import { Comparison } from "./timeline-compare.js";
import { trusted } from "./timeline-markup.js";
import { outputOn } from "./program.js";
import { Player } from "./timeline-player.js";
import { Story } from "./timeline-story.js";

const VERSION = engine.pythonVersion.split(".").slice(0, 2).join(".");
let pictures = 0;

export class Desk {
  /** @param {import("./timeline.js").Timeline} door */
  constructor(door) {
    this.door = door;
    this.comparison = new Comparison(this);
    const { example, recorded } = door;
    if (!recorded) return;
    const record = new URL(`../../data/timelines/${example.program.id}.json`, import.meta.url);
    const title = recorded.querySelector("svg > title")?.textContent ?? "";
    this.play(recorded, title, {
      output: () => outputOn(example.program, VERSION),
      data: () => fetch(record).then((response) => response.json()),
    });
  }

  /**
   * @param {HTMLElement} figure
   * @param {string} title
   * @param {{ output: () => HTMLElement | null, data: () => Promise<object> }} of
   */
  play(figure, title, { output, data }) {
    const { cannotRun } = this.door.example;
    const more = cannotRun ? [] : [this.comparison.button()];
    this.#player(figure, title, output, async (view) => this.draw({ timeline: await data(), title, view }), more);
  }

  /**
   * One of two that are compared.
   * @param {HTMLElement} figure
   * @param {string} title
   * @param {string} name of the implementation
   * @param {object} request for this one alone
   */
  playOne(figure, title, name, request) {
    const { panel, program } = this.door.example;
    const output = () => (panel.element.hidden ? outputOn(program, VERSION) : panel.log.element);
    this.#player(figure, `${title}, on ${name}`, output, (view) => this.draw({ ...request, view }), []);
  }

  /**
   * @param {HTMLElement} figure
   * @param {string} title
   * @param {() => HTMLElement | null} output
   * @param {(view: import("./timeline-view.js").View) => Promise<HTMLElement | null>} redraw
   * @param {HTMLElement[]} more for its row of buttons
   */
  #player(figure, title, output, redraw, more) {
    const { program, code, notes } = this.door.example;
    return new Player(figure, {
      name: `${title}, ${program.file}`,
      file: program.file,
      code: () => program.highlight.querySelector(code.editor ? ".cm-scroller" : "pre > code"),
      output,
      say: (text) => notes.say(text),
      redraw,
      more,
    });
  }

  /**
   * @param {object} request
   * @returns {Promise<HTMLElement | null>}
   */
  async draw(request) {
    return trusted(await engine.draw({ view: {}, ...request, unique: `drawn-${++pictures}` }));
  }

  /**
   * @param {string} code
   * @param {string} implementation
   */
  begin(code, implementation) {
    return new Story(this, code, implementation);
  }

  /**
   * A run's whole picture is there.
   * @param {Story} story
   * @param {HTMLElement} figure
   */
  settle(story, figure) {
    const { run } = this.door;
    run.replaceChildren(figure);
    run.style.minHeight = "";
    this.play(figure, "Timeline of this run", this.#of(story));
  }

  /** @param {Story} story */
  #of(story) {
    const { panel } = this.door.example;
    return { output: () => panel.log.element, data: async () => story.timeline() };
  }
}
