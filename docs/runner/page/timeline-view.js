// What of a timeline is looked at: an axis of steps or of time, a window of a long one, a row for
// each of many tasks. A change is drawn anew, by Python.
//
// Refuses to: know what is in the picture, but for what it says it leaves out.

import { element } from "./elements.js";

/** @typedef {{ axis: "step" | "time", first: number, all_tasks: boolean }} View */

export class ViewControls {
  /** @type {View} */
  view = { axis: "step", first: 0, all_tasks: false };

  /** @param {(change: Partial<View>) => void} change */
  constructor(change) {
    this.byTime = toggle("By time", "The width of a pause tells how long it is", () =>
      change({ axis: this.view.axis === "step" ? "time" : "step" }),
    );
    this.all = toggle("All tasks", "Each task in a row of its own", () =>
      change({ all_tasks: !this.view.all_tasks }),
    );
    this.first = element("input", { type: "range", min: "0", value: "0", step: "1" });
    this.first.addEventListener("change", () => change({ first: Number(this.first.value) }));
    this.from = element("label", {}, "From step", this.first);
    this.window = element(
      "div",
      { className: "timeline-bar", role: "group", "aria-label": "What is seen", hidden: true },
      this.from,
      this.all,
    );
  }

  /**
   * Fits the controls to a picture.
   * @param {DOMStringMap} data of the figure (figure.py)
   */
  fit({ steps, crowd }) {
    const { axis, all_tasks } = this.view;
    this.from.hidden = steps === undefined;
    this.all.hidden = crowd === undefined && !all_tasks;
    this.window.hidden = this.from.hidden && this.all.hidden;
    this.first.max = steps ?? "0";
    this.first.setAttribute("aria-valuetext", this.view.first ? `from step ${this.view.first}` : "the beginning and the end");
    this.byTime.setAttribute("aria-pressed", String(axis === "time"));
    this.all.setAttribute("aria-pressed", String(all_tasks));
  }
}

/**
 * @param {string} text
 * @param {string} title
 * @param {() => void} press
 */
function toggle(text, title, press) {
  const made = element("button", { type: "button", title, "aria-pressed": "false" }, text);
  made.addEventListener("click", press);
  return made;
}
