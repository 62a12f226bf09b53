"""Serves the built site: `python -m docs.publish.serve [--port N]`.

Plain static files, as any host would give them, with the site's own page for what is not
there. Does not build and does not watch: `./run serve --live` does both.
"""

import argparse
import errno
import http.server
import sys
from functools import partial
from pathlib import Path
from typing import Any

from snippets import ROOT

SITE = ROOT.parent / "site"


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    """Static files; quiet; `404.html` for what is missing."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".md": "text/markdown; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
    }

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        content = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


def server(folder: Path, port: int) -> http.server.ThreadingHTTPServer:
    """A server of `folder` on 127.0.0.1; port 0 takes a free one. Raises OSError if in use."""
    handler = partial(SiteHandler, directory=str(folder))
    return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run serve", description="Serve the built site.")
    parser.add_argument("--port", type=int, default=8000)
    port = parser.parse_args(arguments).port
    if not (SITE / "index.html").is_file():
        print("serve: the site is not built: ./run build", file=sys.stderr)
        return 1
    try:
        serving = server(SITE, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        print(f"serve: port {port} is in use: ./run serve --port {port + 1}", file=sys.stderr)
        return 1
    print(f"http://127.0.0.1:{port}/  (Ctrl-C stops)", flush=True)
    try:
        serving.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        serving.server_close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
