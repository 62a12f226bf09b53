"""Putting this package in the place of the standard library's asyncio.

After `substitute()`, `import asyncio` and `from asyncio.tasks import Task` find the
modules of this package; what is imported before keeps the asyncio it has.  So do
it first.  The standard library's modules come back with `restore()`.

Refuses to: reload anything.  Only `sys.modules` is changed, and `sys.meta_path`
for modules that are left out: importing one says why.  In the standard library,
`unittest.mock` and `unittest.async_case` import asyncio; contextlib,
concurrent.futures and selectors do not.
"""

import importlib
import sys
from types import ModuleType, TracebackType

__all__ = ("Substitution", "substitute")

# Where CPython has a module that we call otherwise.
_ALIASES = {
    "base_events": "net.loop",
    "selector_events": "net.loop",
    "unix_events": "net.loop",
    "streams": "net.streams",
    "transports": "net.transports",
    "protocols": "net.protocols",
    "trsock": "net.trsock",
    "staggered": "net.racing",
}
_LEFT_OUT = {
    "base_subprocess": "subprocesses",
    "proactor_events": "Windows' proactor loop",
    "sslproto": "TLS",
    "tools": "the commands ps and pstree",
    "windows_events": "Windows' proactor loop",
    "windows_utils": "Windows' pipes",
}
_PACKAGE = __name__.rpartition(".")[0]


class _Finder:
    """Asked first about modules; refuses those that are left out, by name."""

    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> None:
        package, _, module = name.rpartition(".")
        if package == "asyncio" and module in _LEFT_OUT:
            raise ModuleNotFoundError(
                f"No module named {name!r}: {_PACKAGE} leaves {_LEFT_OUT[module]} out",
                name=name,
            )


class Substitution:
    """What `substitute()` changed; a context manager that undoes it at the end."""

    def __init__(self) -> None:
        self._saved: dict[str, ModuleType] | None = _take_out()
        package = importlib.import_module(_PACKAGE)
        sys.modules["asyncio"] = package
        prefix = _PACKAGE + "."
        for name, module in list(sys.modules.items()):
            if name.startswith(prefix):
                sys.modules["asyncio." + name.removeprefix(prefix)] = module
        for theirs, ours in _ALIASES.items():
            module = importlib.import_module(prefix + ours)
            sys.modules["asyncio." + theirs] = module
            setattr(package, theirs, module)
        # Whoever looks for the C implementation must not find it.
        sys.modules["_asyncio"] = None  # type: ignore[assignment]
        self._finder = _Finder()
        sys.meta_path.insert(0, self._finder)

    def restore(self) -> None:
        """Put the standard library's modules back.  Once; then nothing."""
        if self._saved is not None:
            _take_out()
            sys.modules.update(self._saved)
            self._saved = None
            sys.meta_path.remove(self._finder)

    def __enter__(self) -> "Substitution":
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> None:
        self.restore()


def _take_out() -> dict[str, ModuleType]:
    names = [
        name
        for name in sys.modules
        if name in ("asyncio", "_asyncio") or name.startswith("asyncio.")
    ]
    return {name: sys.modules.pop(name) for name in names}


def substitute() -> Substitution:
    """Make `import asyncio` mean this package, from now on.

    Use it as `with substitute(): ...`, or call `restore()` on what it returns.
    """
    return Substitution()
