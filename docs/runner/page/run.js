// One run of one program: what the engine reports, brought to the panel and the code.
//
// A run that was abandoned reports nothing more.

import * as engine from "../engine.js";
import { missed } from "./needs.js";
import { recordedOn } from "./program.js";
import { exitOf, judge } from "./verdict.js";

const INLINE =
  "This browser cannot switch between threads: their functions run at once, one after another. " +
  "One that waits for another thread does not end; Stop ends it.";

export class Run {
  /**
   * @param {import("./example.js").Example} example
   * @param {string} code
   * @param {string[]} needs
   */
  constructor(example, code, needs) {
    this.example = example;
    this.panel = example.panel;
    this.edited = example.code.edited;
    this.inline = needs.includes("threads") && engine.support.threads === "inline";
    this.version = engine.pythonVersion.split(".").slice(0, 2).join(".");
    this.began = performance.now();
    this.over = false;
    this.code = code;
    this.needs = needs;
    this.handle = { stop() {} };
  }

  start() {
    const { code, needs, panel } = this;
    const { program, draft, notes, timeline } = this.example;
    const { implementation } = draft;
    const atOnce = engine.atOnce();
    // Python first: it works while the page changes, and is heard later in any case.
    this.handle = engine.run({ code, name: program.file, implementation, needs }, this.#listener());
    // Then what is measured, then what changes: each change in between would cost a layout.
    const [height, drawn] = [panel.height, timeline.height];
    panel.open(height);
    this.timeline = timeline.begin(code, drawn);
    this.example.code.mark(null);
    notes.show(this.inline ? INLINE : "");
    if (atOnce) this.#state("running");
    else this.#state("waiting for Python", "Python is loading. The program runs as soon as it is here.");
  }

  #listener() {
    /** @type {<T extends unknown[]>(heard: (...values: T) => void) => (...values: T) => void} */
    const unlessOver = (heard) => (...values) => {
      if (!this.over) heard(...values);
    };
    return {
      stdout: unlessOver((/** @type {string} */ text) => this.panel.log.print("stdout", text)),
      stderr: unlessOver((/** @type {string} */ text) => this.panel.log.print("stderr", text)),
      progress: unlessOver((/** @type {Progress} */ progress) => this.#progress(progress)),
      started: unlessOver(() => this.#started()),
      done: unlessOver((/** @type {import("./verdict.js").Result} */ result) => this.#done(result)),
      failed: unlessOver((/** @type {string} */ message) => this.#failed(message)),
      timeline: (/** @type {string} */ news) => this.timeline?.hear(news),
      picture: (/** @type {string} */ html) => this.timeline?.show(html),
    };
  }

  /**
   * @typedef {{ loaded: number, total: number, stage: string }} Progress
   * @param {Progress} progress
   */
  #progress({ loaded, total, stage }) {
    if (stage === "loading" && loaded < total) {
      const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
      this.panel.loading(loaded, total);
      this.panel.state.textContent = `loading Python, ${mega(loaded)} of ${mega(total)} MB`;
    } else {
      this.panel.loading(0, 0);
      this.#state("starting Python");
    }
  }

  #started() {
    this.began = performance.now();
    this.panel.loading(0, 0);
    this.#state("running");
  }

  /** @param {import("./verdict.js").Result} result */
  #done(result) {
    const { example, panel, version } = this;
    const stdout = panel.log.stdout;
    if (result.traceback) {
      const gap = stdout && !stdout.endsWith("\n") ? "\n" : "";
      panel.log.print("traceback", gap + result.traceback);
    } else if (result.status === "exit") {
      const { words } = exitOf(result.last);
      if (words) panel.log.print("traceback", `${words}\n`);
    }
    const recorded = this.edited ? null : recordedOn(example.program, version);
    const { lines, bytes } = panel.log.dropped;
    const dropped = { lines: lines + result.dropped.lines, bytes: bytes + result.dropped.bytes };
    const verdict = judge(result, { stdout, recorded, version, dropped });
    if (result.line !== null) example.code.mark(result.line);
    if (result.status === "stopped") this.timeline?.stop();
    panel.end.append(...verdict.details);
    const why = verdict.kind === "same" ? "" : missed(this.code, result);
    this.#end(verdict.text, verdict.kind, why);
  }

  /** @param {string} message */
  #failed(message) {
    void this.timeline?.stop();
    this.panel.log.print("traceback", `${message}\n`);
    this.#end("Python could not run this; press Run to try again", "differs");
  }

  /** Ends the program; what it printed stays. */
  stop() {
    if (this.over) return;
    const milliseconds = performance.now() - this.began;
    const dropped = { lines: 0, bytes: 0 };
    this.handle.stop();
    if (this.over) return; // the engine has told so
    this.#done({ status: "stopped", traceback: "", line: null, last: "", milliseconds, dropped });
  }

  /** Ends it without a word: another run or another page takes over. */
  abandon() {
    this.over = true;
    this.timeline?.abandon();
    this.handle.stop();
    this.panel.settle();
  }

  /**
   * @param {string} text
   * @param {"same" | "differs" | ""} kind
   * @param {string} [why] it cannot run here
   */
  #end(text, kind, why = "") {
    const { notes, program } = this.example;
    this.over = true;
    this.panel.settle();
    if (why) notes.showElsewhere(why, program.file);
    this.#state(text, `The run has ended: ${text}${why && `. ${notes.shown.textContent}`}`);
    this.panel.state.dataset.kind = kind;
    this.example.ended(this);
  }

  /**
   * @param {string} text
   * @param {string} [spoken]
   */
  #state(text, spoken = text) {
    const { state } = this.panel;
    // What is said twice is read out twice.
    if (state.textContent === text && state.dataset.kind === undefined) return;
    delete state.dataset.kind;
    state.textContent = text;
    this.example.notes.say(spoken);
  }
}
