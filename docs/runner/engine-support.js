// What this browser can do, found out without loading anything.

/** @typedef {{ possible: boolean, reason: string, threads: "real" | "inline" }} Support */

/** @returns {Support} */
function examine() {
  const jspi = typeof WebAssembly === "object" && "Suspending" in WebAssembly && "promising" in WebAssembly;
  return { possible: !missing(), reason: missing(), threads: jspi ? "real" : "inline" };
}

/** The first thing that is missing, as a sentence; or nothing. */
function missing() {
  if (typeof WebAssembly !== "object") return "This browser has no WebAssembly, or it is switched off.";
  if (typeof Worker !== "function") return "This browser has no Web Workers.";
  if (typeof DecompressionStream !== "function" || typeof WebAssembly.compileStreaming !== "function") {
    return "This browser is too old to run Python: it needs to be from 2023 or later.";
  }
  return "";
}

export const support = examine();

/**
 * What a reader should know of a failure, from what the browser said.
 * @param {string} message
 */
export function explain(message) {
  if (/content.security.policy|unsafe-eval|blocked by CSP|Refused to|call to WebAssembly/i.test(message)) {
    return "Python could not start: the page's security policy, or an extension, forbids WebAssembly or Workers.";
  }
  if (/out of memory|allocation failed|cannot enlarge|could not allocate|memory access out of bounds/i.test(message)) {
    return "The program used more memory than the browser gives it. Run starts anew.";
  }
  if (/maximum call stack|too much recursion|stack overflow/i.test(message)) {
    return "The program recursed deeper than the browser can. Run starts anew.";
  }
  if (/failed to fetch|networkerror|load failed|importing a module|dynamically imported|server answered|not whole|fetch/i.test(message)) {
    return navigator.onLine === false
      ? "Python could not be loaded: this device is offline. Run tries again."
      : `Python could not be loaded. Run tries again. (${firstLine(message)})`;
  }
  return `Python ended unexpectedly. Run starts anew. (${firstLine(message)})`;
}

/** @param {string} message */
const firstLine = (message) => message.trim().split("\n").at(-1)?.slice(0, 200) ?? "";
