"""Zensical's editor, to measure beside: a page with one `pyodide` fence, with the same Pyodide.

Zensical has the browser fetch the editor, Pyodide and micropip from other hosts when they are
asked for; here all of it is on the server of the bench. From the package indexes, into a folder
of its own: the site itself does not need it.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from playwright.sync_api import BrowserContext

from .measures import first_press

VERSION = version("zensical")
MARKDOWN_EXEC, MICROPIP, ACE = "1.12.6", "0.11.1", "1.44.0"
CONFIG = """site_name: Zensical
theme: {name: material, font: false}
markdown_extensions: [pymdownx.superfences]
plugins: [markdown-exec]
"""
TEXT = "# Zensical\n\n```pyodide\nprint('hello')\n```\n"
ELSEWHERE = {
    r"https://unpkg\.com/pyodide@[^/]+/": "/zensical/pyodide/",
    r"https://cdn\.jsdelivr\.net/pyodide/[^/]+/full/": "/zensical/pyodide/",
    r"https://unpkg\.com/ace-builds@[^/]+/src-noconflict/": "/zensical/ace/",
}

# From the press of its button until the output is seen.
PRESS = """async () => {
  const output = document.querySelector(".pyodide-output");
  const seen = () => output.textContent.includes("hello");
  const began = performance.now();
  document.querySelector("[id$=--run]").click();
  await new Promise((resolve) => {
    const observer = new MutationObserver(() => seen() && (observer.disconnect(), resolve()));
    observer.observe(output, { subtree: true, childList: true, characterData: true });
  });
  return performance.now() - began;
}"""


def fetched(folder: Path, pyodide: Path) -> Path:
    """Where its site is, with what it loads in it; made if it is not there.

    Raises CalledProcessError where a package cannot be had.
    """
    made = folder / f"zensical-{VERSION}"
    site = made / "site"
    if (site / "ace").is_dir():
        return site
    packages, wheels = made / "packages", made / "wheels"
    uv = next(folder.glob("uv-*/bin/uv"))
    install = (uv, "pip", "install", "--target")
    _run(*install, packages, f"markdown-exec=={MARKDOWN_EXEC}")
    _run(*install, wheels, "--python-version", "3.14", f"micropip=={MICROPIP}")
    _run("npm", "install", f"ace-builds@{ACE}", "--prefix", made, "--no-save", "--ignore-scripts")
    (made / "docs").mkdir(parents=True, exist_ok=True)
    (made / "docs/index.md").write_text(TEXT, encoding="utf-8")
    (made / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    build = "import sys; sys.path.append(sys.argv.pop(1)); from zensical.main import cli; cli()"
    _run(sys.executable, "-c", build, packages, "build", "--clean", cwd=made)
    _pyodide(site / "pyodide", pyodide, wheels)
    for script in site.glob("assets/javascripts/bundle.*.js"):
        text = script.read_text(encoding="utf-8")
        for pattern, here in ELSEWHERE.items():
            text = re.sub(pattern, here, text)
        script.write_text(text, encoding="utf-8")
    ace = site / "ace"
    shutil.copytree(made / "node_modules/ace-builds/src-noconflict", ace)
    return site


def _pyodide(folder: Path, pyodide: Path, wheels: Path) -> None:
    """Pyodide with micropip, which its package for Node leaves to another host."""
    folder.mkdir()
    for file in pyodide.glob("*.*"):
        (folder / file.name).symlink_to(file)
    wheel = Path(shutil.make_archive(str(wheels / "micropip"), "zip", wheels, "."))
    lock = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))
    entry = lock["packages"]["micropip"]
    shutil.move(wheel, folder / entry["file_name"])
    content = (folder / entry["file_name"]).read_bytes()
    entry["sha256"] = hashlib.sha256(content).hexdigest()
    (folder / "pyodide-lock.json").unlink()
    (folder / "pyodide-lock.json").write_text(json.dumps(lock), encoding="utf-8")


def _run(*command: object, cwd: Path | None = None) -> None:
    subprocess.run([str(part) for part in command], check=True, capture_output=True, cwd=cwd)


def editor(context: BrowserContext, base: str) -> float:
    """The first press in a page."""
    return first_press(context, base + "zensical/index.html", ".ace_content", PRESS)
