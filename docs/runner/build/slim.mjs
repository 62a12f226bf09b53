// Takes out of Pyodide what only a dynamic library would ask for: a page loads none.
//
// Its WebAssembly names each function of C++ for libraries to come, and its script gives every
// function of C a name in JavaScript, 4,558 of which 120 are used, and a place in the table of
// functions before anybody asks. Without that a first start takes a tenth less time.
//
// Refuses: to take away what Python can do (ctypes finds every function of C as before), and to
// guess: where the script is not as expected, the build fails.

const GIVEN = /(\w+)=Module\["\1"\]=wasmExports\["\w+"\];/g;
const DECLARED = /;var ((?:\w+,){1000,}\w+);function assignWasmExports/;
const PLACED = "if(isInternalSym(symName)){continue}var value=exports[symName];";
const ASKED_FOR = "if(!(symName in GOT)){continue}"; // dlsym finds a place for the others when they are

const words = (/** @type {string} */ text) => new Set(text.match(/[\w$]+/g));

/**
 * The script of Emscripten without the names that nobody uses.
 * @param {string} script @param {string[]} users texts of what uses the module from outside
 * @returns {string}
 */
export function slimScript(script, users) {
  const declared = DECLARED.exec(script)?.[1];
  if (!declared || script.split(PLACED).length !== 2) throw new Error("Pyodide's script is not as slim.mjs expects it");
  const used = words(users.join("\n") + script.replace(declared, "").replace(GIVEN, ""));
  const unused = new Set();
  const slim = script.replace(GIVEN, (all, name) => {
    // `ccall` gives the name as C has it.
    if (used.has(name) || used.has(name.slice(1))) return all;
    unused.add(name);
    return "";
  });
  const kept = declared.split(",").filter((name) => !unused.has(name));
  return slim.replace(declared, kept.join(",")).replace(PLACED, ASKED_FOR + PLACED);
}

const EXPORTS = 7; // the section's number in the format of WebAssembly

/**
 * A module of WebAssembly that does not tell the mangled names of C++.
 * @param {Uint8Array} bytes @param {string} script that asks for the others
 * @returns {Uint8Array}
 */
export function slimModule(bytes, script) {
  const used = words(script);
  let at = 8;
  /** LEB128, as all numbers in the format. */
  function number() {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[at++];
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  }
  while (at < bytes.length) {
    const start = at;
    const section = bytes[at++];
    const length = number();
    const end = at + length;
    if (section === EXPORTS) {
      const kept = [];
      for (let left = number(); left > 0; left--) {
        const from = at;
        const size = number();
        const name = new TextDecoder().decode(bytes.subarray(at, at + size));
        at += size + 1; // and its kind
        number();
        if (!name.startsWith("_Z") || used.has(name)) kept.push(bytes.subarray(from, at));
      }
      const content = Buffer.concat([leb128(kept.length), ...kept]);
      return Buffer.concat([bytes.subarray(0, start), Uint8Array.of(EXPORTS), leb128(content.length), content, bytes.subarray(end)]);
    }
    at = end;
  }
  throw new Error("Pyodide's WebAssembly has no exports");
}

/** @param {number} value */
function leb128(value) {
  const bytes = [];
  do bytes.push((value & 127) | (value > 127 ? 128 : 0));
  while ((value >>>= 7));
  return Uint8Array.from(bytes);
}
