// Marks the line where a program failed, until the text changes.

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

/** @type {import("@codemirror/state").StateEffectType<number | null>} */
const setFailed = StateEffect.define();
const mark = Decoration.line({ class: "runner-failed-line" });

export const failedLine = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    if (transaction.docChanged) marks = Decoration.none;
    for (const effect of transaction.effects) {
      if (!effect.is(setFailed)) continue;
      const { doc } = transaction.state;
      const line = effect.value;
      const known = line !== null && line >= 1 && line <= doc.lines;
      marks = known ? Decoration.set(mark.range(doc.line(line).from)) : Decoration.none;
    }
    return marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * @param {EditorView} view
 * @param {number | null} line from 1
 */
export function markLine(view, line) {
  view.dispatch({ effects: setFailed.of(line) });
}
