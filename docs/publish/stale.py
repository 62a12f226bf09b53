"""Is the built site older than what it is built from? `python -m docs.publish.stale` exits 0 if so.

The answer hangs on names, sizes and times of the sources, kept in site/.built by `--keep`.
"""

import hashlib
import sys

from snippets import ROOT

TOP = ROOT.parent
STAMP = TOP / "site" / ".built"
SOURCES = (
    "docs",
    "snippets",
    "reference_impl/src",
    "mkdocs.yml",
    "requirements.lock",
    "package-lock.json",
)


def fingerprint() -> str:
    """A digest of every source file's name, size and time of change."""
    digest = hashlib.sha256()
    for source in SOURCES:
        place = TOP / source
        for path in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if path.is_file() and "__pycache__" not in path.parts:
                status = path.stat()
                digest.update(f"{path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def main(arguments: list[str]) -> int:
    if "--keep" in arguments:
        STAMP.write_text(fingerprint(), encoding="utf-8")
        return 0
    fresh = STAMP.is_file() and STAMP.read_text(encoding="utf-8") == fingerprint()
    return 1 if fresh else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
