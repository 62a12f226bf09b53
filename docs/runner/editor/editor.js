// The editor, loaded at the first Edit: CodeMirror with Python, in the page's own colours.
//
// Token classes are those of Pygments, so the theme's style sheet colours both. Sizes are set in
// runner.css, so that nothing moves when the editor takes the place of the printed code.

import { defaultKeymap, history, historyKeymap, indentLess, insertTab, toggleComment } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

import { failedLine, markLine } from "./failed-line.js";
import { highlighting } from "./highlighting.js";

/** @type {import("../page/code.js").MakeEditor} */
export function createEditor({ parent, text, label, change, run }) {
  const runs = () => (run(), true);
  const keys = [
    { key: "Mod-Enter", run: runs },
    { key: "Ctrl-Enter", run: runs },
    { key: "Mod-/", run: toggleComment },
    { key: "Tab", run: insertSpacesOrIndent, shift: indentLess },
  ];
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.high(keymap.of(keys)),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        history(),
        python(),
        indentUnit.of("    "),
        indentOnInput(),
        bracketMatching(),
        EditorState.tabSize.of(4),
        // It takes the focus as it is; checkers look for the number.
        EditorView.contentAttributes.of({ "aria-label": label, autocapitalize: "off", tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) change();
        }),
        failedLine,
        highlighting,
      ],
    }),
  });
  return {
    text: () => view.state.doc.toString(),
    setText: (next) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    focus: () => view.focus(),
    mark: (line) => markLine(view, line),
    destroy: () => view.destroy(),
  };
}

/** @type {import("@codemirror/view").Command} */
function insertSpacesOrIndent(view) {
  const { state } = view;
  if (state.readOnly) return false;
  if (state.selection.ranges.some((range) => !range.empty)) return insertTab(view);
  const { head } = state.selection.main;
  const column = head - state.doc.lineAt(head).from;
  view.dispatch(state.replaceSelection(" ".repeat(4 - (column % 4))), { userEvent: "input" });
  return true;
}
