// Makes the programs of a page runnable, again after every page that Material swaps in.
//
// Loads nothing of Python: that waits until a reader is about to press Run (example.js).

import { element } from "./elements.js";
import { Example } from "./example.js";
import { BrokenLink, decode, isShared } from "./link.js";
import { playground } from "./playground.js";
import { read } from "./program.js";

/** @type {Map<HTMLElement, Example>} */
const examples = new Map();
let handled = "";
/** The path of the page on which it was. */
let where = "";

function upgrade() {
  for (const [block, example] of examples) {
    if (block.isConnected) continue;
    example.leave();
    examples.delete(block);
  }
  const start = document.querySelector("[data-playground]:not([data-ready])");
  if (start instanceof HTMLElement) playground(start);
  for (const block of document.querySelectorAll(".example[data-program]")) {
    if (!(block instanceof HTMLElement) || block.dataset.runner) continue;
    const program = read(block);
    if (!program) continue;
    examples.set(block, new Example(program));
  }
  // The theme may make the page anew when only its hash has changed, and put a heading's there.
  const again = where === location.pathname ? handled : "";
  handled = "";
  void openLink(isShared(location.hash) ? location.hash : again);
}

/** Shows the program of a link. It never runs it. */
async function openLink(hash = location.hash) {
  if (!isShared(hash) || hash === handled) return;
  handled = hash;
  where = location.pathname;
  try {
    const shared = await decode(hash);
    const at = (/** @type {string} */ id) =>
      [...examples.values()].find(({ program }) => program.id === id && program.block.isConnected);
    const example = at(shared.id) ?? at("playground");
    if (!example || example.cannotRun) {
      throw new BrokenLink("The program of this link is not on this page; the playground shows it: ");
    }
    await example.showShared(shared);
  } catch (error) {
    if (!(error instanceof BrokenLink)) throw error;
    warn(error.message);
  }
}

/** @param {string} message */
function warn(message) {
  document.querySelector(".runner-warning")?.remove();
  const warning = element("p", { className: "runner-warning", role: "alert" }, message);
  if (message.endsWith(": ")) {
    const href = new URL("../../playground/", import.meta.url).href + location.hash;
    warning.append(element("a", { href }, "open it there"), ".");
  }
  const title = document.querySelector("article h1");
  title?.after(warning);
  warning.scrollIntoView({ block: "center" });
}

const pages = /** @type {{ document$?: { subscribe: (next: () => void) => void } }} */ (globalThis);
if (pages.document$) pages.document$.subscribe(upgrade);
else upgrade();
// The event's own address: by now the theme may have put the heading's in its place.
window.addEventListener("hashchange", (event) => void openLink(new URL(event.newURL).hash));
