"""What could be typed at the prompt of `python -m asyncio`, statement by statement, on either.

After each statement stands what it showed: its value or error, what was printed, warned and
logged. Time is virtual, but sockets are real: the clock moves only while they are quiet.
It is typed in an empty folder.

Refuses to: show addresses, descriptors and ports, and lines of the implementation itself.
"""

import ast
import builtins
import contextlib
import gc
import inspect
import io
import logging
import re
import selectors
import sys
import tempfile
import threading
import types
import warnings
from pathlib import Path

from two_loops import Deadlock, describe

PATIENCE = 5.0
"""Seconds in which something must come from outside: from a thread, or when no timer is set."""
_HIDDEN = [
    (r"\b0x[0-9a-f]+", "0x"),
    (r"\b(?:_asyncio\.|asyncio_reference\.|asyncio\.(?=[a-z_]+\.))(?:[a-z_]+\.)*(?=\w)", ""),
    (r"'[^' ]*/asyncio(?:_reference)?/[\w/]+\.py', line \d+", "'implementation'"),
    (r"[^ \"'(]*/asyncio(?:_reference)?/[\w/]+\.py:\d+", "implementation"),
    (r"[\w.]+\.<locals>\.[\w.<>]+\(\)(?=[a-z, ]* at implementation)", "implementation()"),
    (r"\bTask-\d+", "Task-N"),
    (r"\bfd=\d+", "fd=N"),
    (r"(127\.0\.0\.1'|::1'|0\.0\.0\.0'), \d+", r"\1, PORT"),
]


_UNSAID = re.compile(
    r"connected to|new connection|handled:|^Datagram endpoint|ddress info"
    r"|^error while attempting|family=1,.* is serving$"
)
"""What only one of the two tells of in debug mode."""


class Selector(selectors.SelectSelector):
    """Looks at sockets, waits only for threads; moves `now` (seconds) where nothing happens."""

    def __init__(self):
        super().__init__()
        self.now = 0.0

    def select(self, timeout=None):
        # Asked first: what a thread does that ends in between is seen by the look that follows.
        others = threading.active_count() > 1
        found = self._look(0)
        if found or timeout == 0:
            return found
        if timeout is None or others:
            found = self._look(PATIENCE)
            if found:
                return found
            if timeout is None:
                raise Deadlock
        self.now += max(timeout, 0)
        return []

    def _look(self, seconds):
        """In the order in which they were registered: descriptors are numbered by chance."""
        order = {fd: number for number, fd in enumerate(self.get_map())}
        return sorted(super().select(seconds), key=lambda found: order[found[0].fd])


class _Log(logging.Handler):
    def __init__(self, say):
        super().__init__()
        self.say = say

    def emit(self, record):
        if record.levelno < logging.ERROR and _UNSAID.search(record.getMessage()):
            return
        self.say(f"log {record.levelname}: {record.getMessage()}")
        if record.exc_info and record.exc_info[1] is not None:
            self.say(f"log with {describe(record.exc_info[1])!r}")


class Session:
    """One file on one implementation."""

    def __init__(self, asyncio, path):
        self.asyncio = asyncio
        self.file = str(path.resolve())
        self.shown = []
        self.selector = Selector()

    def say(self, text):
        text = "\n".join(_own_lines(text, self.file))
        for pattern, instead in _HIDDEN:
            text = re.sub(pattern, instead, text)
        self.shown += text.splitlines()

    def new_loop(self):
        selector = self.selector

        class Loop(self.asyncio.SelectorEventLoop):
            def time(self):
                return selector.now

        return Loop(selector)

    def run(self, debug):
        """All that was shown, as lines."""
        with self._watched(), tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            with self.asyncio.Runner(debug=debug, loop_factory=self.new_loop) as runner:
                runner.run(self._statements())
            gc.collect()
        return self.shown

    async def _statements(self):
        text = Path(self.file).read_text(encoding="utf-8")
        names = {"__name__": "session", "__builtins__": builtins}
        for statement in ast.parse(text, self.file).body:
            if isinstance(statement, ast.Import) and statement.names[0].name == "asyncio":
                names["asyncio"] = self.asyncio
                continue
            source = ast.get_source_segment(text, statement)
            self.shown += f">>> {source}".splitlines()
            try:
                value = await self._do(statement, names)
                if value is not None:
                    self.say(repr(value))
            except (Exception, self.asyncio.CancelledError) as error:
                if self.asyncio.current_task().cancelling():
                    raise  # the session itself is stopped
                self.say(repr(describe(error)))
            value = None
            self._printed()

    async def _do(self, statement, names):
        flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        if isinstance(statement, ast.Expr):
            code = compile(ast.Expression(statement.value), self.file, "eval", flags)
        else:
            code = compile(ast.Module([statement], []), self.file, "exec", flags)
        result = types.FunctionType(code, names)()
        return await result if code.co_flags & inspect.CO_COROUTINE else result

    def _printed(self):
        text = self.out.getvalue()
        self.out.seek(0)
        self.out.truncate()
        if text:
            self.say(text.rstrip("\n"))

    @contextlib.contextmanager
    def _watched(self):
        logger, log = logging.getLogger("asyncio"), _Log(self.say)
        kept = logger.level, logger.propagate, sys.unraisablehook
        self.out = io.StringIO()
        gc.collect()  # what others left speaks up before
        gc.disable()
        with warnings.catch_warnings(), contextlib.redirect_stdout(self.out):
            warnings.simplefilter("always")
            warnings.showwarning = self._warned
            sys.unraisablehook = lambda one: self.say(f"unraisable {describe(one.exc_value)!r}")
            logger.setLevel(logging.DEBUG)
            logger.propagate = False
            logger.addHandler(log)
            try:
                yield
            finally:
                logger.removeHandler(log)
                level, logger.propagate, sys.unraisablehook = kept
                logger.setLevel(level)
                gc.enable()

    def _warned(self, message, category, filename, lineno, file=None, line=None):
        where = f"line {lineno}" if filename == self.file else "elsewhere"
        self.say(f"{category.__name__} at {where}: {message}")


def _own_lines(text, path):
    """Without the stack entries of other files, and the source lines below them."""
    keep = True
    for line in str(text).splitlines():
        if line.startswith('  File "'):
            keep = line.startswith(f'  File "{path}"')
        elif not line.startswith("    "):
            keep = True
        if keep:
            yield line
