// One program on a page, made runnable: what each button does, and what is said about it.
//
// Brings together the buttons, the code and the panel of one program. It never runs anything
// that its reader has not asked to run.

import * as engine from "../engine.js";
import { download, share } from "./deliver.js";
import { Draft } from "./draft.js";
import { needsOf, obstacle } from "./needs.js";
import { Notes } from "./notes.js";
import { Panel } from "./panel.js";
import { START } from "./playground.js";
import { Run } from "./run.js";
import { Timeline } from "./timeline.js";
import { Toolbar } from "./toolbar.js";

export class Example {
  cannotRun = false;
  /** @type {Run | null} */
  running = null;

  /** @param {import("./program.js").Program} program */
  constructor(program) {
    this.program = program;
    this.notes = new Notes();
    this.panel = new Panel(program.recorded);
    this.draft = new Draft(program, this.notes, {
      run: () => this.run(),
      changed: () => this.#show(),
    });
    this.code = this.draft.code;
    this.toolbar = new Toolbar(program.file, {
      run: () => this.run(),
      stop: () => this.running?.stop(),
      edit: () => void this.draft.open(this.code.text()).then(() => this.code.editor?.focus()),
      reset: () => this.reset(),
      share: () => void share(this.draft.shown(), this.notes),
      download: () => download(program.file, this.code.text(), this.notes),
      choose: (implementation) => this.draft.choose(implementation),
      intent: () => engine.prepare(),
    });
    this.timeline = new Timeline(this);
    this.panel.onrecorded = (shown) => this.timeline.showRecorded(shown);
    const { said, shown } = this.notes;
    program.highlight.after(this.toolbar.element, said, shown, this.panel.element, this.timeline.run);
    (this.timeline.recorded ?? this.timeline.run).after(this.timeline.pair);
    program.block.dataset.runner = "ready";
    program.block.addEventListener(START, (event) => {
      if (event instanceof CustomEvent) this.draft.startFrom(String(event.detail));
    });
    this.#explain();
    if (!this.cannotRun) this.draft.restore();
  }

  /** Where it cannot run: says why, and how it runs elsewhere. */
  #explain() {
    const { possible, reason } = engine.support;
    const why = obstacle(this.program) || (possible ? "" : `${reason} Download it, then run `);
    if (!why) return;
    this.cannotRun = true;
    this.toolbar.cannotRun();
    this.notes.showElsewhere(why, this.program.file);
    this.notes.say(""); // not read out: it stands there from the start
  }

  /** Brings the buttons to the state of the program. */
  #show() {
    this.toolbar.showImplementation(this.draft.implementation);
    this.toolbar.showEditing(this.code.opening !== null);
    this.toolbar.showReset(this.draft.touched || !this.panel.element.hidden);
  }

  /** @param {import("./link.js").Shared} shared */
  async showShared(shared) {
    await this.draft.showShared(shared);
    this.program.block.scrollIntoView({ block: "start" });
  }

  run() {
    if (this.cannotRun) return;
    const code = this.code.text();
    this.running?.abandon();
    this.running = new Run(this, code, needsOf(this.program.needs, code));
    this.running.start();
    this.toolbar.showRunning(true);
    this.#show();
  }

  /** @param {Run} run */
  ended(run) {
    if (this.running !== run) return;
    this.running = null;
    this.toolbar.showRunning(false);
  }

  reset() {
    this.running?.abandon();
    this.running = null;
    this.toolbar.showRunning(false);
    this.panel.close();
    this.timeline.close();
    this.draft.reset();
    this.#show();
  }

  /** The page is gone. */
  leave() {
    this.running?.abandon();
    this.timeline.leave();
  }
}
