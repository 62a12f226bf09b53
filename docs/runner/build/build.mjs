// Builds what the pages load to run programs: `node docs/runner/build/build.mjs --to FOLDER`.
//
// FOLDER gets `manifest.json` and one folder named by the digest of everything it was made from:
// its files never change and may be cached for ever. What takes long is kept in .cache/runner.

import crypto from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import zlib from "node:zlib";

import esbuild from "esbuild";

import { compileLibrary } from "./library.mjs";
import { slimModule, slimScript } from "./slim.mjs";
import { makeSnapshot } from "./snapshot.mjs";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const RUNNER = path.join(ROOT, "docs/runner");
const PYODIDE = path.join(ROOT, "node_modules/pyodide");
const PACKAGES = {
  runnable: path.join(RUNNER, "python/runnable"),
  asyncio_reference: path.join(ROOT, "reference_impl/src/asyncio_reference"),
  stdlib_timeline: path.join(ROOT, "snippets/timeline/stdlib"),
};
const SCRIPT = "pyodide.asm.mjs";
const MODULE = "pyodide.asm.wasm";
const FROM_PYODIDE = ["pyodide.mjs", SCRIPT, MODULE];
const ENTRIES = ["engine.js", "worker.js"];

function fail(message) {
  console.error(`runner: ${message}`);
  process.exit(1);
}

function files(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === "__pycache__") return [];
    const name = path.join(folder, entry.name);
    return entry.isDirectory() ? files(name) : [name];
  });
}

function digest(names, ...more) {
  const hash = crypto.createHash("sha256").update(more.join("\0"));
  for (const name of names.sort()) hash.update(`\0${path.relative(ROOT, name)}\0`).update(fs.readFileSync(name));
  return hash.digest("hex").slice(0, 16);
}

/**
 * Python asks at its start whether the host can switch stacks, and remembers the answer in the
 * snapshot; browsers can, Node may not. Nothing is switched while the snapshot is made.
 */
function pretendStackSwitching() {
  if ("Suspending" in WebAssembly) return;
  WebAssembly.Suspending = function Suspending(inner) {
    return inner;
  };
  WebAssembly.promising = (inner) => async (...values) => inner(...values);
}

/** Puts Pyodide into a folder, without what no page needs. The snapshot must be of the same table of functions. */
function slim(folder) {
  const read = (name) => fs.readFileSync(path.join(PYODIDE, name));
  const users = [path.join(PYODIDE, "pyodide.mjs"), path.join(RUNNER, "worker-boot.js"), path.join(RUNNER, "build/snapshot.mjs")];
  const script = slimScript(read(SCRIPT).toString(), users.map((name) => fs.readFileSync(name, "utf8")));
  fs.writeFileSync(path.join(folder, SCRIPT), script);
  fs.writeFileSync(path.join(folder, MODULE), slimModule(read(MODULE), script));
  fs.writeFileSync(path.join(folder, "pyodide.mjs"), read("pyodide.mjs"));
}

/** Makes what Python needs into `.cache/runner/DIGEST`, unless it is there. */
async function python(version) {
  const inputs = ["build", "library", "slim", "snapshot"].map((name) => path.join(RUNNER, `build/${name}.mjs`));
  const name = digest([...inputs, ...Object.values(PACKAGES).flatMap(files)].filter((f) => /\.(mjs|py)$/.test(f)), version);
  const folder = path.join(ROOT, ".cache/runner", name);
  if (fs.existsSync(folder)) return folder;
  const making = `${folder}.${process.pid}`;
  fs.mkdirSync(making, { recursive: true });
  pretendStackSwitching();
  try {
    const { loadPyodide } = await import(pathToFileURL(path.join(PYODIDE, "pyodide.mjs")).href);
    await compileLibrary(loadPyodide, { from: PYODIDE, packages: PACKAGES, to: making });
    slim(making);
    const { default: createPyodideModule } = await import(pathToFileURL(path.join(making, SCRIPT)).href);
    const places = { from: making, packages: path.join(PYODIDE, "pyodide-lock.json"), library: path.join(making, "core.zip"), to: path.join(making, "snapshot.bin.gz") };
    await makeSnapshot({ loadPyodide, createPyodideModule }, places);
    if (!fs.existsSync(folder)) fs.renameSync(making, folder);
  } finally {
    fs.rmSync(making, { recursive: true, force: true });
  }
  return folder;
}

/** The engine's entries with what they import: one file each, so that none waits for another. */
function bundle() {
  const entryPoints = ENTRIES.map((name) => path.join(RUNNER, name));
  const built = esbuild.buildSync({ entryPoints, bundle: true, format: "esm", write: false, outdir: RUNNER, logLevel: "warning" });
  return Object.fromEntries(built.outputFiles.map((file) => [path.basename(file.path), file.text]));
}

/** Bytes on the wire: a host compresses what is not compressed. */
const sent = (file) => (/\.(gz|zip)$/.test(file) ? fs.statSync(file).size : zlib.gzipSync(fs.readFileSync(file), { level: 6 }).length);

async function main(to) {
  if (!fs.existsSync(path.join(PYODIDE, "package.json"))) fail("node_modules has no pyodide: run npm ci, then repeat");
  const { version } = JSON.parse(fs.readFileSync(path.join(PYODIDE, "package.json"), "utf8"));
  const { info } = JSON.parse(fs.readFileSync(path.join(PYODIDE, "pyodide-lock.json"), "utf8"));
  const made = await python(version);
  const engine = bundle();
  const name = digest([fileURLToPath(import.meta.url)], path.basename(made), version, ...Object.values(engine));
  const folder = path.join(to, name);
  for (const old of fs.existsSync(to) ? fs.readdirSync(to) : []) {
    if (/^[0-9a-f]{16}$/.test(old) && old !== name) fs.rmSync(path.join(to, old), { recursive: true });
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.cpSync(made, folder, { recursive: true });
  for (const [name, text] of Object.entries(engine)) fs.writeFileSync(path.join(folder, name), text);
  const sizes = Object.fromEntries([...FROM_PYODIDE, "core.zip", "snapshot.bin.gz"].map((name) => [name, sent(path.join(folder, name))]));
  const manifest = { pyodide: version, python: info.python, info, sizes };
  fs.writeFileSync(path.join(folder, "manifest.json"), JSON.stringify({ folder: "./", ...manifest }));
  fs.writeFileSync(path.join(to, "manifest.json"), JSON.stringify({ folder: `${name}/`, ...manifest }));
  const all = files(folder).reduce((sum, file) => sum + fs.statSync(file).size, 0);
  const kb = Object.entries(sizes).map(([name, size]) => `${name} ${Math.round(size / 1000)}`).join(", ");
  console.log(`runner: ${name}, ${(all / 1e6).toFixed(1)} MB to deploy; kB on the wire: ${kb}`);
}

const at = process.argv.indexOf("--to");
if (at < 0 || !process.argv[at + 1]) fail("usage: node docs/runner/build/build.mjs --to FOLDER");
await main(path.resolve(process.argv[at + 1])).catch((error) => fail(String(error?.message ?? error).slice(0, 2000)));
process.exit(0);
