"""What goes wrong: the program, the assets, the browser. Each leaves an engine that runs on."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from . import harness

HELLO = "print('hello')"

# What a program does, and what is to be seen of it: the status, and texts that occur.
PROGRAMS: dict[str, tuple[str, str, list[str]]] = {
    "exit": ("import sys\nprint('a')\nsys.exit(3)", "exit", ["a", "SystemExit: 3"]),
    "os exit": ("import os\nprint('a', flush=True)\nos._exit(3)", "exit", ["a", "exit code 3"]),
    "recursion": ("def f():\n    f()\nf()", "exception", ["RecursionError"]),
    "deep recursion": (
        "import sys\nsys.setrecursionlimit(10**9)\ndef f(n):\n    return [f(n + 1)]\nf(0)",
        "",
        [],
    ),
    "memory": (
        "x = []\nwhile True:\n    x.append(bytearray(50_000_000))",
        "exception",
        ["MemoryError"],
    ),
    "input": ("input()", "exception", ["EOFError", "nothing to read"]),
    "syntax": ("print('a'\n", "exception", ["SyntaxError"]),
    "interrupt": ("raise KeyboardInterrupt", "exception", ["KeyboardInterrupt"]),
    "binary": (
        "import sys\nsys.stdout.buffer.write(bytes(range(256)) * 9)\n"
        "sys.stdout.flush()\nprint('\\ud800')",
        "finished",
        ["ud800"],
    ),
    "builtins": ("import builtins\nbuiltins.print = None\nbuiltins.len = None", "finished", []),
    "asyncio replaced": (
        "import asyncio, sys\nasyncio.run = asyncio.sleep = None\n"
        "asyncio.Task = asyncio.events = 0\nsys.modules['asyncio'] = 1",
        "finished",
        [],
    ),
    "classes patched": (
        "import asyncio\nasyncio.base_events.BaseEventLoop.call_soon = None",
        "finished",
        [],
    ),
    "streams replaced": ("import sys\nsys.stdout = sys.stderr = None", "finished", []),
    "streams closed": ("import sys\nsys.stdout.close()", "finished", []),
    "shadowing": ("class asyncio: pass\njson = 1\nprint(asyncio)", "finished", ["asyncio"]),
    "thread left": (
        "from threading import Thread\nimport time\n"
        "Thread(target=time.sleep, args=(9,), daemon=True).start()",
        "finished",
        [],
    ),
    "loop left": (
        "import asyncio\nloop = asyncio.new_event_loop()\nasyncio.set_event_loop(loop)\n"
        "t = loop.create_task(asyncio.sleep(9))\nloop.call_later(0.01, loop.stop)\n"
        "loop.run_forever()\nprint('left')",
        "finished",
        ["left"],
    ),
    "late import": ("import statistics, csv\nprint(statistics.mean([1, 3]))", "finished", ["2"]),
    "no such module": ("import numpy", "exception", ["ModuleNotFoundError"]),
    "at exit": ("import atexit\natexit.register(print, 'bye')", "finished", ["bye"]),
}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    harness.build()
    with sync_playwright() as playwright:
        launched = harness.launch(playwright, "chromium")
        yield launched
        launched.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """A fresh profile on a page of a server on which something may be broken."""
    open_: list[Any] = []

    def visit(broken: dict[str, Any] | None = None, script: str = "") -> Page:
        serving = harness.served(broken)
        context = browser.new_context()
        open_.append((serving, context))
        page = context.new_page()
        if script:
            page.add_init_script(script)
        page.goto(serving.__enter__())
        return page

    yield visit
    for serving, context in open_:
        context.close()
        serving.__exit__(None, None, None)


def program(code: str, limit: int = 60000) -> dict[str, Any]:
    return {
        "id": "fault",
        "name": "fault.py",
        "code": code,
        "implementation": "stdlib",
        "needs": [],
        "limit": limit,
    }


def seen(result: dict[str, Any]) -> str:
    parts = ("stdout", "stderr", "traceback", "last", "message")
    return "\n".join(str(result.get(part, "")) for part in parts)


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    with harness.served() as url:
        page = browser.new_page()
        page.goto(url)
        yield page
        page.close()


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program(shared: Page, name: str) -> None:
    code, status, texts = PROGRAMS[name]
    # Only "deep recursion" may take for ever: it fills the memory frame by frame.
    limit = 3000 if name == "deep recursion" else 60_000
    result, after = harness.run(shared, [program(code, limit), program(HELLO)])
    assert not status or result["status"] == status, result
    for text in texts:
        assert text in seen(result)
    assert (after["status"], after["stdout"]) == ("finished", "hello\n")


@pytest.mark.parametrize(
    "code", ["while True: pass", "import asyncio\nasyncio.run(asyncio.sleep(1e6))"]
)
def test_stop(shared: Page, code: str) -> None:
    result, after = harness.run(shared, [program(code, limit=1500), program(HELLO)])
    assert result["status"] == "stopped"
    assert after["stdout"] == "hello\n"


def test_a_flood_is_bounded_and_counted(shared: Page) -> None:
    code = "while True: print('x' * 80)"
    result, after = harness.run(shared, [program(code, limit=3000), program(HELLO)])
    assert result["status"] == "stopped"
    assert result["stdout"].count("\n") == 10_000
    assert result["dropped"] > 10_000
    assert after["stdout"] == "hello\n"


def test_one_endless_line_is_bounded(shared: Page) -> None:
    code = "import sys\nfor _ in range(100): sys.stdout.write('x' * 1_000_000)"
    (result,) = harness.run(shared, [program(code)])
    assert len(result["stdout"]) == 1_000_000


@pytest.mark.parametrize("how", ["missing", "truncated", "cut", b"nonsense"])
@pytest.mark.parametrize("asset", ["snapshot.bin.gz", "pyodide.asm.wasm", "worker.js"])
def test_an_asset(visit: Callable[..., Page], asset: str, how: Any) -> None:
    broken: dict[str, Any] = {asset: how}
    page = visit(broken)
    (result,) = harness.run(page, [program(HELLO)])
    if asset == "snapshot.bin.gz":
        assert result["stdout"] == "hello\n"
    else:
        assert result["status"] == "failed"
        assert "Run" in result["message"] or "policy" in result["message"]


@pytest.mark.parametrize(
    ("script", "text"),
    [
        ("delete globalThis.WebAssembly", "WebAssembly"),
        ("delete globalThis.Worker", "Workers"),
        ("delete WebAssembly.Suspending; delete WebAssembly.promising", ""),
    ],
)
def test_a_browser_that_lacks(visit: Callable[..., Page], script: str, text: str) -> None:
    (result,) = harness.run(visit(script=script), [program(HELLO)])
    assert text in result["message"] if text else result["stdout"] == "hello\n"


@pytest.mark.parametrize(
    ("policy", "works"),
    [
        ("script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'", True),
        ("script-src 'self'; worker-src 'none'", False),
    ],
)
def test_a_policy(visit: Callable[..., Page], policy: str, works: bool) -> None:
    (result,) = harness.run(visit({"csp": policy}), [program(HELLO)])
    assert (result["stdout"] == "hello\n") == works
    assert works or "policy" in result["message"]
