// Gives tokens the class names that Pygments gives them, so that the theme colours both alike.

import { syntaxHighlighting, syntaxTree } from "@codemirror/language";
import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, ViewPlugin } from "@codemirror/view";
import { tagHighlighter, tags as t } from "@lezer/highlight";

const tokens = tagHighlighter([
  { tag: [t.keyword, t.controlKeyword, t.definitionKeyword, t.modifier], class: "k" },
  { tag: t.moduleKeyword, class: "kn" },
  { tag: t.operatorKeyword, class: "ow" },
  { tag: [t.bool, t.null], class: "kc" },
  { tag: t.self, class: "bp" },
  { tag: t.comment, class: "c1" },
  { tag: t.string, class: "s2" },
  { tag: t.escape, class: "se" },
  { tag: t.special(t.string), class: "s2" },
  { tag: t.integer, class: "mi" },
  { tag: [t.number, t.float], class: "mf" },
  { tag: t.function(t.definition(t.variableName)), class: "nf" },
  { tag: t.definition(t.className), class: "nc" },
  { tag: t.meta, class: "nd" },
  { tag: t.operator, class: "o" },
  { tag: [t.punctuation, t.paren, t.squareBracket, t.brace, t.separator], class: "p" },
]);

const BUILTINS = new Set(
  ("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr classmethod " +
    "compile complex delattr dict dir divmod enumerate eval exec filter float format frozenset " +
    "getattr globals hasattr hash help hex id input int isinstance issubclass iter len list " +
    "locals map max memoryview min next object oct open ord pow print property range repr " +
    "reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip " +
    "__import__").split(" "),
);
const EXCEPTION = /^(?:[A-Z]\w*(?:Error|Warning|Exit|Exception|Group|Iteration)|KeyboardInterrupt)$/;

const named = {
  nb: Decoration.mark({ class: "nb" }),
  ne: Decoration.mark({ class: "ne" }),
  nn: Decoration.mark({ class: "nn" }),
};

/** What Pygments knows by name: builtins, exceptions, the modules of an import. */
const names = ViewPlugin.fromClass(
  class {
    /** @param {import("@codemirror/view").EditorView} view */
    constructor(view) {
      this.marks = find(view);
    }

    /** @param {import("@codemirror/view").ViewUpdate} update */
    update(update) {
      const grown = syntaxTree(update.startState) !== syntaxTree(update.state);
      if (update.docChanged || update.viewportChanged || grown) this.marks = find(update.view);
    }
  },
  { decorations: (plugin) => plugin.marks },
);

/** @param {import("@codemirror/view").EditorView} view */
function find(view) {
  /** @type {RangeSetBuilder<Decoration>} */
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    syntaxTree(view.state).iterate({
      from,
      to,
      enter(node) {
        if (node.name !== "VariableName") return;
        const text = view.state.sliceDoc(node.from, node.to);
        const kind = isModule(node.node) ? "nn" : BUILTINS.has(text) ? "nb" : EXCEPTION.test(text) ? "ne" : null;
        if (kind) builder.add(node.from, node.to, named[kind]);
      },
    });
  }
  return builder.finish();
}

/**
 * Whether a name is that of a module: behind `import`, or between `from` and `import`.
 * @param {import("@lezer/common").SyntaxNode} name
 */
function isModule(name) {
  const statement = name.parent;
  if (statement?.name !== "ImportStatement") return false;
  const behind = statement.getChild("import")?.from ?? 0;
  return statement.getChild("from") ? name.from < behind : name.prevSibling?.name !== "as";
}

export const highlighting = [syntaxHighlighting(tokens), names];
