"""`python -m asyncio_reference FILE [ARG...]` and `... -m MODULE [ARG...]`.

Runs a program with this package in the place of asyncio.

Refuses to: offer an interactive prompt.
"""

import os
import runpy
import sys

from .substitution import substitute

_USAGE = "usage: python -m asyncio_reference (FILE | -m MODULE) [ARGUMENT ...]"


def main(arguments: list[str]) -> None:
    """Run what the command line names, as `python` itself would."""
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
    # The program gets this very __main__ module, without our names in it.
    names = sys.modules["__main__"].__dict__
    kept = {name: names[name] for name in ("__name__", "__builtins__", "__doc__")}
    names.clear()
    names.update(kept, __file__=path, __doc__=None, __spec__=None, __package__=None)
    exec(code, names)


if __name__ == "__main__":
    main(sys.argv[1:])
