// Plays a timeline: a reader points at a bar, steps, scrubs or lets it run, and sees the lines of
// the program and of its output that belong to the step.
//
// A stop is a row of the table below the picture; figure.py says what `data-stops` holds.
// Refuses: to know how pictures are drawn, and to move anything that a reader did not start.

import { element, icon } from "./elements.js";
import { Lights } from "./timeline-lights.js";
import { Lines } from "./timeline-lines.js";
import { save } from "./timeline-save.js";
import { ViewControls } from "./timeline-view.js";

/**
 * @typedef {import("./timeline-view.js").View} View
 * @typedef {[x: number, y: number, width: number, line: number]} Bar  a line of 0: it runs
 * @typedef {[lines: number[], printed: number[], bars: Bar[]]} Stop
 *
 * @typedef {object} About
 * @property {string} name     for screen readers
 * @property {string} file
 * @property {() => HTMLElement | null} code    what shows the lines of the program
 * @property {() => HTMLElement | null} output
 * @property {(text: string) => void} say       reads it out
 * @property {(view: View) => Promise<HTMLElement | null>} redraw
 * @property {HTMLElement[]} more               for its row of buttons
 */

const BEAT = 900; // milliseconds of a step while it plays, but
const LONGEST = 30_000; // of the whole, as long as a step takes
const SHORTEST = 200;
const NOTHING = "Point at a bar, or step through: its lines of the program and of the output light up.";

export class Player {
  /** @type {Stop[]} */
  #stops = [];
  #at = -1;
  #timer = 0;

