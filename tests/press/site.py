"""The built site, served, as it is or with stack switching taken away from every browser."""

import re
import threading
from collections.abc import Container, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

from docs.publish.serve import SITE, SiteHandler

WITHOUT_JSPI = b"delete WebAssembly.Suspending; delete WebAssembly.promising;"


class _WithoutJspi(SiteHandler):
    """Every script, a Worker's too, begins by removing what switches stacks."""

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.suffix not in (".js", ".mjs") or not path.is_file():
            super().do_GET()
            return
        content = WITHOUT_JSPI + path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # of a page that is left
            self.wfile.write(content)


@dataclass(frozen=True)
class Part:
    """Programs that stand in a row on one page."""

    page: str
    ids: tuple[str, ...]

    def only(self, wanted: Container[str]) -> "Part":
        """What is wanted of it."""
        return Part(self.page, tuple(id_ for id_ in self.ids if id_ in wanted))


@contextmanager
def served(jspi: bool) -> Iterator[str]:
    """The address of the site."""
    handler = partial(SiteHandler if jspi else _WithoutJspi, directory=str(SITE))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


def parts(at_most: int) -> list[Part]:
    """Every program of every page, in parts of few programs; what takes longest first."""
    found = []
    for file in SITE.rglob("index.html"):
        html = file.read_text(encoding="utf-8")
        ids = re.findall(r'<div class="example"[^>]* data-program="([^"]+)"', html)
        page = file.parent.relative_to(SITE).as_posix() + "/"
        for start in range(0, len(ids), at_most):
            found.append(Part("" if page == "./" else page, tuple(ids[start : start + at_most])))
    return sorted(found, key=lambda part: (-len(part.ids), part.page, part.ids))
