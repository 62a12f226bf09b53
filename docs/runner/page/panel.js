// The panel of a run: its output as it comes, how far it is, how it ended.
//
// Stands in the place of the recorded output, which can be shown again beside it. It judges
// nothing: verdict.js does.

import { element } from "./elements.js";
import { Log } from "./log.js";

export class Panel {
  /** Called when the recorded output is shown or hidden. @type {(shown: boolean) => void} */
  onrecorded = () => {};

  /** @param {HTMLElement | null} recorded */
  constructor(recorded) {
    this.recorded = recorded;
    this.state = element("span", { className: "runner-state" });
    this.compare = element("button", { type: "button", className: "runner-compare" }, "Recorded");
    this.compare.setAttribute("aria-pressed", "false");
    this.compare.title = "Show the recorded output as well";
    this.compare.hidden = !recorded;
    this.compare.addEventListener("click", () => this.#showRecorded(!!this.recorded?.hidden));
    this.bar = element("progress", { className: "runner-progress", hidden: true });
    this.bar.setAttribute("aria-label", "Loading Python");
    const title = element("span", { className: "runner-title" }, "This run");
    const head = element("div", { className: "filename runner-head" }, title);
    head.append(this.state, this.compare, this.bar);
    this.log = new Log();
    this.end = element("div", { className: "runner-end" });
    const frame = element("pre", {}, this.log.element);
    this.element = element("div", { className: "output highlight runner-output", hidden: true });
    this.element.append(head, frame, this.end);
    this.clear();
  }

  clear() {
    this.log.clear();
    this.end.replaceChildren();
    this.loading(0, 0);
  }

  /** Of what stands in its place now. */
  get height() {
    return (this.element.hidden ? this.recorded : this.element)?.offsetHeight ?? 0;
  }

  /**
   * Takes the place of the recorded output, at its height for as long as the program runs.
   * @param {number} height
   */
  open(height) {
    this.clear();
    this.element.style.minHeight = `${height}px`;
    this.element.hidden = false;
    if (this.compare.getAttribute("aria-pressed") === "false") this.#showRecorded(false);
  }

  /** The program has ended. */
  settle() {
    this.log.draw();
    this.element.style.minHeight = "";
    this.loading(0, 0);
  }

  close() {
    this.element.hidden = true;
    this.#showRecorded(false);
    if (this.recorded) this.recorded.hidden = false;
  }

  /** @param {boolean} shown */
  #showRecorded(shown) {
    this.compare.setAttribute("aria-pressed", String(shown));
    if (this.recorded) this.recorded.hidden = !shown;
    this.onrecorded(shown);
  }

  /**
   * @param {number} loaded
   * @param {number} total  0: nothing is loading
   */
  loading(loaded, total) {
    this.bar.hidden = total === 0;
    if (total > 0) Object.assign(this.bar, { max: total, value: Math.min(loaded, total) });
  }
}
