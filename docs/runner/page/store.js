// Keeps edits: in the browser's storage where there is one, else for as long as the page lives.
//
// An edit belongs to one program and to the text that was edited: when the site changes the
// program, an old edit is not laid over the new text.

/** @typedef {{ code: string, implementation: string }} Edit */

const PREFIX = "runnable-asyncio.edit.";

/** @type {Map<string, string>} */
const memory = new Map();

/**
 * A short digest of a text (cyrb53): to tell texts apart, not to resist anyone.
 * @param {string} text
 */
export function digest(text) {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/**
 * @param {string} id
 * @param {string} original
 */
const keyOf = (id, original) => `${PREFIX}${id}.${digest(original)}`;

/**
 * @param {string} id
 * @param {string} original
 * @returns {Edit | null}
 */
export function load(id, original) {
  const key = keyOf(id, original);
  let text = memory.get(key) ?? null;
  try {
    text ??= localStorage.getItem(key);
  } catch {
    // no storage: what the page itself remembers is all there is
  }
  try {
    const { code, implementation } = JSON.parse(text ?? "null") ?? {};
    return typeof code === "string" ? { code, implementation: String(implementation) } : null;
  } catch {
    return null;
  }
}

/**
 * @param {string} id
 * @param {string} original
 * @param {Edit} edit
 * @returns {boolean} whether the edit will be there after a reload
 */
export function save(id, original, edit) {
  const key = keyOf(id, original);
  const text = JSON.stringify({ code: edit.code, implementation: edit.implementation });
  memory.set(key, text);
  try {
    forgetOthers(id, key);
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} id
 * @param {string} original
 */
export function forget(id, original) {
  const key = keyOf(id, original);
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // nothing was kept
  }
}

/**
 * Edits of what the program was before.
 * @param {string} id
 * @param {string} key
 */
function forgetOthers(id, key) {
  for (const other of Object.keys(localStorage)) {
    if (other !== key && other.startsWith(`${PREFIX}${id}.`)) localStorage.removeItem(other);
  }
}
