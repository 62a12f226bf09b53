// Compares two outputs line by line. It knows nothing of the page.

/** @typedef {{ kind: "same" | "recorded" | "run", text: string }} Line */

const AT_MOST = 1000; // lines of each side: beyond, only the first difference is of use

/**
 * The lines of an output as far as they can be compared: a transcript keeps neither blanks at
 * the end of a line nor empty lines around the whole.
 * @param {string} text
 */
export function lines(text) {
  const kept = text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
  return kept === "" ? [] : kept.split("\n");
}

/**
 * @param {string} one
 * @param {string} other
 */
export function same(one, other) {
  return lines(one).join("\n") === lines(other).join("\n");
}

/**
 * The shortest way from the recorded lines to those of the run.
 * @param {string} recorded
 * @param {string} run
 * @returns {Line[]}
 */
export function difference(recorded, run) {
  const from = lines(recorded).slice(0, AT_MOST);
  const to = lines(run).slice(0, AT_MOST);
  const width = to.length + 1;
  // common[i * width + j]: how many lines from[i…] and to[j…] share, in order.
  const common = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      const at = i * width + j;
      common[at] =
        from[i] === to[j]
          ? common[at + width + 1] + 1
          : Math.max(common[at + width], common[at + 1]);
    }
  }
  /** @type {Line[]} */
  const result = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      result.push({ kind: "same", text: from[i++] });
      j++;
    } else if (
      i < from.length &&
      (j === to.length || common[(i + 1) * width + j] >= common[i * width + j + 1])
    ) {
      result.push({ kind: "recorded", text: from[i++] });
    } else {
      result.push({ kind: "run", text: to[j++] });
    }
  }
  return result;
}
