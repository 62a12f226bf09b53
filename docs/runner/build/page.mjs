// Bundles what the pages show and press: `node docs/runner/build/page.mjs --to FOLDER`.
//
// FOLDER (the site's assets/runner) gets page.js with the engine in it, page.css, and as files of
// their own, which page.js loads later, the editor and what plays timelines. Python's files are
// build.mjs's.

import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import zlib from "node:zlib";

import esbuild from "esbuild";

const RUNNER = fileURLToPath(new URL("..", import.meta.url));

/**
 * @param {string} to
 * @param {{ engine?: string }} [options] another engine, for tests
 */
export async function buildPage(to, { engine } = {}) {
  fs.mkdirSync(to, { recursive: true });
  for (const old of fs.readdirSync(to)) {
    if (/^(editor|timeline-desk|chunk)-\w+\.js$/.test(old)) fs.rmSync(path.join(to, old));
  }
  const swap = {
    name: "engine",
    setup(build) {
      if (engine) build.onResolve({ filter: /\/engine\.js$/ }, () => ({ path: path.resolve(engine) }));
    },
  };
  const { metafile } = await esbuild.build({
    entryPoints: { page: path.join(RUNNER, "page/main.js") },
    outdir: to,
    bundle: true,
    splitting: true,
    format: "esm",
    target: ["chrome109", "firefox115", "safari16.4"],
    minify: true,
    legalComments: "none",
    chunkNames: "[name]-[hash]",
    metafile: true,
    plugins: [swap],
  });
  await esbuild.build({
    entryPoints: { page: path.join(RUNNER, "page/runner.css") },
    outdir: to,
    bundle: true,
    minify: true,
    target: ["chrome109", "firefox115", "safari16.4"],
  });
  const files = [...Object.keys(metafile.outputs).map((name) => path.basename(name)), "page.css"];
  return Object.fromEntries(files.map((name) => [name, packed(path.join(to, name))]));
}

/** @param {string} file */
const packed = (file) => zlib.gzipSync(fs.readFileSync(file), { level: 6 }).length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const value = (/** @type {string} */ name) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const to = value("--to");
  if (!to) {
    console.error("page: usage: node docs/runner/build/page.mjs --to FOLDER");
    process.exit(1);
  }
  const sizes = await buildPage(path.resolve(to), { engine: value("--engine") });
  const listed = Object.entries(sizes).map(([name, size]) => `${name} ${(size / 1000).toFixed(1)}`);
  console.log(`page: kB on the wire: ${listed.join(", ")}`);
}
