// Runs programs in the page: the one door to Python for everything above it.
//
// A process (engine-process.js) is a Worker with a Python in it. One is kept ready; a program
// takes it and gives it back if it ended in an orderly way. Stop ends the process, and another
// that was made ready meanwhile takes its place: from the first Run on there are two, so that a
// program that is run again at once need not wait until the first process has tidied up either.
// Nothing is loaded before `prepare` or `run`.

import { Process, UNCLEAN } from "./engine-process.js";
import { explain, support } from "./engine-support.js";

export { support };

/** Of the build's Python; the build writes it. */
export const pythonVersion = "3.14.2";

/**
 * @typedef {{ code: string, name: string, implementation: "stdlib" | "reference", needs: string[] }} Program
 *
 * @typedef {object} Result
 * @property {"finished" | "exception" | "exit" | "stopped"} status
 * @property {string} traceback
 * @property {number | null} line where it failed, from 1
 * @property {string} last the line that names the exception
 * @property {number} milliseconds
 * @property {{ lines: number, bytes: number }} dropped what was not shown
 *
 * @typedef {object} Listener
 * @property {(text: string) => void} [stdout]
 * @property {(text: string) => void} [stderr]
 * @property {(progress: { loaded: number, total: number, stage: string }) => void} [progress]
 * @property {() => void} [started]
 * @property {(result: Result) => void} [done]
 * @property {(message: string) => void} [failed]
 * @property {(news: string) => void} [timeline] what tasks did, as JSON (runnable/tracing.py)
 * @property {(html: string) => void} [picture] of the whole run, after `done`; a stranger's markup
 */

const STANDBY_AFTER = 200; // milliseconds from a start or a Stop until another process is made ready
const REHEARSED_AFTER = [500, 800, 1200, 2000, 3000]; // milliseconds from a start until what runs nothing rehearses
const KEPT = 2; // processes, once a program has run
const ANEW = [100, 300, 1000]; // milliseconds before a start is tried again for want of memory

/** Ready or getting ready, used by nobody; the readiest first. @type {Process[]} */
let spare = [];

let used = 0; // processes that run a program

/** What processes start from: the library alone, once the snapshot could not be loaded. @type {"snapshot" | "library"} */
let from = "snapshot";

/** Begins to load, when a reader seems to be about to run something. Idempotent. */
export function prepare() {
  if (!support.possible) return;
  spare = spare.filter((process) => process.state !== "ended");
  // One that cannot start ends itself; the next Run tries again and says what is wrong.
  if (!spare.length) spare.push(new Process(from));
}

/** Makes another process ready, beside the only one that is there. */
function standBy() {
  prepare();
  if (spare.length + used < KEPT) spare.push(new Process(from));
}

/** @type {number[]} */
let planned = [];

/** What makes the next Run quick, when the machine has time for it: not while one follows another. */
function soonReady() {
  planned.forEach(clearTimeout);
  const rehearse = () => spare.forEach((process) => process.rehearse());
  planned = [setTimeout(standBy, STANDBY_AFTER), ...REHEARSED_AFTER.map((time) => setTimeout(rehearse, time))];
}

/**
 * Runs a program, as soon as Python is there.
 * @param {Program} program @param {Listener} listener
 * @returns {{ stop: () => void }}
 */
export function run(program, listener) {
  if (!support.possible) {
    queueMicrotask(() => listener.failed?.(support.reason));
    return { stop() {} };
  }
  const began = performance.now();
  let over = false;
  /** @type {Process | undefined} */
  let process;

  /** @type {Listener} */
  const once = {
    ...listener,
    started: () => {
      soonReady();
      listener.started?.();
    },
    done: (result) => {
      if (!over) listener.done?.(result);
      over = true;
    },
    failed: (message) => {
      if (!over) listener.failed?.(explain(message));
      over = true;
    },
  };

  /** @param {boolean} given */
  const ended = (given) => {
    used--;
    if (given && process && !over) giveBack(process);
    else prepare();
  };

  /** @param {Process} ready */
  const start = (ready) => {
    if (over) return giveBack(ready);
    used++;
    ready.run(program, once, ended);
  };
  const idle = spare.findIndex(({ state }) => state === "idle");
  if (idle >= 0) {
    // Before the caller goes on: Python works while the page changes.
    [process] = spare.splice(idle, 1);
    start(process);
  } else {
    take(listener, () => over, (taken) => (process = taken)).then(start, (error) => once.failed?.(String(error?.message ?? error)));
  }

  return {
    stop() {
      if (over) return;
      over = true;
      const dropped = process?.dropped ?? { lines: 0, bytes: 0 };
      if (process?.state === "running") {
        process.end();
        used--;
        prepare();
        soonReady();
      }
      const milliseconds = performance.now() - began;
      listener.done?.({ status: "stopped", traceback: "", line: null, last: "", milliseconds, dropped });
    },
  };
}

/**
 * Draws a timeline in a process that nobody uses.
 * @param {object} request as runnable/tracing.py takes it
 * @returns {Promise<string>} markup; a stranger's, as the program may have told lies
 */
export async function draw(request) {
  for (let tried = 0; ; tried++) {
    prepare();
    const [process] = spare;
    try {
      await process.ready;
      if (process.state === "idle") return await process.draw(request);
    } catch (error) {
      if (tried >= KEPT) throw error;
    }
  }
}

/** Whether a program, or a drawing, would begin at once. */
export const atOnce = () => spare.some((process) => process.state === "idle");

/**
 * A process that is ready, and nobody else's. When the snapshot cannot be loaded, the library
 * alone is tried; when there is no memory, a little later what ended processes held is free.
 * @param {Listener} listener @param {() => boolean} over @param {(process: Process) => void} taken
 * @returns {Promise<Process>}
 */
async function take(listener, over, taken) {
  for (let tried = 0; ; ) {
    prepare();
    // Ready, or the first that will be: the one in front may still have to tidy up.
    const idle = spare.findIndex(({ state }) => state === "idle");
    const [process] = spare.splice(Math.max(0, idle), 1);
    const started = from;
    taken(process);
    process.onprogress = (progress) => {
      if (!over()) listener.progress?.(progress);
    };
    try {
      await process.ready;
      return process;
    } catch (/** @type {any} */ error) {
      if (over()) throw error;
      if (error.message === UNCLEAN) continue;
      if (/memory/i.test(error.message) && tried < ANEW.length) {
        await new Promise((resolve) => setTimeout(resolve, ANEW[tried++]));
      } else if (started === "snapshot") {
        from = "library";
      } else {
        from = "snapshot";
        throw error;
      }
    }
  }
}

/** Keeps a process for the next program. @param {Process} process */
function giveBack(process) {
  process.onunclean = prepare;
  spare = [process, ...spare.filter((other) => other !== process && other.state !== "ended")];
  for (const other of spare.splice(KEPT)) other.end();
}