  /** @param {HTMLElement} figure @param {About} about */
  constructor(figure, about) {
    this.figure = figure;
    this.about = about;
    this.lines = new Lines(about.code, about.output);
    this.controls = new ViewControls((change) => void this.#redraw(change));
    this.said = element("p", { className: "timeline-now" });
    this.slider = element("input", { type: "range", min: "0", step: "1", "aria-label": "Step" });
    this.playing = button("run", "Play", () => this.#toggle());
    this.playing.classList.add("timeline-play");
    const download = button("download", "Download the picture as SVG", () => save(this.#svg(), about.file));
    download.classList.add("timeline-save");
    download.append("SVG");
    this.bar = element("div", { className: "timeline-bar", role: "group", "aria-label": about.name });
    this.bar.append(
      this.playing,
      button("back", "Step back", () => this.#step(-1)),
      this.slider,
      button("on", "Step on", () => this.#step(1)),
      this.controls.byTime,
      download,
      ...about.more,
    );
    figure.querySelector("figcaption")?.before(this.said, this.bar, this.controls.window);
    figure.dataset.ready = "";
    this.#listen();
    this.#read();
  }

  focus() {
    this.slider.focus();
  }

  #svg() {
    return /** @type {SVGSVGElement} */ (this.figure.querySelector("svg.tl"));
  }

  /** Takes in the picture that stands there now. */
  #read() {
    const [systems, found] = JSON.parse(this.figure.dataset.stops ?? "[[],[]]");
    this.#stops = found;
    this.rows = [...this.figure.querySelectorAll("tbody > tr")];
    this.lights = new Lights(this.#svg(), systems);
    this.slider.max = String(Math.max(0, found.length - 1));
    this.controls.fit(this.figure.dataset);
    this.clear();
  }

  #listen() {
    const { slider, figure } = this;
    slider.addEventListener("input", () => this.#go(Number(slider.value)));
    slider.addEventListener("focus", () => this.#at < 0 && this.#go(0));
    this.bar.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.clear();
      else if (event.key === " " && event.target === slider) this.#toggle();
      else return;
      event.preventDefault();
    });
    figure.addEventListener("pointermove", (event) => event.pointerType === "mouse" && this.#point(event));
    figure.addEventListener("pointerleave", () => this.#show(this.#at, null));
    figure.addEventListener("click", (event) => {
      const found = this.#under(event);
      if (!found) return;
      this.#pause();
      this.#go(found.at);
    });
  }

  /** @param {MouseEvent} event */
  #under(event) {
    const svg = this.#svg();
    return event.target instanceof Element && svg.contains(event.target)
      ? this.lights?.under(event, this.#stops) ?? null
      : null;
  }

  /** @param {PointerEvent} event */
  #point(event) {
    if (this.#timer) return;
    const found = this.#under(event);
    this.#svg().classList.toggle("tl-pointed", found !== null);
    this.#show(found ? found.at : this.#at, found && found.bar);
  }

  /** @param {number} by */
  #step(by) {
    this.#pause();
    this.#go(Math.min(Math.max(this.#at + by, 0), this.#stops.length - 1));
    this.about.say(this.#text(this.#at));
  }

  /** @param {number} at */
  #go(at) {
    this.#at = at;
    this.#show(at, null);
  }

  /** Nothing is singled out. */
  clear() {
    this.#pause();
    this.#go(-1);
  }

  /**
   * Shows a stop; where a bar of it is pointed at, the line that the bar stands at.
   * @param {number} at -1: none
   * @param {Bar | null} bar
   */
  #show(at, bar) {
    const stop = this.#stops[at];
    if (!stop) {
      this.said.textContent = NOTHING;
      this.slider.value = "0";
      this.slider.setAttribute("aria-valuetext", "nothing is chosen");
      this.lights?.clear();
      this.lines.clear();
      return;
    }
    const [lines = [], printed = []] = stop;
    this.said.textContent = this.#text(at);
    if (bar === null) {
      this.slider.value = String(at);
      this.slider.setAttribute("aria-valuetext", this.#text(at));
    }
    if (bar?.[3]) this.lines.show([bar[3]], [], -1);
    else this.lines.show(lines, printed, bar ? -1 : this.#printedUntil(at));
    this.lights?.show(this.#stops, at, bar);
  }

  /** The last line of the output that was there at a stop. @param {number} at */
  #printedUntil(at) {
    return Math.max(0, ...this.#stops.slice(0, at + 1).flatMap(([, printed = []]) => printed));
  }

  /** @param {number} at */
  #text(at) {
    const [step, time, who, what] = [...(this.rows?.[at]?.children ?? [])].map((cell) => cell.textContent);
    return who ? `Step ${step}, ${time}. ${who}: ${what}` : (what ?? "");
  }

  #toggle() {
    if (this.#timer) return this.#pause();
    show(this.playing, "pause", "Pause");
    const last = this.#stops.length - 1;
    this.#go(this.#at >= last ? 0 : this.#at + 1);
    const beat = Math.max(SHORTEST, Math.min(BEAT, LONGEST / (last + 1)));
    this.#timer = window.setInterval(() => {
      if (!this.figure.isConnected || this.#at >= last) this.#pause();
      else this.#go(this.#at + 1);
    }, beat);
  }

  #pause() {
    if (!this.#timer) return;
    window.clearInterval(this.#timer);
    this.#timer = 0;
    show(this.playing, "run", "Play");
  }

  /** @param {Partial<View>} change */
  async #redraw(change) {
    const view = { ...this.controls.view, ...change };
    this.clear();
    this.said.textContent = "Python draws it …";
    const drawn = await this.about.redraw(view).catch(() => null);
    if (!drawn) {
      this.said.textContent = "Python could not be loaded to draw it.";
      return;
    }
    this.controls.view = view;
    for (const name of ["svg.tl", "figcaption", "details"]) {
      const [old, made] = [this.figure.querySelector(name), drawn.querySelector(name)];
      if (old instanceof HTMLDetailsElement && made instanceof HTMLDetailsElement) made.open = old.open;
      if (old && made) old.replaceWith(made);
    }
    for (const name of ["stops", "steps", "crowd"]) {
      if (drawn.dataset[name] === undefined) delete this.figure.dataset[name];
      else this.figure.dataset[name] = drawn.dataset[name];
    }
    this.#read();
  }
}

/** @typedef {Parameters<typeof icon>[0]} Shape */

/**
 * @param {Shape} shape
 * @param {string} name
 * @param {() => void} press
 */
function button(shape, name, press) {
  const made = element("button", { type: "button" });
  show(made, shape, name);
  made.addEventListener("click", press);
  return made;
}

/** @param {HTMLElement} part @param {Shape} shape @param {string} name */
function show(part, shape, name) {
  part.replaceChildren(icon(shape));
  part.setAttribute("aria-label", name);
  part.title = name;
}
