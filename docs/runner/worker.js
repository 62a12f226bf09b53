// The Worker that runs programs: loads Python, runs one program at a time, passes output on.
//
// It blocks while a program runs and really sleeps while the program waits (Atomics.wait on
// memory of its own: no special headers). Nothing can interrupt it from inside; the page stops a
// program by ending the Worker (engine.js).
//
// In:  { boot: Assets } once, then { run: id, code, name, implementation }; { draw: id, request }
// Out: { progress }, { compiled }, { ready }, { failed, id }, and of a run { started: id },
//      { output: id, stream, text }, { dropped, id }, { timeline: id, news },
//      { done: id, milliseconds, dropped, … }, { picture: id, html }; { drawn: id, html };
//      { settled: id, clean }: whether another program may run here

import { start } from "./worker-boot.js";
import { closeDoors } from "./worker-bounds.js";
import { Output } from "./worker-output.js";

// A program in which this occurs may start a thread: it gets a stack that can be left.
const THREADS = /thread|concurrent|executor/i;

const stacks = "Suspending" in WebAssembly && "promising" in WebAssembly;
const output = new Output();
/** @type {any} */
let python;
/** @type {any} */
let program;
/** @type {any} */
let runProgram;
/** @type {any} */
let tracing;
let base = "";
let current = 0;

// Without special headers there is no SharedArrayBuffer to make, but WebAssembly makes one.
const sleeper = new Int32Array(
  typeof SharedArrayBuffer === "function"
    ? new SharedArrayBuffer(4)
    : new WebAssembly.Memory({ shared: true, initial: 1, maximum: 1 }).buffer,
);

/** What Python asks of its host (runnable/host.py). */
const host = {
  /** Sleeps for real; what was printed before is seen meanwhile. @param {number} milliseconds */
  wait(milliseconds) {
    output.flush();
    Atomics.wait(sleeper, 0, 0, milliseconds);
  },

  /**
   * What ends after a time, or never (-1), or by its wake().
   * @param {number} milliseconds
   */
  pause(milliseconds) {
    output.flush();
    /** @type {any} */
    let wake;
    let timer = 0;
    const promise = new Promise((resolve) => {
      wake = resolve;
      if (milliseconds === 0) python._api.scheduleCallback(resolve, 0);
      else if (milliseconds > 0) timer = setTimeout(resolve, Math.ceil(milliseconds));
    });
    const wakeUp = () => {
      clearTimeout(timer);
      wake();
    };
    return { promise, wake: wakeUp };
  },

  /** Calls a function of Python on a stack of its own. @param {any} boot */
  start(boot) {
    const kept = boot.copy();
    python._api.scheduleCallback(() => kept.callPromising().finally(() => kept.destroy()), 0);
  },

  /** Fetches the archive of a top-level name of the library. @param {string} name @param {string} path */
  fetchLibrary(name, path) {
    output.flush();
    const address = `${base}library/${name}.zip`;
    // What the browser has kept may be damaged: then it is asked for once more.
    const content = archive(address) ?? archive(`${address}?again=${Date.now()}`);
    if (!content) throw new Error(`the library's ${name} could not be loaded`);
    python.FS.writeFile(path, content);
  },
};

/** A whole archive, or null: its last record is there. @param {string} address */
function archive(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  try {
    request.send();
  } catch {
    return null;
  }
  const bytes = new Uint8Array(request.response ?? 0);
  const end = bytes.length - 22;
  return request.status === 200 && end >= 0 && new DataView(bytes.buffer).getUint32(end, true) === 0x06054b50 ? bytes : null;
}

/** @param {import("./worker-boot.js").Assets} assets */
async function boot(assets) {
  base = assets.base;
  python = await start(assets);
  python.setStdout({ write: (/** @type {Uint8Array} */ bytes) => output.write("stdout", bytes), isatty: false });
  python.setStderr({ write: (/** @type {Uint8Array} */ bytes) => output.write("stderr", bytes), isatty: false });
  python.setStdin({ stdin: () => null });
  python.registerJsModule("runnable_host", host);
  if (assets.from === "library") python.pyimport("runnable.snapshot").install();
  python.pyimport("runnable.host").connect();
  program = python.pyimport("runnable.program");
  runProgram = program.run;
  tracing = python.pyimport("runnable.tracing");
  closeDoors();
}

/** @param {{ run: number, code: string, name: string, implementation: string }} request */
async function run({ run: id, code, name, implementation }) {
  current = id;
  output.begin(id);
  self.postMessage({ started: id });
  const began = performance.now();
  /** @param {string} news */
  const tell = (news) => self.postMessage({ timeline: id, news });
  let result;
  try {
    const call = stacks && THREADS.test(code) ? runProgram.callPromising.bind(runProgram) : runProgram;
    result = JSON.parse(await call(code, name, implementation, tell));
  } catch (error) {
    const left = exitStatus(error);
    if (left === null) throw error;
    result = { status: "exit", traceback: "", line: null, last: left ? `exit code ${left}` : "" };
    program = null;
  }
  output.flush();
  self.postMessage({ done: id, milliseconds: performance.now() - began, dropped: output.dropped, ...result });
  self.postMessage({ picture: id, html: markup(() => tracing.last(`run-${id}`)) });
  self.postMessage({ settled: id, clean: settle() });
}

/** A picture; none, if what the program did to Python makes that impossible. @param {() => string} draw */
function markup(draw) {
  try {
    return draw();
  } catch {
    return "";
  }
}

/** Whether another program may run in this process. */
function settle() {
  try {
    return Boolean(program?.settle());
  } catch {
    return false;
  }
}

/** The code with which a program left the process (os._exit), or null. @param {any} error */
function exitStatus(error) {
  return /^Exit(Status)?$/.test(error?.name ?? "") || typeof error?.status === "number" ? Number(error.status ?? 0) : null;
}

self.onmessage = async ({ data }) => {
  try {
    if (data.boot) {
      await boot(data.boot);
      self.postMessage({ ready: true });
    } else if (data.draw) {
      self.postMessage({ drawn: data.draw, html: markup(() => tracing.draw(data.request)) });
    } else {
      await run(data);
    }
  } catch (/** @type {any} */ error) {
    output.flush();
    self.postMessage({ failed: String(error?.message ?? error), name: String(error?.name ?? ""), id: current });
  }
};
