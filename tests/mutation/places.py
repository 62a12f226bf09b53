"""What tests do in a process of its own, done where the mutant is: in this one, or in a fork of it.

Refuses to: stand in for a process where no mutant is hunted.
"""

import builtins
import importlib
import json
import os
import subprocess
import sys
import tempfile
import traceback
import warnings
from pathlib import Path
from typing import Any

from snippets import observe
from snippets.implementations import install

from . import lines


def put_in_place(module: Any) -> None:
    """Has a module of tests use what is here."""
    if hasattr(module, "_own_process"):
        module._own_process = program
    if getattr(module, "__name__", "").endswith("test_recording"):
        module.call = command


def program(snippet: Any, implementation: str, clock: Any) -> Any:
    """In the place of test_transcripts._own_process."""
    with install(implementation, clock):
        return observe.observe(lambda: observe.execute(snippet.path), snippet.path)


def command(folder: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """In the place of test_recording.call: `python -m asyncio_reference`, in a fork."""
    with tempfile.TemporaryDirectory() as beside:
        given, out, err, seen = (Path(beside, name) for name in ("in", "out", "err", "seen"))
        given.write_text(stdin, encoding="utf-8")
        pid = os.fork()
        if not pid:
            status = 70
            try:
                for number, path in enumerate((given, out, err)):
                    os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), number)
                os.chdir(folder)
                status = _as_main(arguments)
                seen.write_text(json.dumps(lines.seen()), encoding="utf-8")
            finally:
                os._exit(status)
        _, status = os.waitpid(pid, 0)
        if seen.exists():
            lines.add(json.loads(seen.read_text(encoding="utf-8")))
        said = (path.read_text(encoding="utf-8") for path in (out, err))
        return subprocess.CompletedProcess(arguments, os.waitstatus_to_exitcode(status), *said)


def _as_main(arguments: tuple[str, ...]) -> int:
    """The exit status. The module's own functions run, for they may be mutated."""
    sys.stdin, sys.stdout, sys.stderr = os.fdopen(0), os.fdopen(1, "w"), os.fdopen(2, "w")
    warnings.simplefilter("default")
    main = importlib.import_module("asyncio_reference.__main__")
    for name in [name for name in sys.modules if name.partition(".")[0] == "asyncio"]:
        del sys.modules[name]
    vars(main).update(__name__="__main__", __spec__=None, __builtins__=builtins)
    sys.modules["__main__"] = main
    sys.path.insert(0, os.getcwd())
    status = 0
    try:
        main.main(list(arguments))
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 1
        if isinstance(error.code, str):
            print(error.code, file=sys.stderr)
    except BaseException:
        traceback.print_exc()
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status
