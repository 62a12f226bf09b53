"""`python -m asyncio_reference FILE [ARG...]` and `... -m MODULE [ARG...]`.

Runs a program with this package in the place of asyncio. Before a FILE, `--trace
X.json` keeps what its tasks did as events, `--timeline X.svg` (or X.html) as a picture.

Refuses to: offer an interactive prompt.
"""

import os
import runpy
import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from .substitution import substitute

_USAGE = """\
usage: python -m asyncio_reference (FILE | -m MODULE) [ARGUMENT ...]
       python -m asyncio_reference --trace X.json --timeline X.svg FILE [ARG ...]"""
_RECORDINGS = ("--trace", "--timeline")


def main(arguments: list[str]) -> None:
    """Run what the command line names, as `python` itself would."""
    files: list[Path] = []
    while len(arguments) > 1 and arguments[0] in _RECORDINGS:
        files.append(Path(arguments[1]))
        arguments = arguments[2:]
    if files and arguments[:1] == ["-m"]:
        sys.exit(_USAGE)
    if not arguments or arguments == ["-m"] or arguments[0] in ("-h", "--help"):
        sys.exit(_USAGE)
    substitute()
    if arguments[0] == "-m":
        sys.argv = arguments[1:]
        runpy.run_module(arguments[1], run_name="__main__", alter_sys=True)
        return
    sys.argv = arguments
    path = arguments[0]
    sys.path[0] = os.path.dirname(os.path.abspath(path))
    with open(path, "rb") as file:
        code = compile(file.read(), path, "exec")
    watching: AbstractContextManager[None] = nullcontext()
    if files:
        from .timeline.files import recording

        watching = recording(path, files)
    # The program gets this very __main__ module, without our names in it.
    names = sys.modules["__main__"].__dict__
    kept = {name: names[name] for name in ("__name__", "__builtins__", "__doc__")}
    names.clear()
    names.update(kept, __file__=path, __doc__=None, __spec__=None, __package__=None)
    with watching:
        exec(code, names)


if __name__ == "__main__":
    main(sys.argv[1:])
