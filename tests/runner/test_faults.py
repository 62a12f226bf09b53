"""What goes wrong: the program, the browser. Each leaves an engine that runs on."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Page

from . import harness
from .harness import HELLO, program, seen

MILLION = """
import asyncio

async def nap(n):
    await asyncio.sleep(0)
    return n

async def main():
    print(sum(await asyncio.gather(*map(nap, range(1_000_000)))))

asyncio.run(main())
"""

DOORS = """
import js, pyodide.code, pyodide_js, urllib.request
from pyodide.ffi import JsException

ELSEWHERE = "http://127.0.0.2:9/"

def ask(address):
    request = js.XMLHttpRequest.new()
    request.open("GET", address, False)
    request.send()
    return request.status == 200

def attempt(do):
    try:
        print("open" if do() else "shut")
    except (JsException, OSError):
        print("shut")

attempt(lambda: ask(ELSEWHERE))
attempt(lambda: urllib.request.urlopen(ELSEWHERE))
attempt(lambda: js.eval("1"))
attempt(lambda: js.Function.new("return 1")())
attempt(lambda: js.fetch.constructor.new("return 1"))
attempt(lambda: pyodide.code.run_js("1"))
attempt(lambda: js.setTimeout("1", 0))
attempt(lambda: any(getattr(js, name, None) for name in ("WebSocket", "Worker", "EventSource")))
attempt(lambda: ask("/"))
"""

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
    "syntax, found late": ("await x()", "exception", ["line 1\n    await x()\n", "outside"]),
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
    assert result["dropped"]["lines"] > 10_000
    assert result["dropped"]["bytes"] >= 81 * result["dropped"]["lines"]
    assert after["stdout"] == "hello\n"


def test_one_endless_line_is_bounded(shared: Page) -> None:
    code = "import sys\nfor _ in range(100): sys.stdout.write('x' * 1_000_000)"
    (result,) = harness.run(shared, [program(code)])
    assert len(result["stdout"]) == 1_000_000
    assert result["dropped"] == {"lines": 0, "bytes": 99_000_000}


REHEARSING = """
globalThis.rehearsed = 0;
const { postMessage } = Worker.prototype;
Worker.prototype.postMessage = function (message) {
  if (message.name === "rehearsal.py") {
    this.addEventListener("message", ({ data }) => (globalThis.rehearsed += data.settled < 0));
  }
  return postMessage.call(this, message);
};
"""

FRESH = """
import asyncio, sys
print(asyncio.run(asyncio.sleep(0, "fresh")), "work" in globals(), sys.argv)

async def main():
    print(asyncio.current_task().get_name())

asyncio.run(main())
"""


def test_what_idle_processes_rehearse_is_not_heard(visit: Callable[..., Page]) -> None:
    page = visit(script=REHEARSING)
    harness.run(page, [program(HELLO)])
    page.wait_for_function("rehearsed > 0", timeout=60_000)
    result, after = harness.run(page, [program(FRESH), program(FRESH)])
    assert result["stdout"] == after["stdout"] == "fresh False ['fault.py']\nTask-4\n"


def test_a_million_tasks(shared: Page) -> None:
    result, after = harness.run(shared, [program(MILLION, 300_000), program(HELLO)])
    assert (result["status"], result["stdout"]) == ("finished", "499999500000\n")
    assert after["stdout"] == "hello\n"


@contextmanager
def in_the_background(page: Page) -> Iterator[None]:
    """Frozen, where a browser can be told so; else behind another page."""
    if page.context.browser and page.context.browser.browser_type.name == "chromium":
        session = page.context.new_cdp_session(page)
        session.send("Page.setWebLifecycleState", {"state": "frozen"})
        yield
        session.send("Page.setWebLifecycleState", {"state": "active"})
    else:
        other = page.context.new_page()
        other.bring_to_front()
        yield
        other.close()


def test_a_page_in_the_background(shared: Page) -> None:
    """It gets all that was printed meanwhile."""
    code = "import time\nfor n in range(10):\n    print(n, flush=True)\n    time.sleep(0.1)\n"
    start = f"(argument) => {{ globalThis.under_way = ({harness.RUN})(argument); }}"
    shared.evaluate(start, {"programs": [program(code)]})
    with in_the_background(shared):
        time.sleep(1.5)
    (result,) = shared.evaluate("globalThis.under_way")
    assert result["stdout"] == "".join(f"{n}\n" for n in range(10))
    (after,) = harness.run(shared, [program(HELLO)])
    assert after["stdout"] == "hello\n"


def test_no_door_to_elsewhere(shared: Page) -> None:
    """No request to another host, and no text made a script, by what a program finds in `js`."""
    heard: list[str] = []
    shared.on("request", lambda request: heard.append(request.url))
    result, after = harness.run(shared, [program(DOORS), program(HELLO)])
    assert result["stdout"] == "shut\n" * 8 + "open\n", seen(result)
    assert [url for url in heard if "127.0.0.2" in url] == []
    assert after["stdout"] == "hello\n"


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
