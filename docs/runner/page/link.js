// Links that hold a program: `#code=` and what a sender wrote, compressed, as base64url.
//
// What a link holds is a stranger's. It is checked to be text of a bearable size and is only
// ever shown; nothing here runs it.

/** @typedef {{ id: string, code: string, implementation: "stdlib" | "reference" }} Shared */

const MARK = "#code=";
export const AT_MOST = 200_000; // characters of code

/** What is wrong with a link, in words for its reader. */
export class BrokenLink extends Error {}

/** @param {string} hash */
export const isShared = (hash) => hash.startsWith(MARK);

/**
 * @param {Shared} shared
 * @returns {Promise<string>} the fragment, with its `#`
 */
export async function encode({ id, code, implementation }) {
  const bytes = new TextEncoder().encode(JSON.stringify({ id, implementation, code }));
  if (typeof CompressionStream === "undefined") return `${MARK}0${base64(bytes)}`;
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  return `${MARK}1${base64(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
}

/**
 * @param {string} hash
 * @returns {Promise<Shared>} throws BrokenLink
 */
export async function decode(hash) {
  const text = hash.slice(MARK.length);
  let found;
  try {
    const bytes = unbase64(text.slice(1));
    if (text[0] !== "0" && text[0] !== "1") throw new BrokenLink();
    found = JSON.parse(await textOf(bytes, text[0] === "1"));
  } catch (error) {
    if (error instanceof BrokenLink && error.message) throw error;
    throw new BrokenLink("This link is damaged: it holds no program that can be read.");
  }
  const { id, code, implementation } = found ?? {};
  if (typeof code !== "string" || typeof id !== "string") {
    throw new BrokenLink("This link holds no program.");
  }
  if (code.length > AT_MOST) throw tooLong();
  return { id, code, implementation: implementation === "reference" ? "reference" : "stdlib" };
}

const tooLong = () => new BrokenLink("This link holds more than a program can be.");

/**
 * Unpacks no more than is allowed, whatever the link would unpack to.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {boolean} packed
 */
async function textOf(bytes, packed) {
  let stream = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (new Blob([bytes]).stream());
  if (packed) {
    if (typeof DecompressionStream === "undefined") {
      throw new BrokenLink("This browser is too old to read the link.");
    }
    stream = stream.pipeThrough(new DecompressionStream("deflate-raw"));
  }
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length > 2 * AT_MOST) {
      reader.cancel().catch(() => {});
      throw tooLong();
    }
  }
}

/** @param {Uint8Array} bytes */
function base64(bytes) {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

/** @param {string} text */
function unbase64(text) {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
