// Hands a program to its reader: as a link, as a file.

import { element } from "./elements.js";
import { AT_MOST, encode } from "./link.js";

/**
 * Copies a link that holds the code; where that is forbidden, shows it to be copied.
 * @param {import("./link.js").Shared} shared
 * @param {import("./notes.js").Notes} notes
 */
export async function share(shared, notes) {
  const long = shared.code.length;
  if (long > AT_MOST) {
    const [is, most] = [long, AT_MOST].map((count) => count.toLocaleString("en"));
    return notes.show(`Too long for a link: ${is} characters, of which one holds ${most}. Download it instead.`);
  }
  const address = location.href.split("#")[0] + (await encode(shared));
  try {
    await navigator.clipboard.writeText(address);
    notes.show("The link is copied. Whoever opens it sees this code and may run it.");
  } catch {
    const field = element("input", { value: address, readOnly: true, className: "runner-link" });
    field.setAttribute("aria-label", "Link to this code");
    notes.show("Copy this link: ", field);
    field.focus();
    field.select();
  }
}

/**
 * @param {string} file
 * @param {string} code
 * @param {import("./notes.js").Notes} notes
 */
export function download(file, code, notes) {
  const href = URL.createObjectURL(new Blob([code], { type: "text/x-python" }));
  element("a", { href, download: file }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  notes.say(`Downloaded ${file}`);
}
