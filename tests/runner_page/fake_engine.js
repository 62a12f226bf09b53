// An engine without Python, for tests of the page: a program is a list of orders, one a line.
//
//   out TEXT, err TEXT, raise LINE TEXT, exit TEXT, flood LINES, wait MILLISECONDS, forever,
//   news JSON, picture
//
// Anything else is no order. What was asked of the engine is kept in `globalThis.asked`. Each
// picture is `globalThis.fakePicture`.

/** @type {Array<Record<string, unknown>>} */
const asked = (globalThis.asked = []);

export const support = { possible: true, reason: "", threads: "real", ...globalThis.fakeSupport };
export const pythonVersion = "3.14.2";

let loaded = false;

export function prepare() {
  asked.push({ prepare: true });
}

export const atOnce = () => loaded;

export async function draw(request) {
  asked.push({ draw: request });
  return globalThis.fakePicture ?? "";
}

const sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export function run(program, listener) {
  asked.push({ run: program });
  let over = false;
  let drawn = false;
  const end = (more) => {
    if (over) return;
    over = true;
    const nothing = { traceback: "", line: null, last: "", milliseconds: 42, dropped: { lines: 0, bytes: 0 } };
    listener.done?.({ status: "finished", ...nothing, ...more });
    if (drawn) listener.picture?.(globalThis.fakePicture);
  };
  void (async () => {
    await undefined; // as the real one: nothing is heard before the caller has gone on
    if (!loaded) {
      const delay = globalThis.fakeDelay ?? 10;
      for (const part of [1, 2, 3]) {
        listener.progress?.({ loaded: part * 1e6, total: 4e6, stage: "loading" });
        await sleep(delay);
      }
      listener.progress?.({ loaded: 4e6, total: 4e6, stage: "starting" });
      await sleep(delay);
      if (globalThis.fakeFailure) return listener.failed?.(globalThis.fakeFailure);
      loaded = true;
    }
    if (over) return;
    listener.started?.();
    for (const line of program.code.split("\n")) {
      if (over) return;
      const [, order, rest] = /^#? ?(\w+) ?(.*)$/.exec(line) ?? [];
      if (order === "out") listener.stdout?.(`${rest}\n`);
      else if (order === "err") listener.stderr?.(`${rest}\n`);
      else if (order === "news") listener.timeline?.(rest);
      else if (order === "picture") drawn = true;
      else if (order === "flood") {
        const many = Number(rest);
        for (let at = 0; at < many; at += 1000) listener.stdout?.("flood\n".repeat(Math.min(1000, many - at)));
      } else if (order === "wait") await sleep(Number(rest));
      else if (order === "forever") await new Promise(() => {});
      else if (order === "exit") return end({ status: "exit", last: rest });
      else if (order === "raise") {
        const [number, ...words] = rest.split(" ");
        const last = words.join(" ");
        const traceback = `Traceback (most recent call last):\n  File "${program.name}", line ${number}\n${last}\n`;
        return end({ status: "exception", line: Number(number), last, traceback });
      }
    }
    end({});
  })();
  return { stop: () => end({ status: "stopped" }) };
}
