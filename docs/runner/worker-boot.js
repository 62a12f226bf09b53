// Starts Python inside the Worker: from the memory snapshot, or from the library alone.
//
// Pyodide would fetch its parts one after the other; here all of them are under way at once and
// counted. Refuses: to decide what to do when a part cannot be had (engine.js decides).

/**
 * @typedef {object} Assets
 * @property {string} base address of the folder, with a slash at its end
 * @property {"snapshot" | "library"} from
 * @property {object} info about Pyodide's build, for its lock file
 * @property {Record<string, number>} sizes bytes on the wire
 * @property {number} again how many starts have failed: what the browser kept may be damaged
 * @property {WebAssembly.Module} [module] compiled by another Worker before
 *
 * @typedef {{ build: string, state: object, data: number, spans: number[], pages: Uint8Array }} Snapshot
 */

const PYODIDE = "pyodide.mjs";
const GLUE = "pyodide.asm.mjs";
const WASM = "pyodide.asm.wasm";
const CORE = "core.zip";
const SNAPSHOT = "snapshot.bin.gz";

const MOST = 2 ** 31; // bytes of memory: an error that Python knows comes before the tab is ended

/** Lets no memory of Python grow beyond what a browser can bear. */
function boundMemory() {
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (/** @type {number} */ pages) {
    if (this.buffer.byteLength + pages * 65536 > MOST) throw new RangeError("no more memory is given");
    return grow.call(this, pages);
  };
}

/** Counts what has arrived and says so, not too often. */
class Progress {
  /** @param {Assets} assets @param {string[]} names */
  constructor(assets, names) {
    this.sizes = assets.sizes;
    this.total = names.reduce((sum, name) => sum + this.sizes[name], 0);
    /** @type {Record<string, number>} */
    this.parts = {};
    this.said = 0;
    this.say("loading");
  }

  /** @param {string} name @param {number} loaded */
  count(name, loaded) {
    this.parts[name] = Math.min(loaded, this.sizes[name]);
    if (performance.now() - this.said > 50) this.say("loading");
  }

  /** @param {string} stage */
  say(stage) {
    this.said = performance.now();
    const loaded = Object.values(this.parts).reduce((sum, bytes) => sum + bytes, 0);
    self.postMessage({ progress: { loaded, total: this.total, stage } });
  }
}

/**
 * Fetches one part and counts it. A host may have compressed it on the way, so that more bytes
 * come out than went over the wire: `raw` says how many.
 * @param {Assets} assets @param {string} name @param {Progress} progress
 */
async function part(assets, name, progress) {
  const response = await fetch(assets.base + name, { cache: assets.again ? "reload" : "default" });
  if (!response.ok || !response.body) throw new Error(`${name}: the server answered ${response.status}`);
  const size = assets.sizes[name];
  const length = Number(response.headers.get("content-length")) || size;
  const ratio = response.headers.get("content-encoding") || length <= size ? 1 : size / length;
  let loaded = 0;
  const counting = new TransformStream({
    transform(chunk, controller) {
      loaded += chunk.length;
      progress.count(name, loaded * ratio);
      controller.enqueue(chunk);
    },
    flush() {
      progress.count(name, size);
    },
  });
  return new Response(response.body.pipeThrough(counting), { headers: { "content-type": type(name) } });
}

/** Of a script: an import cannot ask for what was kept to be left aside. @param {Assets} assets @param {string} name */
const addressOf = ({ base, again }, name) => `${base}${name}${again ? `?again=${again}` : ""}`;

