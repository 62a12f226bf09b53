"""The site and stock Pyodide as a good host gives them: compressed, cacheable; on a slow line too.

The slow line is made here rather than in the browser, so that what Workers fetch is on it as
well: all connections share the bits of a second, and each answer waits for one round trip.
"""

import gzip
import mimetypes
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from .pyscript import PAGE

PACKED = frozenset({".gz", ".zip", ".png", ".woff2"})
BLANK = (
    b'<!doctype html><html lang="en"><meta charset="utf-8"><title>bare</title>'
    b'<link rel="icon" href="data:,">'
)
TYPES = {".mjs": "text/javascript", ".js": "text/javascript", ".wasm": "application/wasm"}
CHUNK = 8192


@dataclass
class Line:
    """What all connections share."""

    bits: float
    """In a second."""
    round_trip: float
    """In seconds."""
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _free: float = 0.0

    def carry(self, size: int) -> None:
        """Return when `size` bytes have gone over the line."""
        with self._lock:
            self._free = max(self._free, time.monotonic()) + size * 8 / self.bits
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


SLOW = (10e6, 0.040)
"""10 Mbit/s and 40 ms, as the record says."""


@cache
def _content(path: Path, packed: bool) -> bytes:
    content = path.read_bytes()
    return gzip.compress(content, 6) if packed else content


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folders: dict[str, Path]
    pages: dict[str, bytes]
    line: Line | None

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def do_GET(self) -> None:
        if self.line:
            time.sleep(self.line.round_trip)
        path = self._file()
        if path is None:
            page = self.pages[self.path.strip("/")]
            self._send(200, page, {"Content-Type": "text/html"})
        elif not path.is_file():
            self._send(404, b"", {})
        else:
            packed = path.suffix not in PACKED
            kind = TYPES.get(path.suffix) or mimetypes.guess_type(path.name)[0] or "text/plain"
            headers = {"Content-Type": kind, "Vary": "Accept-Encoding"}
            if packed:
                headers["Content-Encoding"] = "gzip"
            # As GitHub Pages does: ten minutes for all.
            headers["Cache-Control"] = "max-age=600"
            self._send(200, self._here(path, packed), headers)

    def _file(self) -> Path | None:
        name = self.path.partition("?")[0].removeprefix("/")
        first, _, rest = name.partition("/")
        if first in self.folders:
            return self.folders[first] / rest if rest else None
        path = self.folders[""] / name
        return path / "index.html" if path.is_dir() else path

    def _here(self, path: Path, packed: bool) -> bytes:
        content = _content(path, packed)
        if path.name != "sitemap.xml":
            return content
        # Instant navigation swaps in pages of the sitemap only, and that names the real host.
        host = f"http://{self.headers['Host']}/".encode()
        return gzip.compress(
            gzip.decompress(content).replace(b"https://runnable-asyncio.github.io/", host)
        )

    def _send(self, status: int, content: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.line is None:
            self.wfile.write(content)
            return
        for at in range(0, len(content), CHUNK):
            piece = content[at : at + CHUNK]
            self.line.carry(len(piece))
            self.wfile.write(piece)


@contextmanager
def served(
    site: Path, pyodide: Path, slow: bool = False, others: dict[str, Path] | None = None
) -> Iterator[str]:
    """The address of the site; stock Pyodide is below bare/, other editors below their names."""
    line = Line(*SLOW) if slow else None
    folders = {"": site, "bare": pyodide, **(others or {})}
    theirs = [path for folder in (others or {}).values() for path in folder.rglob("*.*")]
    ready = (*pyodide.glob("*.*"), *(site / "assets/runner").rglob("*.*"), *theirs)
    for path in filter(Path.is_file, ready):
        # Not while somebody waits for it: a host has it ready.
        _content(path, path.suffix not in PACKED)
    given = {"folders": folders, "pages": {"bare": BLANK, "pyscript": PAGE}, "line": line}
    handler = type("Handler", (_Handler,), given)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
