"""Every program prints its transcript: whole, in order, on this interpreter.

With `--update-examples` the same run records it instead, and refuses a program that prints
something else the second time. On the version that records first, the second time is in a
process of its own, with another hash seed. pytest-examples executes; `snippets.observe` watches.
"""

import difflib
import re
import subprocess
import sys
from collections.abc import Callable

import pytest
from pytest_examples import CodeExample, EvalExample

from snippets import DEFAULT_VERSION, ROOT, Snippet, write
from snippets.implementations import OURS, Clock, install, package_of
from snippets.needs import needs
from snippets.observe import LIMIT, Transcript, observe

VERSION = "{}.{}".format(*sys.version_info)

# What no two runs, machines or processes share.
UNSTABLE = {
    "an address": re.compile(r"\b0x[0-9a-f]{6,}"),
    "a numbered task": re.compile(r"\bTask-\d"),
    "a path": re.compile(r"(?<![\w.])/(?:home|root|usr|tmp|work)/|\.py:\d"),
    "space at the end of a line": re.compile(r"[ \t]$", re.MULTILINE),
    "what reads like the heading of a transcript": re.compile(
        r"^outputs?( on\b.*|\s*:.*)?\s*$", re.MULTILINE | re.IGNORECASE
    ),
}


FOLDER = re.compile(r"/\S*/(?=[^/\s]+\.py\b)")
ADDRESS = re.compile(r"\b0x[0-9a-f]+")
LINE = re.compile(r" \(line (\d+) of the program\)")
LEFT_OPEN = re.compile(r"unraisable: ResourceWarning: |wrote to stderr:\n\Z")


def run(snippet: Snippet, implementation: str, clock: Clock, engine: EvalExample) -> Transcript:
    needed = needs(snippet.source)
    if needed:
        clock = "real"
    if needed & {"signals", "processes"}:
        return _own_process(snippet, implementation, clock)
    example = CodeExample.create(snippet.source, path=snippet.path)
    with install(implementation, clock):
        return observe(
            lambda: engine.run(example, rewrite_assertions=False),
            snippet.path,
            package=package_of(implementation),
        )


def _own_process(snippet: Snippet, implementation: str, clock: Clock) -> Transcript:
    command = [sys.executable, "-m", "snippets.observe", str(snippet.path)]
    command += ["--implementation", implementation, "--clock", clock]
    try:
        done = subprocess.run(
            command, cwd=ROOT.parent, capture_output=True, text=True, timeout=LIMIT * 3
        )
    except subprocess.TimeoutExpired:
        return Transcript("", [f"its process has not ended after {LIMIT * 3:g} s"])
    return Transcript(done.stdout, [done.stderr] if done.returncode or done.stderr else [])


def test_transcript(
    snippet: Snippet,
    implementation: str,
    clock: Clock,
    eval_example: EvalExample,
    keep: Callable[[Snippet, str, str], None],
) -> None:
    seen = run(snippet, implementation, clock, eval_example)
    place = f"snippets/{snippet.id}.py"
    if implementation not in OURS:
        # What an event loop forgets to close of its own is no output of the program.
        seen.complaints[:] = [text for text in seen.complaints if not LEFT_OPEN.match(text)]
    # Of a complaint the first line, without addresses: the rest is paths of the machine.
    complained = [ADDRESS.sub("0x…", text.splitlines()[0]) for text in seen.complaints]
    text = seen.text
    if implementation not in OURS:
        # Nothing that changes from run to run: a record shows what its loop does.
        text = FOLDER.sub("", ADDRESS.sub("0x…", text))
    keep(snippet, implementation, text + "".join(f"{line}\n" for line in complained))
    if seen.complaints:
        pytest.fail(_complaint(place, seen), pytrace=False)
    if eval_example.update_examples and implementation == "stdlib":
        again = run_again(snippet, clock, eval_example)
        if again.text != seen.text:
            pytest.fail(f"{place}: two runs differ\n{diff(seen.text, again.text)}", pytrace=False)
        record(snippet, seen.text)

    expected = snippet.outputs.on(VERSION)
    if implementation == "reference" and as_promised(snippet, seen.text):
        return
    if seen.text != expected:
        what = "is not its transcript" if snippet.outputs.default else "has no transcript"
        pytest.fail(
            f"{place}:{len(snippet.source.splitlines()) + 2}: what {implementation} prints on "
            f"{VERSION} {what} (./run update {snippet.id} records it)\n"
            f"{diff(expected, seen.text)}",
            pytrace=False,
        )


def run_again(snippet: Snippet, clock: Clock, engine: EvalExample) -> Transcript:
    """The second run of the recorder: where it costs little, in a process that shares nothing."""
    if VERSION != DEFAULT_VERSION:
        return run(snippet, "stdlib", clock, engine)
    return _own_process(snippet, "stdlib", "real" if needs(snippet.source) else clock)


def _complaint(place: str, seen: Transcript) -> str:
    """What is wrong, headed by the file and, where a program was stopped, by its line."""
    text = "\n".join(seen.complaints)
    line = LINE.search(text)
    return f"{place}:{line[1]}: {LINE.sub('', text, count=1)}" if line else f"{place}: {text}"


def as_promised(snippet: Snippet, text: str) -> bool:
    """Whether the reference prints what it promises on every version: the same as 3.14.

    What it brings from 3.15 already (TaskGroup.cancel) prints what 3.15 does; a program that
    starts a subprocess is told that the reference leaves them out.
    """
    if "create_subprocess_" in snippet.source:
        return text.startswith("NotImplementedError: asyncio_reference leaves subprocesses out")
    return text in (snippet.outputs.on("3.14"), snippet.outputs.on("3.15"))


def record(snippet: Snippet, text: str) -> None:
    """Write what this version printed to the end of the file."""
    place = f"snippets/{snippet.id}.py"
    if not text and VERSION == DEFAULT_VERSION:
        pytest.fail(f"{place}: prints nothing", pytrace=False)
    for what, pattern in UNSTABLE.items():
        if found := pattern.search(text):
            pytest.fail(f"{place}: prints {what}: {found[0]!r}", pytrace=False)
    snippet.outputs.record(VERSION, text)
    write(snippet.path, snippet.outputs)


def diff(recorded: str, printed: str) -> str:
    return "\n".join(
        difflib.unified_diff(
            recorded.splitlines(), printed.splitlines(), "recorded", "printed", lineterm=""
        )
    )
