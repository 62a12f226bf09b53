// What a program needs that a browser lacks, in words. It decides nothing about how to run.

const LACKING = ["sockets", "subprocesses", "signals"];
const THREADS =
  /\b(?:threading|concurrent\.futures|to_thread|run_in_executor|run_coroutine_threadsafe|call_soon_threadsafe)\b/;

/**
 * Why a program cannot run in any page.
 * @param {import("./program.js").Program} program
 * @returns {string} empty if it can
 */
export function obstacle({ needs }) {
  const lacking = needs.filter((need) => LACKING.includes(need));
  if (lacking.length === 0) return "";
  return `This program needs ${lacking.join(" and ")}, which no browser has. Download it, then run `;
}

/**
 * The needs of code that a reader has changed.
 * @param {string[]} declared by the page, for the original
 * @param {string} code
 */
export function needsOf(declared, code) {
  const others = declared.filter((need) => need !== "threads");
  return THREADS.test(code) ? ["threads", ...others] : others;
}
