// The playground: an empty program with an editor, and every program of the site to start from.
//
// The list of programs is fetched when its page is opened, a program when it is chosen; both from
// this site.

import { element } from "./elements.js";

const NO_SUBJECT = "choose where to start from first";

const NOT_LOADED = "this program could not be loaded";

/** @typedef {{ id: string, title: string }} Listed */
/** @typedef {{ subject: string, programs: Listed[] }} Subject */

/** An event on the block of the playground: its detail is the code to start from. */
export const START = "runner-start";

/**
 * Puts the editor and the choice in the place of the page's own words.
 * @param {HTMLElement} place
 */
export function playground(place) {
  place.dataset.ready = "";
  const code = element("code");
  const file = element("span", { className: "filename" }, "playground.py");
  const highlight = element("div", { className: "highlight" }, file, element("pre", {}, code));
  const block = element("div", { className: "example" }, highlight);
  block.dataset.program = "playground";
  block.dataset.needs = "";
  const subject = element("select", { id: "playground-subject" });
  const program = element("select", { id: "playground-program", disabled: true }, option("", NO_SUBJECT));
  const choice = element(
    "div",
    { className: "playground-choice" },
    element("label", { htmlFor: subject.id }, "Start from"),
    subject,
    element("label", { htmlFor: program.id }, "Program"),
    program,
  );
  place.replaceChildren(choice, block);
  void fill(subject, program, block, choice);
}

/**
 * @param {HTMLSelectElement} subject
 * @param {HTMLSelectElement} program
 * @param {HTMLElement} block
 * @param {HTMLElement} choice
 */
async function fill(subject, program, block, choice) {
  /** @type {Subject[]} */
  let subjects;
  try {
    subjects = await (await get("../programs.json")).json();
  } catch {
    choice.replaceChildren("The list of programs could not be loaded. The editor works without.");
    return;
  }
  subject.append(option("", "an empty program"));
  subjects.forEach(({ subject: name }, at) => subject.append(option(String(at), name)));
  subject.addEventListener("change", () => {
    const { programs } = subjects[Number(subject.value)] ?? { programs: [] };
    program.replaceChildren(option("", subject.value ? "choose one" : NO_SUBJECT));
    if (subject.value) programs.forEach(({ title }, at) => program.append(option(String(at), title)));
    program.disabled = !subject.value;
    if (!subject.value) start(block, "");
  });
  program.addEventListener("change", async () => {
    const chosen = program.selectedOptions[0];
    const listed = subjects[Number(subject.value)]?.programs[Number(program.value)];
    if (!program.value || !chosen || !listed) return;
    try {
      const code = await (await get(`../programs/${listed.id}.py`)).text();
      // Who has chosen another one meanwhile gets that.
      if (program.selectedOptions[0] === chosen) start(block, code);
    } catch {
      chosen.text = `${listed.title} (${NOT_LOADED})`;
    }
  });
}

/** @param {string} path from this module */
async function get(path) {
  const response = await fetch(new URL(path, import.meta.url));
  if (!response.ok) throw new Error(String(response.status));
  return response;
}

/**
 * @param {HTMLElement} block
 * @param {string} code
 */
function start(block, code) {
  block.dispatchEvent(new CustomEvent(START, { detail: code }));
}

/**
 * @param {string} value
 * @param {string} text
 */
const option = (value, text) => element("option", { value }, text);
