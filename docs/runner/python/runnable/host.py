"""The border to JavaScript: what the host brings to a process, fresh or restored from a snapshot.

A snapshot can hold no JavaScript object, so everything of the host is fetched by `connect`.
"""

import random
import sys
import zipimport
from collections.abc import Callable
from importlib.machinery import ModuleSpec
from types import ModuleType

from . import blocking, library_names, program, threads, tracing


class _Library:
    """Fetches a part of the standard library when it is first imported, and finds it there."""

    def __init__(self, fetch: Callable[[str, str], None]) -> None:
        self._fetch = fetch
        self._here: set[str] = set()

    def find_spec(
        self, name: str, path: object = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        top, *below = name.split(".")
        if top not in library_names.NAMES:
            return None
        archive = f"/lib/{top}.zip"
        if top not in self._here:
            self._fetch(top, archive)
            self._here.add(top)
        folder = "/".join([archive, top, *below[:-1]]) if below else archive
        try:
            return zipimport.zipimporter(folder).find_spec(name)
        except zipimport.ZipImportError:
            return None


def connect() -> None:
    """Connect this process to its host."""
    import runnable_host  # type: ignore[import-not-found]

    blocking.set_host(runnable_host.wait)
    blocking.before = tracing.before_sleep
    threads.connect(runnable_host)
    random.seed()
    sys.meta_path.append(_Library(runnable_host.fetchLibrary))
    program.ready()
