// What a program needs that a browser lacks, in words. It decides nothing about how to run.

/** The names by which a program asks for it: those of snippets/needs.py. */
const NAMES = {
  sockets:
    "socket open_connection start_server open_unix_connection start_unix_server create_connection " +
    "create_server create_unix_server sendfile create_datagram_endpoint sock_recv sock_sendall getaddrinfo",
  subprocesses:
    "subprocess multiprocessing create_subprocess_exec create_subprocess_shell ProcessPoolExecutor fork " +
    "InterpreterPoolExecutor",
  signals: "signal add_signal_handler raise_signal kill",
};

const THREADS =
  /\b(?:threading|concurrent\.futures|to_thread|run_in_executor|run_coroutine_threadsafe|call_soon_threadsafe)\b/;

/** How Python says that the system has no such thing. */
const WANTING =
  /^(?:NotImplementedError|OSError|[\w.]*(?:gaierror|URLError)|ModuleNotFoundError: No module named '_|AttributeError: module '(?:socket|signal|os)'|exit code )/;

/**
 * Why a program cannot run in any page.
 * @param {import("./program.js").Program} program
 * @returns {string} empty if it can
 */
export const obstacle = ({ needs }) => lack(Object.keys(NAMES).filter((need) => needs.includes(need)));

/**
 * Why code that a reader wrote has failed, if that is what a browser lacks.
 * @param {string} code
 * @param {{ status: string, last: string }} result
 * @returns {string} empty if it is anything else
 */
export function missed(code, { status, last }) {
  if (status !== "exception" && status !== "exit") return "";
  if (!WANTING.test(last)) return "";
  const words = new Set(code.match(/\w+/g));
  return lack(Object.entries(NAMES).flatMap(([need, names]) => (names.split(" ").some((name) => words.has(name)) ? need : [])));
}

/** @param {string[]} needs */
const lack = (needs) =>
  needs.length ? `This program needs ${needs.join(" and ")}, which no browser has. Download it, then run ` : "";

/**
 * The needs of code that a reader has changed.
 * @param {string[]} declared by the page, for the original
 * @param {string} code
 */
export function needsOf(declared, code) {
  const others = declared.filter((need) => need !== "threads");
  return THREADS.test(code) ? ["threads", ...others] : others;
}
