// Lighthouse's figures for the built site, on a desktop: `node tests/browser/lighthouse.mjs [SITE]`.
//
// Run by hand, on a quiet machine: performance is a measurement, not a test. Needs `lighthouse`
// (npm install --no-save lighthouse@13) and a Chrome in CHROME_PATH. Fails below 95.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const SITE = process.argv[2] ?? "site";
const PAGES = ["", "functions/gather/", "classes/TaskGroup/", "fact-check/"];
const LEAST = 95;
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

// Compressed, as a host of static files sends them.
const server = createServer(async (request, response) => {
  const path = normalize(decodeURIComponent(new URL(request.url, "http://site/").pathname));
  const file = join(SITE, path.endsWith("/") ? `${path}index.html` : path);
  try {
    const body = gzipSync(await readFile(file));
    response.writeHead(200, {
      "Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
      "Content-Encoding": "gzip",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const flags = "--headless=new --no-sandbox --disable-quic --no-first-run --disable-background-networking";
let failed = false;
for (const page of PAGES) {
  const { stdout } = await promisify(execFile)(
    "npx",
    [
      "lighthouse",
      `http://127.0.0.1:${server.address().port}/${page}`,
      "--preset=desktop",
      "--only-categories=performance,accessibility,best-practices,seo",
      "--quiet",
      "--output=json",
      `--chrome-flags=${flags}`,
    ],
    { maxBuffer: 64 * 1024 * 1024 },
  );
  const scores = Object.values(JSON.parse(stdout).categories).map(({ title, score }) => {
    failed ||= Math.round(score * 100) < LEAST;
    return `${title} ${Math.round(score * 100)}`;
  });
  console.log(`/${page}: ${scores.join(", ")}`);
}
server.close();
process.exitCode = failed ? 1 : 0;
