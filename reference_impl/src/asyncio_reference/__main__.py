"""`python -m asyncio_reference FILE`, `-m MODULE`, `-c CODE` or `-`, with arguments.

Runs a program with this package in the place of asyncio; `-` reads it from stdin.
Before it, `--trace X.json` keeps what its tasks did as events, `--timeline X.svg` (or
X.html) as a picture.

Refuses to: offer an interactive prompt.
"""

import importlib.util
import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

from .substitution import substitute

_USAGE = """\
usage: python -m asyncio_reference PROGRAM [ARGUMENT ...]
       python -m asyncio_reference --trace X.json --timeline X.svg PROGRAM [ARG ...]
PROGRAM is a FILE, or -m MODULE, or -c CODE, or - for what stdin says"""
_RECORDINGS = ("--trace", "--timeline")


def main(arguments: list[str]) -> None:
    """Run what the command line names, as `python` itself would."""
    files: list[Path] = []
    while len(arguments) > 1 and arguments[0] in _RECORDINGS:
        files.append(Path(arguments[1]))
        arguments = arguments[2:]
    if not arguments or arguments[0] in (*_RECORDINGS, "-h", "--help"):
        sys.exit(_USAGE)
    what, *rest = arguments
    if what in ("-m", "-c") and not rest:
        sys.exit(_USAGE)
    substitute()
    if what == "-m":
        name, run = _module(rest)
    else:
        name, run = _code(what, rest)
    if not files:
        run()
        return
    from .timeline.files import recording

    with recording(name, files):
        run()


def _module(arguments: list[str]) -> tuple[str, Callable[[], object]]:
    """Where the module's code is, and what runs it."""
    module = arguments[0]
    try:
        spec = importlib.util.find_spec(module)
        if spec is not None and spec.submodule_search_locations is not None:
            spec = importlib.util.find_spec(f"{module}.__main__")
    except ImportError:
        spec = None  # runpy says what is wrong
    sys.argv = arguments
    name = spec.origin if spec is not None and spec.origin else module
    return name, lambda: runpy.run_module(module, run_name="__main__", alter_sys=True)


def _code(what: str, rest: list[str]) -> tuple[str, Callable[[], object]]:
    """What the program's code calls its file, and what runs it."""
    source: str | bytes
    if what == "-c":
        name, source, folder = "<string>", rest[0], ""
        rest = rest[1:]
    elif what == "-":
        name, source, folder = "<stdin>", sys.stdin.buffer.read(), ""
    elif what.startswith("-"):
        sys.exit(_USAGE)
    else:
        name = os.path.join(os.getcwd(), what)
        folder = os.path.dirname(os.path.abspath(what))
        try:
            source = Path(what).read_bytes()
        except OSError as error:
            sys.exit(f"can't open file {os.path.abspath(what)!r}: {error.strerror}")
    sys.argv = [what, *rest]
    if not sys.flags.safe_path:
        sys.path[0] = folder
    code = compile(source, name, "exec")
    # The program gets this very __main__ module, without our names in it.
    names = sys.modules["__main__"].__dict__
    kept = {name: names[name] for name in ("__name__", "__builtins__", "__doc__")}

    def run() -> None:
        names.clear()
        names.update(kept, __doc__=None, __spec__=None, __package__=None)
        if not what.startswith("-"):
            names["__file__"] = name
        exec(code, names)

    return name, run


if __name__ == "__main__":
    main(sys.argv[1:])
