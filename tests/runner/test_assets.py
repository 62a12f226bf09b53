"""What Python is made of in the page: a file that is missing, broken, blocked, slow, another's."""

import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route

from . import harness
from .harness import HELLO, program

ASSETS = ["snapshot.bin.gz", "pyodide.asm.wasm", "pyodide.asm.mjs", "pyodide.mjs", "worker.js"]


def _failed_and_runs_when_mended(
    page: Page, result: dict[str, Any], mend: Callable[[], object], *other: str
) -> None:
    """The message says that Run is to be pressed again, or one of the `other` words."""
    assert result["status"] == "failed"
    assert any(word in result["message"] for word in ("Run", *other))
    mend()
    (result,) = harness.run(page, [program(HELLO)])
    assert result["stdout"] == "hello\n"


@pytest.mark.parametrize("how", ["missing", "truncated", "cut", b"nonsense"])
@pytest.mark.parametrize("asset", ASSETS)
def test_an_asset(visit: Callable[..., Page], asset: str, how: Any) -> None:
    """Without the snapshot the library is enough; what else is damaged is fetched anew."""
    broken: dict[str, Any] = {asset: how}
    page = visit(broken)
    (result,) = harness.run(page, [program(HELLO)])
    if asset == "snapshot.bin.gz":
        assert result["stdout"] == "hello\n"
        return
    _failed_and_runs_when_mended(page, result, broken.clear, "policy")


@pytest.mark.parametrize("how", ["missing", "truncated", "cut"])
def test_neither_snapshot_nor_library(visit: Callable[..., Page], how: str) -> None:
    broken: dict[str, Any] = {"snapshot.bin.gz": how, "core.zip": how}
    page = visit(broken)
    (result,) = harness.run(page, [program(HELLO)])
    _failed_and_runs_when_mended(page, result, broken.clear)


@pytest.mark.parametrize("how", ["missing", "truncated", "cut"])
def test_the_list_of_files(visit: Callable[..., Page], how: str) -> None:
    """The manifest; the engine itself is there already."""
    broken: dict[str, Any] = {}
    page = visit(broken)
    harness.run(page, [])
    broken["manifest.json"] = how
    (result,) = harness.run(page, [program(HELLO)])
    _failed_and_runs_when_mended(page, result, broken.clear)


@pytest.mark.parametrize("asset", ["manifest.json", *ASSETS])
def test_an_asset_that_the_browser_blocks(visit: Callable[..., Page], asset: str) -> None:
    """As an extension does."""
    page = visit()
    harness.run(page, [])
    blocked: list[str] = []

    def block(route: Route) -> None:
        blocked.append(route.request.url)
        route.abort("blockedbyclient")

    page.context.route(f"**/{asset}*", block)
    (result,) = harness.run(page, [program(HELLO)])
    assert blocked
    if asset == "snapshot.bin.gz":
        assert result["stdout"] == "hello\n"
        return
    _failed_and_runs_when_mended(page, result, page.context.unroute_all, "policy")


@pytest.mark.parametrize("how", ["missing", "truncated"])
def test_a_part_of_the_library(visit: Callable[..., Page], how: str) -> None:
    """What is imported late is a file of its own: the program is told, and may ask again."""
    broken: dict[str, Any] = {"csv.zip": how}
    page = visit(broken)
    late = program("import csv\nprint(csv.QUOTE_ALL)")
    result, after = harness.run(page, [late, program(HELLO)])
    assert result["status"] == "exception", result
    assert "Error" in result["last"]
    assert after["stdout"] == "hello\n"
    broken.clear()
    (result,) = harness.run(page, [late])
    assert result["stdout"] == "1\n", result


def test_slow_assets_are_waited_for_and_counted(visit: Callable[..., Page]) -> None:
    slow = dict.fromkeys(["manifest.json", *ASSETS], "slow")
    (result,) = harness.run(visit(slow), [program(HELLO)])
    assert result["stdout"] == "hello\n"
    assert result["total"] > harness.SLOW * 1000
    assert result["stages"] == ["loading", "starting"]


def test_a_snapshot_of_another_build(visit: Callable[..., Page]) -> None:
    (path,) = (harness.BUILT / "runner").glob("*/snapshot.bin.gz")
    content = gzip.decompress(path.read_bytes())
    length = int.from_bytes(content[:4], "little")
    head = json.loads(content[4 : 4 + length])
    head["build"] = head["build"][::-1]
    text = json.dumps(head, separators=(",", ":")).encode()
    other = len(text).to_bytes(4, "little") + text + content[4 + length :]
    (result,) = harness.run(visit({"snapshot.bin.gz": gzip.compress(other, 1)}), [program(HELLO)])
    assert result["stdout"] == "hello\n"
