// The door to the timeline of one program: loads what makes it live when a reader comes near.
//
// A page without scripts has the recorded picture; this one keeps its place while a run's picture
// stands there. Refuses: to draw, and to load anything for a picture that nobody looks at.

import { element } from "./elements.js";

/** @typedef {import("./timeline-desk.js").Desk} Desk */

/** @type {WeakMap<Element, () => void>} */
const approached = new WeakMap();

const near = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      approached.get(target)?.();
    }
  },
  { rootMargin: "300px" },
);

export class Timeline {
  /** @type {Promise<Desk | null> | undefined} */
  #loading;

  /** @param {import("./example.js").Example} example */
  constructor(example) {
    this.example = example;
    /** @type {HTMLElement | null} */
    this.recorded = example.program.block.querySelector(":scope > .timeline");
    this.run = element("div", { className: "timeline-run", hidden: true });
    this.pair = element("div", { className: "timeline-both" });
    if (!this.recorded) return;
    approached.set(this.recorded, () => void this.desk());
    near.observe(this.recorded);
  }

  /** What draws and plays; null if it could not be loaded. */
  desk() {
    this.#loading ??= import("./timeline-desk.js").then(
      ({ Desk }) => new Desk(this),
      () => null,
    );
    return this.#loading;
  }

  /** Of the picture that is shown now. */
  get height() {
    return (this.run.hidden ? this.recorded : this.run)?.offsetHeight ?? 0;
  }

  /**
   * A run begins: its picture will stand in the place of the recorded one, at its height.
   * @param {string} code
   * @param {number} height
   */
  begin(code, height) {
    const { implementation } = this.example.draft;
    void this.#loading?.then((desk) => desk?.comparison.close());
    this.run.style.minHeight = `${height}px`;
    this.run.replaceChildren();
    this.run.hidden = false;
    this.showRecorded(false);
    const begun = this.desk().then((desk) => desk?.begin(code, implementation));
    /** @param {(story: import("./timeline-story.js").Story) => void} act */
    const then = (act) => void begun.then((story) => story && act(story));
    return {
      hear: (/** @type {string} */ news) => then((story) => story.hear(news)),
      show: (/** @type {string} */ html) => then((story) => story.show(html)),
      stop: () => then((story) => story.stop()),
      abandon: () => then((story) => story.abandon()),
    };
  }

  /** Back to the recorded picture. */
  close() {
    void this.#loading?.then((desk) => desk?.comparison.close());
    this.run.hidden = true;
    this.run.replaceChildren();
    this.showRecorded(true);
  }

  /** The page is gone. */
  leave() {
    void this.#loading?.then((desk) => desk?.comparison.close());
  }

  /** @param {boolean} shown */
  showRecorded(shown) {
    if (this.recorded) this.recorded.hidden = !shown;
  }
}
