// What a program prints, on its way from the Worker to the page.
//
// Sent at once while there is little, in larger pieces while there is much; what is more than a
// reader can use is counted instead of sent, so that the page stays alive. Knows nothing of Python.

const AT_ONCE = 64; // messages in a row that are sent without waiting for more text
const PAUSE = 16; // milliseconds between messages from then on
const PIECE = 1 << 16; // characters that are sent without regard to PAUSE
const LINES = 10_000; // shown for one run
const CHARACTERS = 1_000_000; // shown for one run
const COUNTED_EVERY = 200; // milliseconds between counts of what is not shown

/** @typedef {"stdout" | "stderr"} Stream */
/** @typedef {{ lines: number, bytes: number }} Dropped what was not shown: ends of lines, all of it */

export class Output {
  #id = 0;
  #text = "";
  /** @type {Stream} */
  #stream = "stdout";
  #decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
  #sent = 0;
  #row = 0;
  #lines = 0;
  #characters = 0;
  #counted = 0;
  /** @type {Dropped} */
  dropped = { lines: 0, bytes: 0 };

  /** Begins the output of a run. @param {number} id */
  begin(id) {
    this.#id = id;
    this.#text = "";
    this.#decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() };
    this.#lines = this.#characters = this.#row = 0;
    this.dropped = { lines: 0, bytes: 0 };
  }

  /** Takes what was written to a stream. @param {Stream} stream @param {Uint8Array} bytes */
  write(stream, bytes) {
    if (this.#lines >= LINES || this.#characters >= CHARACTERS) {
      this.#drop(bytes);
      return bytes.length;
    }
    if (stream !== this.#stream) this.flush();
    this.#stream = stream;
    this.#add(this.#decoders[stream].decode(bytes, { stream: true }));
    const now = performance.now();
    if (now - this.#sent > PAUSE) this.#row = 0;
    if (this.#row < AT_ONCE || this.#text.length > PIECE || now - this.#sent > PAUSE) this.flush();
    return bytes.length;
  }

  /** Sends what is held back. */
  flush() {
    if (!this.#text) return;
    self.postMessage({ output: this.#id, stream: this.#stream, text: this.#text });
    this.#text = "";
    this.#row++;
    this.#sent = performance.now();
  }

  /** @param {string} text */
  #add(text) {
    let end = 0;
    while (end < text.length && this.#lines < LINES) {
      const next = text.indexOf("\n", end);
      if (next < 0) {
        end = text.length;
      } else {
        end = next + 1;
        this.#lines++;
      }
    }
    end = Math.min(end, Math.max(0, CHARACTERS - this.#characters));
    this.#characters += end;
    this.#text += text.slice(0, end);
    if (end < text.length) {
      this.#count(new TextEncoder().encode(text.slice(end)));
    }
  }

  /** @param {Uint8Array} bytes */
  #drop(bytes) {
    this.flush();
    this.#count(bytes);
    const now = performance.now();
    if (now - this.#counted < COUNTED_EVERY) return;
    this.#counted = now;
    self.postMessage({ dropped: this.dropped, id: this.#id });
  }

  /** @param {Uint8Array} bytes */
  #count(bytes) {
    this.dropped.bytes += bytes.length;
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) this.dropped.lines++;
  }
}
