// One Worker with one Python in it, from its start to its end, seen from the page.
//
// States: "starting" -> "idle" -> "running" -> "starting" (it tidies up) … -> "ended". An ended process is never used again.
// Refuses: to choose which process runs a program, and to try again.

import { manifest } from "./engine-assets.js";

/**
 * @typedef {import("./engine.js").Program} Program
 * @typedef {import("./engine.js").Listener} Listener
 * @typedef {{ loaded: number, total: number, stage: string }} Progress
 */

/** Compiled once, by the first process, for all that follow. @type {WebAssembly.Module | undefined} */
let compiled;

let runs = 0;

let again = 0; // starts that have failed

const NOBODY = -1; // no run's id
const REHEARSALS = 5; // of one process
const REHEARSAL = `import asyncio

async def work(number):
    await asyncio.sleep(0)
    print(number)

async def main():
    async with asyncio.TaskGroup() as group:
        for number in range(2):
            group.create_task(work(number))

asyncio.run(main())
`;

/** Why a process is not ready again: what the program changed cannot be put back. */
export const UNCLEAN = "the last program left something behind";

export class Process {
  /** @type {"starting" | "idle" | "running" | "ended"} */
  state = "starting";
  /** Called with each message of progress while it starts. @type {(progress: Progress) => void} */
  onprogress = () => {};
  /** Called when it ended because of what a program left. */
  onunclean = () => {};
  /** Resolves when it can run a program; rejects with why it cannot. @type {Promise<void>} */
  ready;
  /** @type {Worker | undefined} */
  #worker;
  #id = 0;
  #dropped = { lines: 0, bytes: 0 };
  #rehearsed = 0;
  /** @type {Listener} */
  #listener = {};
  /** @type {(error?: Error) => void} */
  #settle = () => {};
  /** @type {(clean: boolean) => void} */
  #ended = () => {};
  /** Who waits for a drawing. @type {Map<number, { resolve: (html: string) => void, reject: (error: Error) => void }>} */
  #drawings = new Map();

  /** @param {"snapshot" | "library"} from */
  constructor(from) {
    this.ready = this.#start(from);
    this.ready.catch(() => this.end());
  }

  /** @param {"snapshot" | "library"} from */
  async #start(from) {
    const { base, info, sizes } = await manifest(again);
    if (this.state === "ended") throw new Error("ended before it started");
    await new Promise((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve(undefined));
      const script = `${base}worker.js${again ? `?again=${again}` : ""}`;
      this.#worker = new Worker(script, { type: "module", name: "Python" });
      this.#worker.onmessage = ({ data }) => this.#hear(data);
      this.#worker.onerror = (event) => {
        event.preventDefault?.();
        this.#fail(event.message || "the Worker could not be loaded (Failed to fetch, or blocked by Content Security Policy)");
      };
      this.#worker.postMessage({ boot: { base, info, sizes, from, again, module: compiled } });
    });
    this.state = "idle";
  }

  /**
   * Runs a program; only when idle.
   * @param {Program} program @param {Listener} listener
   * @param {(given: boolean) => void} ended given: the process is there for another program
   */
  run({ code, name, implementation }, listener, ended) {
    this.state = "running";
    this.#id = ++runs;
    this.#dropped = { lines: 0, bytes: 0 };
    this.#listener = listener;
    this.#ended = ended;
    this.#worker?.postMessage({ run: this.#id, code, name, implementation });
  }

  /**
   * Runs a small program that nobody hears, if idle. A browser compiles what Python needs when it
   * first runs, compiles it again when it has run more, and takes some of that back when another
   * process runs it: better now than while a reader waits.
   */
  rehearse() {
    if (this.state !== "idle" || this.#rehearsed >= REHEARSALS) return;
    const implementation = this.#rehearsed++ % 2 ? "reference" : "stdlib";
    this.#worker?.postMessage({ run: NOBODY, code: REHEARSAL, name: "rehearsal.py", implementation });
  }

  /**
   * Draws a timeline; only when idle.
   * @param {object} request as runnable/tracing.py takes it
   * @returns {Promise<string>} rejects if the process is ended meanwhile
   */
  draw(request) {
    const draw = ++runs;
    this.#worker?.postMessage({ draw, request: JSON.stringify(request) });
    return new Promise((resolve, reject) => this.#drawings.set(draw, { resolve, reject }));
  }

  /** What was not shown of the program that is running. */
  get dropped() {
    return this.#dropped;
  }

  /** Ends it, whatever it is doing. */
  end() {
    this.state = "ended";
    this.#worker?.terminate();
    this.#settle(new Error("ended"));
    for (const { reject } of this.#drawings.values()) reject(new Error("ended"));
  }

  /** @param {any} message */
  #hear(message) {
    if (message.progress) this.onprogress(message.progress);
    else if (message.compiled) compiled = message.compiled;
    else if (message.ready) this.#settle();
    else if (message.failed) this.#fail(message.failed);
    else if (message.settled) this.#settled(message.clean);
    else if (message.drawn) this.#drawn(message.drawn, message.html);
    else if (message.picture === this.#id) this.#listener.picture?.(message.html);
    else if (this.state !== "running") return;
    else if (message.timeline === this.#id) this.#listener.timeline?.(message.news);
    else if (message.output === this.#id) this.#listener[/** @type {"stdout" | "stderr"} */ (message.stream)]?.(message.text);
    else if (message.started === this.#id) this.#listener.started?.();
    else if (message.dropped !== undefined && message.id === this.#id) this.#dropped = message.dropped;
    else if (message.done === this.#id) this.#done(message);
  }

  /** @param {number} draw @param {string} html */
  #drawn(draw, html) {
    this.#drawings.get(draw)?.resolve(html);
    this.#drawings.delete(draw);
  }

  /** @param {any} message */
  #done({ status, traceback, line, last, milliseconds, dropped }) {
    this.state = "starting";
    this.ready = new Promise((resolve, reject) => {
      this.#settle = (error) => (error ? reject(error) : resolve());
    });
    this.ready.catch(() => this.end());
    this.#ended(true);
    this.#listener.done?.({ status, traceback, line, last, milliseconds, dropped });
  }

  /** @param {boolean} clean */
  #settled(clean) {
    if (this.state !== "starting") return;
    if (clean) {
      this.state = "idle";
      this.#settle();
    } else {
      this.#settle(new Error(UNCLEAN));
      this.end();
      this.onunclean();
    }
  }

  /** @param {string} message */
  #fail(message) {
    const running = this.state === "running";
    if (!running) again++;
    this.#settle(new Error(message));
    this.end();
    if (!running) return;
    this.#ended(false);
    this.#listener.failed?.(message);
  }
}
