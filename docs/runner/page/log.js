// The text that a program printed, as it comes, in order, with its streams told apart.
//
// Bounded, and drawn a few times a second at most when there is much of it, in pieces of known
// height that the browser lays out only when they are seen: a flood must not hold up the page.
// Whatever is printed is text.

import { element } from "./elements.js";

const LINES_AT_MOST = 10_000;
const TEXT_AT_MOST = 1_000_000; // characters
const SPOKEN_LINES = 100; // more is a flood that no screen reader should read out
const PIECE = 4_000; // characters of one element, up to the end of a line if that is not far
const FAR = 2_000;
const SPAN = 100; // what a change of the stream counts for: to lay it out takes as long
const PAUSE = 50; // milliseconds between drawings

/** @typedef {"stdout" | "stderr" | "traceback"} Stream */

export class Log {
  stdout = "";
  lines = 0;
  length = 0;
  dropped = { lines: 0, bytes: 0 };
  /** @type {{ stream: Stream, text: string }[]} not drawn yet */
  #waiting = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #drawn = 0;
  #follows = true;
  #scroll = 0; // the frame in which it follows
  /** @type {Stream | ""} */
  #stream = "";
  #text = document.createTextNode("");
  #piece = element("div");
  #size = 0;

  constructor() {
    this.element = element("code", { role: "log", tabIndex: 0, "aria-label": "Output of this run" });
    this.element.addEventListener("scroll", () => {
      if (this.#scroll) return; // what has come since is no sign that a reader went back
      const { scrollHeight, scrollTop, clientHeight } = this.element;
      this.#follows = scrollHeight - scrollTop - clientHeight < 40;
    });
  }

  clear() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#waiting = [];
    this.#stream = this.stdout = "";
    this.lines = this.length = this.#drawn = this.#size = 0;
    this.dropped = { lines: 0, bytes: 0 };
    this.#follows = true;
    this.element.replaceChildren();
    this.element.setAttribute("aria-live", "polite");
  }

  /**
   * @param {Stream} stream
   * @param {string} text
   */
  print(stream, text) {
    const room = this.#room(text);
    if (room < text.length) {
      const rest = text.slice(room);
      this.dropped.lines += rest.split("\n").length - 1;
      this.dropped.bytes += new TextEncoder().encode(rest).length;
      text = text.slice(0, room);
    }
    if (!text) return;
    if (stream === "stdout") this.stdout += text;
    const last = this.#waiting.at(-1);
    if (last?.stream === stream) last.text += text;
    else this.#waiting.push({ stream, text });
    if (performance.now() - this.#drawn > PAUSE) this.draw();
    else this.#timer ??= setTimeout(() => this.draw(), PAUSE);
  }

  /** Shows everything that has come. */
  draw() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    if (this.lines > SPOKEN_LINES) this.element.setAttribute("aria-live", "off");
    for (const { stream, text } of this.#waiting) this.#append(stream, text);
    this.#waiting = [];
    if (this.#follows) this.#scroll ||= requestAnimationFrame(() => this.#toEnd());
    this.#drawn = performance.now();
  }

  /** Before it is painted: sooner, it would have to be laid out for this alone. */
  #toEnd() {
    this.#scroll = 0;
    if (this.#follows) this.element.scrollTop = this.element.scrollHeight;
  }

  /**
   * @param {Stream} stream
   * @param {string} text
   */
  #append(stream, text) {
    while (text) {
      const full = this.#size >= PIECE;
      if (full || !this.#size) this.#begin();
      if (full || stream !== this.#stream) {
        const joined = stream === this.#stream ? " runner-more" : "";
        this.#stream = stream;
        this.#text = document.createTextNode("");
        this.#piece.append(element("span", { className: `runner-${stream}${joined}` }, this.#text));
        this.#size += SPAN;
      }
      const least = Math.max(1, PIECE - this.#size);
      const line = text.indexOf("\n", least - 1) + 1;
      const end = line && line < least + FAR ? line : Math.min(text.length, least + FAR);
      this.#text.appendData(text.slice(0, end));
      this.#size += end;
      text = text.slice(end);
    }
  }

  /** Begins a piece. The one before is of known height: it need not be laid out to be passed. */
  #begin() {
    const lines = this.#piece.textContent?.match(/\n/g)?.length ?? 0;
    this.#piece.style.setProperty("--runner-lines", String(lines + 1));
    if (this.#size) this.#piece.className = "runner-full";
    this.#piece = element("div");
    this.element.append(this.#piece);
    this.#size = 0;
  }

  /**
   * How many characters of a text there is still room for.
   * @param {string} text
   */
  #room(text) {
    let end = -1;
    while (this.lines < LINES_AT_MOST) {
      const next = text.indexOf("\n", end + 1);
      if (next < 0) {
        end = text.length - 1;
        break;
      }
      this.lines += 1;
      end = next;
    }
    const room = Math.min(end + 1, Math.max(0, TEXT_AT_MOST - this.length));
    this.length += room;
    return room;
  }
}
