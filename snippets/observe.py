"""Runs one program and returns what a person at a terminal would have seen.

The transcript is stdout, whole and in order, then the line that names an uncaught exception.
A program leaves nothing behind: what it changed in the process is put back, and what it left
undone (stderr, garbage with errors, threads) is a complaint. `python -m snippets.observe FILE`
does the same in a process of its own, for programs that need one.

Refuses: to judge a transcript, and to run more than one program at a time.
"""

import contextlib
import contextvars
import gc
import io
import logging
import os
import re
import signal
import sys
import threading
import time
import traceback
import types
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

LIMIT = 10.0
"""Seconds that a program may run."""
PATIENCE = 5.0
"""Seconds that its threads may go on after it."""


class Hung(BaseException):
    """Raised inside a program that is still running at the limit."""


@dataclass
class Transcript:
    """What a program printed, and what it should not have left."""

    text: str = ""
    complaints: list[str] = field(default_factory=list)


def observe(
    program: Callable[[], object], path: Path, *, limit: float = LIMIT, package: str = ""
) -> Transcript:
    """Run `program`, which executes the file `path`, in this process and on this thread.

    Warnings are errors, but for those that concern the code of `package` itself.
    """
    # What exists before a program is no garbage of its own. A collection that looked at all of it
    # would cost more than most programs do, and come a tenth of a second late for their timers.
    gc.freeze()
    stdout = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    stderr = io.StringIO()
    complaints: list[str] = []
    last_line = ""
    with (
        _state_kept(path, complaints, package),
        contextlib.redirect_stdout(stdout),
        contextlib.redirect_stderr(stderr),
    ):
        try:
            with _limited(path, limit):
                contextvars.copy_context().run(program)
        except Hung as hung:
            complaints.append(str(hung))
        except BaseException as error:
            last_line = exception_line(error)
            del error
        _threads_done(complaints)
        # What only garbage collection reports belongs to the program that made it.
        gc.collect()
    stdout.seek(0)
    text = stdout.read()
    if text and not text.endswith("\n"):
        text += "\n"
    if stderr.getvalue():
        complaints.append(f"wrote to stderr:\n{stderr.getvalue()}")
    return Transcript(text + last_line, complaints)


def exception_line(error: BaseException) -> str:
    """The line of a traceback that names the exception, such as "ValueError: boom"."""
    lines = "".join(traceback.format_exception_only(error)).splitlines()
    named = next((line for line in lines if line and not line.startswith(" ")), lines[-1])
    return named.replace("asyncio_reference.", "asyncio.") + "\n"


def execute(path: Path) -> None:
    """Run a file as `python FILE` does: as `__main__`, with its own globals."""
    module = types.ModuleType("__main__")
    module.__file__ = str(path)
    sys.modules["__main__"] = module
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), vars(module))


@contextlib.contextmanager
def _limited(path: Path, limit: float) -> Iterator[None]:
    """Raise Hung in the main thread after `limit` seconds, and again while it is swallowed.

    Counted in quarters of the limit: time during which the whole process was stopped counts once.
    """
    left = 4

    def expired(signum: int, frame: types.FrameType | None) -> None:
        nonlocal left
        left -= 1
        if left > 0:
            return
        signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5)
        line = 0
        while frame is not None:
            if Path(frame.f_code.co_filename).stem.startswith(path.stem):
                line = frame.f_lineno
                break
            frame = frame.f_back
        place = f" (line {line} of the program)" if line else ""
        raise Hung(f"still running after {limit:g} s{place}")

    before = signal.signal(signal.SIGALRM, expired)
    signal.setitimer(signal.ITIMER_REAL, limit / 4, limit / 4)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _state_kept(path: Path, complaints: list[str], package: str) -> Iterator[None]:
    """Put back what a program can change in its process; hear what Python reports on the side."""
    root, log = logging.getLogger(), logging.getLogger("asyncio")
    main, argv = sys.modules["__main__"], sys.argv
    handlers, level, log_level = root.handlers[:], root.level, log.level
    hooks = sys.unraisablehook, threading.excepthook, sys.excepthook
    interrupt = signal.getsignal(signal.SIGINT)
    sys.argv = [str(path)]
    sys.unraisablehook = lambda args: complaints.append(
        f"unraisable: {exception_line(args.exc_value).strip() if args.exc_value else args.err_msg}"
    )
    threading.excepthook = lambda args: complaints.append(
        f"a thread ended with {exception_line(args.exc_value).strip() if args.exc_value else args}"
    )
    _forget_loops()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            if package:
                warnings.filterwarnings("ignore", module=rf"{re.escape(package)}(\.|\Z)")
            yield
    finally:
        _forget_loops()
        sys.unraisablehook, threading.excepthook, sys.excepthook = hooks
        sys.modules["__main__"], sys.argv = main, argv
        for handler in root.handlers[:]:
            if handler not in handlers:
                root.removeHandler(handler)
        root.setLevel(level)
        log.setLevel(log_level)
        log.handlers.clear()
        log.propagate = True
        signal.signal(signal.SIGINT, interrupt)


def _forget_loops() -> None:
    """A process that has just started has no event loop and no policy."""
    for module in ("asyncio.events", "asyncio_reference.events"):
        events: Any = sys.modules.get(module)
        if events is not None:
            events._event_loop_policy = None
            events._set_running_loop(None)


def _threads_done(complaints: list[str]) -> None:
    deadline = time.monotonic() + PATIENCE
    for thread in threading.enumerate():
        if thread is not threading.main_thread() and not thread.name.startswith("execnet"):
            thread.join(max(0.0, deadline - time.monotonic()))
            if thread.is_alive():
                complaints.append(f"left the thread {thread.name!r} running")


def leave(status: int) -> None:
    """End the process, also if a program has left a thread that never ends: exit would join it."""
    sys.stdout.flush()
    sys.stderr.flush()
    main = threading.main_thread()
    if any(not thread.daemon and thread is not main for thread in threading.enumerate()):
        os._exit(status)


def main(arguments: list[str]) -> int:
    """`python -m snippets.observe [--implementation NAME] [--clock CLOCK] FILE`."""
    import argparse

    from .implementations import install, package_of

    parser = argparse.ArgumentParser(prog="python -m snippets.observe", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--implementation", default="stdlib")
    parser.add_argument("--clock", choices=["virtual", "real"], default="real")
    chosen = parser.parse_args(arguments)

    with install(chosen.implementation, chosen.clock):
        transcript = observe(
            lambda: execute(chosen.file), chosen.file, package=package_of(chosen.implementation)
        )
    sys.stdout.write(transcript.text)
    for complaint in transcript.complaints:
        sys.stderr.write(f"{complaint}\n")
    status = 1 if transcript.complaints else 0
    leave(status)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
