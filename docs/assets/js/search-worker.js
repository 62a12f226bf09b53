// Runs Material's search worker and puts the page whose name was typed first in its results.
//
// `wait for`, `asyncio.wait_for` and `wait_for` all name functions/wait_for/; between `timeout`
// and `Timeout` the case decides. All else keeps Material's order. It refuses to touch a message
// that does not look like a result, and to run a script of another host.

const QUERY = 2; // the kinds of Material's messages
const RESULT = 3;

const queries = [];
const post = self.postMessage.bind(self);

function plain(name) {
  return name.replace(/^asyncio\b/i, "").replace(/[^\p{L}\p{N}]/gu, "");
}

// 2: this page's name, letter by letter; 1: but for the case; 0: another page.
function match(query, location) {
  const name = plain(location.split("#")[0].split("/").filter(Boolean).at(-1) ?? "");
  if (!name || name.toLowerCase() !== query.toLowerCase()) return 0;
  return name === query ? 2 : 1;
}

function ranked(items, query) {
  const top = Math.max(...items.flat().map((entry) => entry.score));
  const matches = new Map(items.map((item) => [item, match(query, item[0].location)]));
  for (const [item, rank] of matches) {
    if (!rank) continue;
    // Enter in the search box opens the page with the highest score.
    const page = item.find((entry) => !entry.location.includes("#")) ?? item[0];
    page.score = top + rank;
    item.sort((one, other) => other.score - one.score);
  }
  return [...items].sort((one, other) => matches.get(other) - matches.get(one));
}

self.addEventListener("message", ({ data }) => {
  if (data.type === QUERY) queries.push(plain(String(data.data)));
});

self.postMessage = (message) => {
  const query = message.type === RESULT ? queries.shift() : "";
  if (query && message.data?.items?.every?.(Array.isArray)) {
    message.data.items = ranked(message.data.items, query);
  }
  post(message);
};

const runs = new URL(new URLSearchParams(self.location.search).get("runs"));
if (runs.origin === self.location.origin) importScripts(runs.href);
