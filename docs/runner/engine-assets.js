// Where the files of one build are, and what is known of them: its manifest.
//
// The manifest is beside this module, or where `<meta name="runner-manifest" content=ADDRESS>` says.

/**
 * @typedef {object} Manifest
 * @property {string} folder from the manifest's own address
 * @property {string} python
 * @property {object} info
 * @property {Record<string, number>} sizes
 *
 * @typedef {Manifest & { base: string }} Build
 */

/** @type {Promise<Build> | undefined} */
let build;

/** The build's manifest, fetched once; again after a failure. */
export function manifest() {
  build ??= read().catch((error) => {
    build = undefined;
    throw error;
  });
  return build;
}

/** @returns {Promise<Build>} */
async function read() {
  const meta = document.querySelector('meta[name="runner-manifest"]');
  const address = new URL(meta?.getAttribute("content") ?? "manifest.json", meta ? document.baseURI : import.meta.url);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${address.pathname}`);
  const read = /** @type {Manifest} */ (await response.json());
  return { ...read, base: new URL(read.folder, address).href };
}