/** @param {string} name */
const type = (name) => (name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream");

/** @param {Response} response @returns {Promise<Snapshot>} */
async function unpack(response) {
  const body = /** @type {ReadableStream} */ (response.body);
  const bytes = new Uint8Array(await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer());
  const length = new DataView(bytes.buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  return { ...head, pages: bytes.subarray(4 + length) };
}

/**
 * Puts a snapshot in the place of the memory of a Python that has not started yet.
 * @param {Uint8Array} memory @param {Uint8Array} initial @param {Snapshot} snapshot
 */
function restore(memory, initial, { data, spans, pages }) {
  const words = new Uint32Array(memory.buffer, 0, initial.length >> 2);
  const initialWords = new Uint32Array(initial.buffer);
  memory.set(initial);
  let from = 0;
  let end = data;
  for (let i = 0; i < spans.length; i += 2) {
    const [start, length] = [spans[i], spans[i + 1]];
    if (start > end) memory.fill(0, end, start);
    memory.set(pages.subarray(from, from + length), start);
    for (let at = start >> 2; at < Math.min(start + length, data) >> 2; at++) words[at] ^= initialWords[at];
    from += length;
    end = Math.max(end, start + length);
  }
  if (from !== pages.length) throw new Error("the snapshot is not whole");
  memory.fill(0, end, Math.min(memory.length, end + (1 << 20)));
}

/**
 * Starts Python.
 * @param {Assets} assets
 * @returns {Promise<any>} Pyodide
 */
export async function start(assets) {
  boundMemory();
  const fromSnapshot = assets.from === "snapshot";
  const names = [PYODIDE, GLUE, fromSnapshot ? SNAPSHOT : CORE, ...(assets.module ? [] : [WASM])];
  const progress = new Progress(assets, names);
  /** @type {Promise<WebAssembly.Module>} */
  const compiling = assets.module
    ? Promise.resolve(assets.module)
    : WebAssembly.compileStreaming(part(assets, WASM, progress));
  const library = part(assets, fromSnapshot ? SNAPSHOT : CORE, progress);
  const core = fromSnapshot ? Promise.resolve(new ArrayBuffer(0)) : library.then((response) => response.arrayBuffer());
  const unpacking = fromSnapshot ? library.then(unpack) : Promise.resolve(null);
  const done = (/** @type {string} */ name) => (/** @type {any} */ module) => {
    progress.count(name, assets.sizes[name]);
    return module;
  };
  const [{ loadPyodide }, { default: createPyodideModule }, module, snapshot] = await Promise.all([
    import(addressOf(assets, PYODIDE)).then(done(PYODIDE)),
    import(addressOf(assets, GLUE)).then(done(GLUE)),
    compiling,
    unpacking,
  ]);
  if (!assets.module) self.postMessage({ compiled: module });
  progress.say("starting");
  return withFetch({ [WASM]: async () => new Response(), [CORE]: async () => new Response(await core) }, () =>
    loadPyodide({
      indexURL: assets.base,
      stdLibURL: assets.base + CORE,
      lockFileContents: JSON.stringify({ info: assets.info, packages: {} }),
      ...(snapshot && { _loadSnapshot: new Uint8Array() }),
      createPyodideModule: (/** @type {any} */ settings) => create(createPyodideModule, settings, module, snapshot),
    }),
  );
}

/**
 * Where Python keeps the function by which it calls functions of C: this host's own, a stack can
 * only be left through one in WebAssembly. An index into HEAP32.
 * @param {any} python
 */
function trampolineOf(python) {
  const offset = python.HEAP32[python.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >> 2];
  return (python.__PyRuntime + offset) >> 2;
}

/**
 * Makes Pyodide's module from compiled WebAssembly, ready to take up the snapshot.
 * @param {Function} createPyodideModule @param {any} settings
 * @param {WebAssembly.Module} module @param {Snapshot | null} snapshot
 */
async function create(createPyodideModule, settings, module, snapshot) {
  const { instantiateStreaming } = WebAssembly;
  let initial = new Uint8Array();
  delete settings.INITIAL_MEMORY;
  const failed = new Promise((_, reject) => {
    // Pyodide calls it once, with the answer to its own fetch, and waits for ever if it fails.
    WebAssembly.instantiateStreaming = async (_response, imports = {}) => {
      try {
        const instance = await WebAssembly.instantiate(module, imports);
        const { buffer } = /** @type {any} */ (imports.env.memory ?? instance.exports.memory);
        if (snapshot) initial = new Uint8Array(buffer, 0, snapshot.data).slice();
        return { instance, module };
      } catch (error) {
        reject(error);
        throw error;
      }
    };
  });
  try {
    const python = await Promise.race([createPyodideModule(settings), failed]);
    if (snapshot) {
      python.API.restoreSnapshot = () => {
        if (python.API.config.BUILD_ID !== snapshot.build) throw new Error("the snapshot is of another build of Python");
        const trampoline = trampolineOf(python);
        const here = python.HEAP32[trampoline];
        restore(python.HEAPU8, initial, snapshot);
        python.HEAP32[trampoline] = here;
        return snapshot.state;
      };
    }
    return python;
  } finally {
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/**
 * Lets Pyodide have what is here already when it fetches it.
 * @template T
 * @param {Record<string, () => Response | Promise<Response>>} answers by the last part of the address
 * @param {() => Promise<T>} act
 */
async function withFetch(answers, act) {
  const { fetch } = self;
  self.fetch = async (input, init) => {
    const name = String(input instanceof Request ? input.url : input).split("/").at(-1) ?? "";
    return name in answers ? answers[name]() : fetch(input, init);
  };
  try {
    return await act();
  } finally {
    self.fetch = fetch;
  }
}
