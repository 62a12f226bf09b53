// Run inside a page of the site: presses Run of the programs that are wanted, one after the other,
// on the implementations named for each, and tells what a reader would see. Knows nothing of what is expected.
async ({ wanted, patience }) => {
  const blocks = [...document.querySelectorAll(".example[data-program]")];
  const here = blocks.filter((block) => block.dataset.program in wanted);
  const text = (where, selector) => [...where.querySelectorAll(selector)].map((e) => e.textContent).join("");

  /** Resolves when a condition holds after some change below a node; false if it does not in time. */
  const until = (node, holds, milliseconds) =>
    new Promise((resolve) => {
      if (holds()) return resolve(true);
      const observer = new MutationObserver(() => holds() && end(true));
      const timer = setTimeout(() => end(false), milliseconds);
      const end = (held) => (observer.disconnect(), clearTimeout(timer), resolve(held));
      observer.observe(node, { subtree: true, attributes: true, childList: true });
    });

  const seen = [];
  for (const block of here) {
    const id = block.dataset.program;
    const say = (more) => seen.push({ id, needs: block.dataset.needs.split(" ").filter(Boolean), ...more });
    const ready = await until(block, () => block.dataset.runner === "ready", patience);
    const run = block.querySelector(".runner-run");
    if (!ready || !run || run.hidden) {
      say({ unavailable: text(block, ".runner-note") || "there is no Run, and no word why" });
      continue;
    }
    for (const implementation of wanted[id]) {
      const choices = [...block.querySelectorAll(".runner-choices button")];
      choices.find((button) => button.textContent === implementation).click();
      run.click();
      // A thread that runs inline and waits for another to tell it something never ends.
      const inline = /cannot switch between threads/.test(text(block, ".runner-note"));
      const ended = await until(block, () => !run.hidden, inline ? patience / 6 : patience);
      if (!ended) {
        block.querySelector(".runner-stop").click();
        await until(block, () => !run.hidden, patience);
      }
      const state = block.querySelector(".runner-state");
      say({
        implementation,
        ended,
        state: state.textContent,
        kind: state.dataset.kind ?? "",
        stdout: text(block, ".runner-stdout"),
        stderr: text(block, ".runner-stderr"),
        traceback: text(block, ".runner-traceback"),
        printed: text(block, ".runner-diff span, .runner-diff ins").replace(/^(?: {2}|\+ )/gm, ""),
        note: text(block, ".runner-note"),
      });
    }
  }
  return seen;
}
