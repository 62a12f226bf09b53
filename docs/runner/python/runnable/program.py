"""Runs one program as `python FILE` would, and says how it ended.

The program is `__main__` with its own globals. Output goes through the descriptors that the
host reads. A traceback names the program's own frames only: a reader wrote those. What the
program left behind in the process is put back by `pristine`, which says whether that is all.
"""

import atexit
import builtins
import contextvars
import gc
import json
import linecache
import sys
import time
import traceback
import types
import warnings
from collections.abc import Callable
from contextlib import nullcontext
from typing import Any

from asyncio_reference.substitution import substitute

from . import pristine, threads, tracing

_healthy = True


def ready() -> None:
    """The process is complete: what is here now is what every program finds."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(line_buffering=True, errors="backslashreplace")  # type: ignore[union-attr]
    vars(builtins)["input"] = _no_input
    sys.excepthook = sys.__excepthook__  # Pyodide has one of its own
    pristine.remember()
    gc.freeze()  # what a program leaves is looked for among its own objects


def _no_input(prompt: object = "", /) -> str:
    """`input()`: what was asked is shown, and that nothing can be answered here."""
    print(prompt, end="", flush=True)
    raise EOFError("input() has nothing to read in a page: give the value in the program")


def run(
    code: str, filename: str, implementation: str, tell: Callable[[str], None] | None = None
) -> str:
    """Run `code` on `stdlib` or `reference`; `tell` is told what its tasks do (tracing.py).

    Returns, as JSON, `status` ("finished", "exception", "exit"), `traceback` (text, without
    frames that are not the program's), `line` (1-based, where it failed, or None), `last` (the
    line that names the exception, as a recorded transcript ends), and `milliseconds` (its own
    time). Then `settle` is to be called.
    """
    threads.begin()
    linecache.cache[filename] = (len(code), None, code.splitlines(keepends=True), filename)
    substitution = substitute() if implementation == "reference" else None
    listening = tracing.tracing(filename, implementation, tell) if tell else nullcontext()
    try:
        with warnings.catch_warnings(), listening:
            began = time.perf_counter()
            result = contextvars.copy_context().run(_execute, code, filename)
            _finish()
            result["milliseconds"] = (time.perf_counter() - began) * 1000
            gc.collect()
    finally:
        if substitution:
            substitution.restore()
    healthy = result.pop("healthy") and not threads.switched() and _flushed()
    linecache.cache.pop(filename, None)
    global _healthy
    _healthy = healthy
    return json.dumps(result)


def settle() -> bool:
    """Put back what the program changed; whether another program can run in this process."""
    return _healthy and pristine.restore()


def _flushed() -> bool:
    """Whether the streams are as they were, with nothing left in them."""
    streams = [stream for stream in (sys.__stdout__, sys.__stderr__) if stream is not None]
    for stream in streams:
        if not stream.closed:
            stream.flush()
    return not any(stream.closed for stream in streams)


def _execute(code: str, filename: str) -> dict[str, Any]:
    module = types.ModuleType("__main__")
    module.__file__ = filename
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    sys.modules["__main__"] = module
    sys.argv = [filename]
    namespace = vars(module)
    try:
        try:
            exec(compile(code, filename, "exec", dont_inherit=True), namespace)
        finally:
            pristine.restore_builtins()
    except SystemExit as error:
        return {**_ended("exit", error, filename), "traceback": ""}
    except BaseException as error:
        return _ended("exception", error, filename)
    return {"status": "finished", "traceback": "", "line": None, "last": "", "healthy": True}


def _finish() -> None:
    """What Python does at its end: wait for threads, call exit functions, drop the program."""
    threads.finish()
    atexit._run_exitfuncs()
    main = sys.modules.get("__main__")
    if main is not None:
        vars(main).clear()


def _ended(status: str, error: BaseException, filename: str) -> dict[str, Any]:
    if isinstance(error, SyntaxError) and error.text is None and error.filename == filename:
        # What the compiler's later passes find has no text where there is no file to read.
        error.text = linecache.getline(filename, error.lineno or 0)
    summary = traceback.TracebackException.from_exception(error, compact=True)
    _keep_frames_of(summary, filename, set())
    lines = [frame.lineno for frame in summary.stack]
    line = getattr(error, "lineno", None) if isinstance(error, SyntaxError) else None
    named = "".join(summary.format_exception_only()).splitlines()
    last = next((text for text in named if text and not text.startswith(" ")), "")
    text = "".join(summary.format())
    if sys.excepthook is not sys.__excepthook__ and status == "exception":
        sys.excepthook(type(error), error, error.__traceback__)
        text = ""
    return {
        "status": status,
        "traceback": text.replace("asyncio_reference.", "asyncio."),
        "line": line or (lines[-1] if lines else None),
        "last": last.replace("asyncio_reference.", "asyncio."),
        "healthy": not isinstance(error, MemoryError),
    }


def _keep_frames_of(summary: traceback.TracebackException, filename: str, seen: set[int]) -> None:
    if id(summary) in seen:
        return
    seen.add(id(summary))
    summary.stack = traceback.StackSummary.from_list(
        [frame for frame in summary.stack if frame.filename == filename]
    )
    related = [summary.__cause__, summary.__context__, *(summary.exceptions or ())]
    for other in related:
        if other is not None:
            _keep_frames_of(other, filename, seen)


def warm_up() -> None:
    """Run a little of everything once, before the snapshot is taken."""
    ready()
    asyncio_runs = "import asyncio\nasyncio.run(asyncio.sleep(0))\n"
    for code, implementation in (
        (asyncio_runs, "stdlib"),
        (asyncio_runs, "reference"),
        ("raise ValueError\n", "stdlib"),
    ):
        run(code, "warm_up.py", implementation, lambda news: None)
        tracing.last("warm-up")
        assert settle(), "a program that does nothing leaves something behind"
