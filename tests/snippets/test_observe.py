"""A run returns what a terminal would have shown, complains about the rest, leaves nothing."""

import asyncio
import logging
import subprocess
import sys
import threading
import warnings
from pathlib import Path

import pytest

import snippets.observe
from snippets import ROOT
from snippets.implementations import install
from snippets.observe import Transcript, execute, observe


def transcript(tmp_path: Path, program: str, limit: float = 5.0) -> Transcript:
    path = tmp_path / "1_program.py"
    path.write_text(program)
    return observe(lambda: execute(path), path, limit=limit)


def test_stdout_then_the_line_of_the_exception(tmp_path: Path) -> None:
    seen = transcript(tmp_path, "print('a')\nraise ValueError('boom')")

    assert seen.text == "a\nValueError: boom\n"
    assert not seen.complaints


def test_exceptions_that_end_a_process(tmp_path: Path) -> None:
    assert transcript(tmp_path, "import sys; sys.exit(5)").text == "SystemExit: 5\n"
    assert transcript(tmp_path, "raise KeyboardInterrupt").text == "KeyboardInterrupt\n"


def test_the_program_is_main(tmp_path: Path) -> None:
    program = "if __name__ == '__main__': print('main')\nclass A: pass\nprint(A.__module__)"

    assert transcript(tmp_path, program).text == "main\n__main__\n"


def test_a_program_that_hangs_is_stopped_and_its_line_told(tmp_path: Path) -> None:
    seen = transcript(tmp_path, "import time\n\ntime.sleep(9)\n", limit=0.1)

    assert seen.complaints == ["still running after 0.1 s (line 3 of the program)"]


def test_a_program_that_swallows_the_stop_is_stopped_too(tmp_path: Path) -> None:
    program = "try:\n    while True: pass\nexcept BaseException: pass\nwhile True: pass"

    seen = transcript(tmp_path, program, limit=0.1)

    assert "still running" in seen.complaints[0]


@pytest.mark.parametrize(
    ("program", "complaint"),
    [
        ("import sys; print('x', file=sys.stderr)", "wrote to stderr:\nx\n"),
        (
            "async def f(): pass\nf()",
            "unraisable: RuntimeWarning: coroutine 'f' was never awaited",
        ),
        (
            "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()",
            "a thread ended with ZeroDivisionError: division by zero",
        ),
        (
            "import asyncio\n"
            "async def main():\n"
            "    asyncio.get_running_loop().call_soon(lambda: 1 / 0)\n"
            "    await asyncio.sleep(0)\n"
            "asyncio.run(main())",
            "ZeroDivisionError",
        ),
    ],
)
def test_what_is_left_on_the_side_is_a_complaint(
    tmp_path: Path, program: str, complaint: str
) -> None:
    assert complaint in "\n".join(transcript(tmp_path, program).complaints)


def test_a_thread_that_goes_on_is_a_complaint_and_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = threading.Event()
    monkeypatch.setattr(snippets.observe, "PATIENCE", 0.05)
    monkeypatch.setitem(sys.modules, "release", release)
    program = (
        "import asyncio, sys\n"
        "async def main():\n"
        "    await asyncio.to_thread(sys.modules['release'].wait)\n"
        "asyncio.run(main())"
    )

    try:
        complaints = transcript(tmp_path, program, limit=0.1).complaints
    finally:
        release.set()

    assert complaints[0] == "still running after 0.1 s (line 4 of the program)"
    assert any("running" in complaint for complaint in complaints[1:])


def test_a_process_ends_although_a_thread_does_not() -> None:
    program = (
        "import threading\n"
        "from snippets.observe import leave\n"
        "threading.Thread(target=threading.Event().wait).start()\n"
        "leave(3)"
    )

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT.parent, timeout=60)

    assert done.returncode == 3


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    program = """
import asyncio, logging, signal, sys, warnings
logging.basicConfig(stream=sys.stdout, level=logging.DEBUG)
logging.getLogger("asyncio").setLevel(logging.DEBUG)
warnings.simplefilter("ignore")
sys.excepthook = print
signal.signal(signal.SIGINT, signal.SIG_IGN)
asyncio.set_event_loop(asyncio.new_event_loop())
asyncio.get_event_loop().close()
"""
    before = _process_state()

    assert not transcript(tmp_path, program).complaints

    assert _process_state() == before


def _process_state() -> list[object]:
    import signal

    return [
        logging.getLogger().handlers[:],
        logging.getLogger().level,
        logging.getLogger("asyncio").level,
        warnings.filters[:],
        sys.excepthook,
        sys.modules["__main__"],
        signal.getsignal(signal.SIGINT),
        getattr(asyncio.events, "_event_loop_policy", None),
    ]


def test_the_virtual_clock_takes_no_time(tmp_path: Path) -> None:
    program = """
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    await asyncio.sleep(3600)
    print(loop.time() - start)
asyncio.run(main())
"""
    with install("stdlib", "virtual"):
        assert transcript(tmp_path, program).text == "3600.0\n"


def test_threads_wake_a_loop_on_the_virtual_clock(tmp_path: Path) -> None:
    program = """
import asyncio, threading
async def main():
    loop = asyncio.get_running_loop()
    woken = asyncio.Event()
    threading.Timer(0.01, loop.call_soon_threadsafe, [woken.set]).start()
    await woken.wait()
    print("woken")
asyncio.run(main())
"""
    with install("stdlib", "virtual"):
        assert transcript(tmp_path, program).text == "woken\n"


def test_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "1_program.py"
    path.write_text("import os, signal\nprint('a')\nos.kill(os.getpid(), signal.SIGINT)")

    done = subprocess.run(
        [sys.executable, "-m", "snippets.observe", str(path)],
        cwd=ROOT.parent,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "a\nKeyboardInterrupt\n"
