// The memory of a Python that has everything imported, to be loaded instead of starting one.
//
// Kept: pages that are not zero, those of static data as the difference from what the WebAssembly
// module itself brings. Free memory is zeroed first. Nothing of JavaScript may be alive in it.
//
// The file (gzipped): a Uint32 with the length of a JSON text, the text, then the pages in order.
// JSON: { build, state, data: bytes of static data, spans: [start, length, …] }

import fs from "node:fs";
import zlib from "node:zlib";

const PAGE = 4096;
const PYODIDE_HEADER = 48; // its magic, lengths and build id, before the state of its JavaScript

// Python's own allocator keeps what was freed: take all its free blocks up, zeroed, and let go.
const SCRUB = `
import gc
def _scrub(top):
    kept = []
    for size in range(512 - 33, 0, -16):
        for _ in range(100_000):
            block = bytes(size)
            if id(block) > top:
                break
            kept.append(block)
`;

/** The address after the last byte that is not zero. */
function end(memory) {
  let at = memory.length;
  while (at > 0 && memory[at - 1] === 0) at--;
  return at;
}

/** Fills the free blocks below the heap's end with zeros. */
function scrub(python) {
  python.runPython(SCRUB);
  python.runPython(`_scrub(${end(python._module.HEAPU8)}); del _scrub; gc.collect(); del gc`);
  const { _malloc, _free } = python._module;
  const top = end(python._module.HEAPU8);
  const blocks = [];
  for (let size = 1 << 20; size >= 32; size >>= 1) {
    for (;;) {
      const block = _malloc(size);
      if (!block) break;
      if (block + size > top) {
        _free(block);
        break;
      }
      blocks.push([block, size]);
    }
  }
  for (const [block, size] of blocks) python._module.HEAPU8.fill(0, block, block + size);
  for (const [block] of blocks) _free(block);
}

/**
 * Starts Python from the core library, warms it up, and writes its memory to `to`.
 * @param {{ loadPyodide: Function, createPyodideModule: Function }} pyodide
 * @param {{ from: string, packages: string, library: string, to: string }} places
 */
export async function makeSnapshot({ loadPyodide, createPyodideModule }, { from, packages, library, to }) {
  let initial = new Uint8Array();
  const python = await loadPyodide({
    indexURL: from,
    stdLibURL: library,
    lockFileURL: packages,
    _makeSnapshot: true,
    env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0" },
    createPyodideModule(settings) {
      const { instantiateWasm } = settings;
      settings.thisProgram = "python"; // else this script's path, which readers need not have, moves the stack
      settings.instantiateWasm = (imports, done) =>
        instantiateWasm(imports, (instance, module) => {
          initial = new Uint8Array((imports.env.memory ?? instance.exports.memory).buffer).slice();
          done(instance, module);
        });
      return createPyodideModule(settings);
    },
  });
  python.runPython("import runnable.snapshot; runnable.snapshot.prepare()");
  scrub(python);
  const whole = python.makeMemorySnapshot();
  const [, header, stateLength] = new Uint32Array(whole.buffer, 0, 3);
  const state = JSON.parse(new TextDecoder().decode(whole.subarray(PYODIDE_HEADER, PYODIDE_HEADER + stateLength)));
  const build = python._api.config.BUILD_ID;
  const memory = whole.subarray(header);
  if (memory.length > initial.length) throw new Error(`the snapshot's heap has grown: ${memory.length} bytes`);
  const data = Math.ceil(end(initial) / PAGE) * PAGE;
  for (let at = 0; at < data; at++) memory[at] ^= initial[at];
  const packed = zlib.gzipSync(sparse(memory, { build, state, data }), { level: 9 });
  fs.writeFileSync(to, packed);
  return packed.length;
}

function sparse(memory, head) {
  const spans = [];
  for (let at = 0; at < memory.length; at += PAGE) {
    if (memory.subarray(at, at + PAGE).every((byte) => byte === 0)) continue;
    if (spans.length && spans.at(-2) + spans.at(-1) === at) spans[spans.length - 1] += PAGE;
    else spans.push(at, PAGE);
  }
  const text = new TextEncoder().encode(JSON.stringify({ ...head, spans }));
  const parts = [new Uint8Array(new Uint32Array([text.length]).buffer), text];
  for (let i = 0; i < spans.length; i += 2) parts.push(memory.subarray(spans[i], spans[i] + spans[i + 1]));
  return Buffer.concat(parts);
}
