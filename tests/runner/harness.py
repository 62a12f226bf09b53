"""The engine in a real browser: a server of its build, and a page that imports it and no more."""

import functools
import http.server
import json
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parents[2]
SLOW = 1.0  # seconds that a slow file takes
BUILT = ROOT / ".cache" / "runner-test"
HELLO = "print('hello')"

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>engine</title>
<link rel="icon" href="data:,"><body>"""

# Runs programs one after the other; each result with its output and when the first of it came.
RUN = """async ({ programs, fresh }) => {
  const load = async () => {
    const { folder } = await (await fetch("/runner/manifest.json")).json();
    return import(`/runner/${folder}engine.js`);
  };
  const engine = (window.engine ??= await load());
  const results = [];
  for (const program of programs) {
    results.push(await new Promise((resolve) => {
      const began = performance.now();
      const seen = { id: program.id, stdout: "", stderr: "", stages: [] };
      const limit = setTimeout(() => handle.stop(), program.limit ?? 20000);
      const end = (more) => {
        clearTimeout(limit);
        resolve({ ...seen, ...more, total: performance.now() - began });
      };
      const handle = engine.run(program, {
        stdout(text) { seen.first ??= performance.now() - began; seen.stdout += text; },
        stderr(text) { seen.stderr += text; },
        progress({ stage }) { if (seen.stages.at(-1) !== stage) seen.stages.push(stage); },
        done: end,
        failed: (message) => end({ status: "failed", message }),
      });
    }));
  }
  return results;
}"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """The build below /runner/, to be kept for ever as on a real host, and the page at /."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".gz": "application/octet-stream",
    }
    protocol_version = "HTTP/1.1"
    broken: ClassVar[dict[str, Any]] = {}

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        name = self.path.rpartition("/")[2].partition("?")[0]
        if self.path == "/" or self.path.endswith(".html"):
            self._send(PAGE.encode(), "text/html", self.broken.get("csp"))
        elif name in self.broken:
            self._broken(self.broken[name])
        else:
            super().do_GET()

    def _broken(self, how: Any) -> None:
        content = Path(self.translate_path(self.path)).read_bytes()
        if how == "missing":
            self.send_error(404)
        elif how == "slow":
            time.sleep(SLOW)
            self._send(content, self.guess_type(self.path))
        elif how == "truncated":
            # Half of it, or a little less: within a block, where no script is a whole one.
            half = content.rfind(b"{", 0, len(content) // 2) + 1
            self._send(content[:half], self.guess_type(self.path))
        elif isinstance(how, bytes):
            self._send(how, self.guess_type(self.path))
        else:
            self.close_connection = True

    def _send(self, content: bytes, type_: str, csp: str | None = None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(content)))
        if csp:
            self.send_header("Content-Security-Policy", csp)
        self.end_headers()
        self.wfile.write(content)

    def end_headers(self) -> None:
        if self.path.startswith(("/runner/", "/pyodide/")) and not self.path.endswith(
            "manifest.json"
        ):
            self.send_header("Cache-Control", "public, max-age=31536000, immutable")
        super().end_headers()


def build() -> dict[str, Any]:
    """Build the engine and return its manifest."""
    subprocess.run(
        ["node", "docs/runner/build/build.mjs", "--to", str(BUILT / "runner")], cwd=ROOT, check=True
    )
    manifest: dict[str, Any] = json.loads((BUILT / "runner/manifest.json").read_text())
    return manifest


@contextmanager
def served(broken: dict[str, Any] | None = None) -> Iterator[str]:
    """The address of a server; `broken` maps a file's name to what is wrong with it."""
    handler = type("Broken", (Handler,), {"broken": {} if broken is None else broken})
    server = http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(handler, directory=str(BUILT))
    )
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def run(page: Page, programs: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Run programs one after the other."""
    results: list[dict[str, Any]] = page.evaluate(RUN, {"programs": programs, "fresh": False})
    return results


def program(code: str, limit: int = 60000) -> dict[str, Any]:
    return {
        "id": "fault",
        "name": "fault.py",
        "code": code,
        "implementation": "stdlib",
        "needs": [],
        "limit": limit,
    }


def seen(result: dict[str, Any]) -> str:
    parts = ("stdout", "stderr", "traceback", "last", "message")
    return "\n".join(str(result.get(part, "")) for part in parts)
