// The standard library as Pyodide ships it, byte-compiled: starts and imports in half the time.
//
// `core.zip` holds what the runner and most programs import; the rest is one archive for each
// top-level name, fetched when a program imports it; also what the snapshot has not imported of the
// core, which is not fetched beside it. Compiled by the very Python that loads it.
// Sources, column numbers and docstrings (but asyncio's) are left out: a traceback shows source
// lines of the reader's own program only.

import fs from "node:fs";
import path from "node:path";

const COMPILE = `
import ast, importlib.util, io, zipfile
import importlib._bootstrap_external as external

SOURCE = zipfile.ZipFile("/in.zip")
COMPILED = {}

def without_docstrings(tree):
    for node in ast.walk(tree):
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(getattr(first.value, "value", None), str):
                node.body[:1] = [] if len(node.body) > 1 else [ast.copy_location(ast.Pass(), first)]
    return tree

def add(name, data, root="/lib/python314.zip/"):
    if not name.endswith(".py"):
        COMPILED[name] = data
        return
    data = data.encode() if isinstance(data, str) else data
    try:
        tree = ast.parse(data)
        if not name.startswith("asyncio/"):
            tree = without_docstrings(tree)
        code = compile(tree, root + name, "exec", dont_inherit=True)
    except SyntaxError:
        COMPILED[name] = data
    else:
        digest = importlib.util.source_hash(data)
        COMPILED[name + "c"] = bytes(external._code_to_hash_pyc(code, digest, False))

def pack(names):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(names):
            entry = zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, COMPILED[name])
    return file.getvalue()

for entry in SOURCE.infolist():
    if not entry.is_dir():
        add(entry.filename, SOURCE.read(entry))
`;

const CORE = `
import sys
import runnable.snapshot
def used():
    return sorted(
        file for module in sys.modules.values()
        if (file := getattr(module, "__file__", None)) and file.startswith("/lib/python314.zip/")
    )
"\\n".join(used())
`;

// What may be wanted while Python starts, before any import can be answered by fetching.
const ALWAYS = ["aliases", "ascii", "idna", "latin_1", "utf_8", "utf_8_sig", "utf_16", "unicode_escape", "raw_unicode_escape"];

/**
 * Compiles the library found in Pyodide's folder, and the packages (name -> folder).
 * @param {(options: object) => Promise<any>} loadPyodide
 * @param {{ from: string, packages: Record<string, string>, to: string }} places
 * @returns {Promise<string[]>} the top-level names that have an archive of their own
 */
export async function compileLibrary(loadPyodide, { from, packages, to }) {
  const compiler = await loadPyodide({ indexURL: from, env: { HOME: "/home/pyodide", PYTHONNODEBUGRANGES: "1" } });
  compiler.FS.writeFile("/in.zip", new Uint8Array(fs.readFileSync(path.join(from, "python_stdlib.zip"))));
  compiler.runPython(COMPILE);
  const add = compiler.globals.get("add");
  for (const [name, folder] of Object.entries(packages)) {
    for (const file of sources(folder)) add(`${name}/${file}`, fs.readFileSync(path.join(folder, file), "utf8"));
  }
  const whole = path.join(to, "whole.zip");
  write(compiler, whole, "COMPILED");

  const trial = await loadPyodide({ indexURL: from, stdLibURL: whole });
  const used = trial.runPython(CORE).split("\n").map((name) => name.replace("/lib/python314.zip/", ""));
  fs.rmSync(whole);

  compiler.globals.set("used", compiler.toPy(used));
  compiler.globals.set("always", compiler.toPy(ALWAYS.map((name) => `encodings/${name}.pyc`)));
  compiler.globals.set("ours", compiler.toPy(Object.keys(packages)));
  const names = compiler.runPython(`
core = {n for n in COMPILED if n in used or n in always or n.split("/")[0] in ours}
rest = {}
for n in COMPILED.keys() - set(used):
    top = n.split("/")[0].removesuffix(".pyc")
    if top.isidentifier() and top != "site-packages":
        rest.setdefault(top, set()).add(n)
add("runnable/library_names.py", f"NAMES = frozenset({sorted(rest)!r})\\n")
core.add("runnable/library_names.pyc")
"\\n".join(sorted(rest))`);
  write(compiler, path.join(to, "core.zip"), "core");
  fs.mkdirSync(path.join(to, "library"), { recursive: true });
  for (const name of names.split("\n")) write(compiler, path.join(to, "library", `${name}.zip`), `rest["${name}"]`);
  return names.split("\n");
}

function write(python, file, names) {
  python.runPython(`with open("/out", "wb") as out: out.write(pack(${names}))`);
  fs.writeFileSync(file, python.FS.readFile("/out"));
}

/** The Python files of a folder, with the folders below, named from it. */
function sources(folder, below = "") {
  return fs.readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    if (entry.isDirectory()) return entry.name === "__pycache__" ? [] : sources(folder, name);
    return entry.name.endsWith(".py") ? [name] : [];
  });
}
