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

let read = 0; // failed starts before it was read

/**
 * The build's manifest, fetched once; again after a failure, which may be that it has been replaced.
 * @param {number} again how many starts have failed
 */
export function manifest(again) {
  if (read !== again) build = undefined;
  read = again;
  build ??= fetchIt(again).catch((error) => {
    build = undefined;
    throw error;
  });
  return build;
}

/** @param {number} again @returns {Promise<Build>} */
async function fetchIt(again) {
  const meta = document.querySelector('meta[name="runner-manifest"]');
  const address = new URL(meta?.getAttribute("content") ?? "manifest.json", meta ? document.baseURI : import.meta.url);
  const response = await fetch(address, { cache: again ? "reload" : "default" });
  if (!response.ok) throw new Error(`the server answered ${response.status} for ${address.pathname}`);
  const found = /** @type {Manifest} */ (await response.json());
  return { ...found, base: new URL(found.folder, address).href };
}
