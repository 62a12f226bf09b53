// How a run ended, in one line, and how its output differs from the recorded one.

import { difference, same } from "./diff.js";
import { element } from "./elements.js";

/** @typedef {{ lines: number, bytes: number }} Dropped */

/**
 * @typedef {object} Result
 * @property {"finished" | "exception" | "exit" | "stopped"} status
 * @property {string} traceback
 * @property {number | null} line
 * @property {string} last
 * @property {number} milliseconds
 * @property {Dropped} dropped
 */

/**
 * @typedef {object} Verdict
 * @property {string} text
 * @property {"same" | "differs" | ""} kind
 * @property {HTMLElement[]} details
 */

/**
 * @param {Result} result
 * @param {object} run
 * @param {string} run.stdout
 * @param {string | null} run.recorded  null: there is nothing to compare with
 * @param {string} run.version          "3.14"
 * @param {Dropped} run.dropped
 * @returns {Verdict}
 */
export function judge(result, { stdout, recorded, version, dropped }) {
  const parts = [ending(result)];
  /** @type {HTMLElement[]} */
  const details = [];
  /** @type {Verdict["kind"]} */
  let kind = "";
  if (recorded !== null && result.status !== "stopped" && dropped.bytes === 0) {
    const printed = transcript(stdout, result);
    kind = same(recorded, printed) ? "same" : "differs";
    parts.unshift(kind === "same" ? `same as recorded on ${version}` : `not as recorded on ${version}`);
    if (kind === "differs") details.push(shown(recorded, printed, version));
  }
  parts.push(duration(result.milliseconds));
  if (dropped.bytes > 0) {
    const text = `The output was cut here: ${amount(dropped)} are not shown.`;
    details.push(element("p", {}, text));
  }
  return { text: parts.filter(Boolean).join(", "), kind, details };
}

/** @param {Dropped} dropped */
function amount({ lines, bytes }) {
  const unit = bytes < 1e3 ? "byte" : bytes < 1e6 ? "kilobyte" : "megabyte";
  const count = bytes / { byte: 1, kilobyte: 1e3, megabyte: 1e6 }[unit];
  const size = new Intl.NumberFormat("en", {
    ...{ style: "unit", unit, unitDisplay: unit === "byte" ? "long" : "short" },
    maximumFractionDigits: count < 10 ? 1 : 0,
  }).format(count);
  return lines > 1 ? `${lines.toLocaleString("en")} more lines (${size})` : `${size} more`;
}

/**
 * What a recorded transcript holds: stdout, then the line that names an uncaught exception.
 * @param {string} stdout
 * @param {Result} result
 */
function transcript(stdout, { last }) {
  return stdout && last && !stdout.endsWith("\n") ? `${stdout}\n${last}` : stdout + last;
}

/** @param {Result} result */
function ending({ status, last, line }) {
  if (status === "stopped") return "stopped";
  if (status === "exit") return `exit status ${exitOf(last).status}`;
  if (status === "finished") return "";
  const name = last.split(":")[0] || "an exception";
  return line === null ? name : `${name} in line ${line}`;
}

/**
 * The status with which a program left, and the words that Python prints of it.
 * @param {string} last "SystemExit", "SystemExit: 3", "SystemExit: some words"; of os._exit "exit code 3"
 */
export function exitOf(last) {
  const said = last.replace(/^(?:exit code |[\w.]+(?:: )?)/, "");
  if (said === "" || said === "None" || said === "False") return { status: 0, words: "" };
  if (said === "True") return { status: 1, words: "" };
  return /^-?\d+$/.test(said) ? { status: Number(said) & 255, words: "" } : { status: 1, words: said };
}

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds < 100) return `${Math.max(1, Math.round(milliseconds))} ms`;
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
}

/**
 * @param {string} recorded
 * @param {string} run
 * @param {string} version
 */
function shown(recorded, run, version) {
  const box = element("div", { className: "runner-diff", role: "group", tabIndex: 0 });
  box.setAttribute("aria-label", "Difference to the recorded output");
  const names = { same: "span", recorded: "del", run: "ins" };
  box.append(element("p", {}, `− recorded on ${version}, + this run`));
  for (const { kind, text } of difference(recorded, run)) {
    const name = /** @type {"span" | "del" | "ins"} */ (names[kind]);
    const sign = { same: "  ", recorded: "− ", run: "+ " }[kind];
    box.append(element(name, {}, `${sign}${text}\n`));
  }
  return box;
}
