"""Pictures are well-formed, bounded, without colours of their own, and say what the table says."""

import json
import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from asyncio_reference.timeline.events import OUTSIDE, Event, Lane
from asyncio_reference.timeline.figure import figure
from asyncio_reference.timeline.labels import CHARACTER
from asyncio_reference.timeline.lanes import place
from asyncio_reference.timeline.scene import MAX_ROWS, View, scene
from asyncio_reference.timeline.svg import Drawing

from snippets.timeline import Timeline, drawings, timeline
from snippets.timeline.placing import RECORDS, load

IDS = sorted(
    path.relative_to(RECORDS).with_suffix("").as_posix() for path in RECORDS.rglob("*.json")
)


def loaded(id_: str) -> Timeline:
    found = load(id_)
    assert found is not None
    return found


def made(tasks: int, rounds: int) -> Timeline:
    events = [Event(0, 0, "created", task, others=(OUTSIDE,)) for task in range(tasks)]
    step = 0
    for number in range(rounds):
        for task in range(tasks):
            step += 1
            events.append(Event(number, step, "started", task))
            last = number == rounds - 1
            events.append(Event(number, step, "result" if last else "waiting", task, 1, "x"))
    return Timeline("virtual", [Lane("", f"work({task})") for task in range(tasks)], events)


@pytest.mark.parametrize("id_", IDS)
def test_every_record_draws(id_: str) -> None:
    html = timeline(id_)

    root = ElementTree.fromstring(f"<div>{html}</div>")
    pictures = root.findall(".//svg")
    assert {svg.get("role") for svg in pictures} == {"img"}
    ids = [element.get("id") for element in root.iter() if element.get("id")]
    labels = [id_ for svg in pictures for id_ in (svg.get("aria-labelledby") or "").split()]
    assert labels == ids
    assert len(set(ids)) == len(ids)
    assert "\n" not in html
    assert not re.search(r"(fill|stroke|color)[:=]|#[0-9a-f]{3,6}\"|=\"nan|,nan\b|<script", html)


@pytest.mark.parametrize("id_", drawings.drawable())
def test_a_changed_picture_was_looked_at(id_: str) -> None:
    """`python -m snippets.timeline.drawings` says that it was."""
    assert json.loads(drawings.DRAWN.read_text(encoding="utf-8"))[id_] == drawings.drawn(id_)


@pytest.mark.parametrize("id_", IDS)
def test_order_is_exact(id_: str) -> None:
    """A bar that begins later in the program begins further to the right."""
    drawn = scene(loaded(id_), View())
    runs = [bar for bar in place(drawn).bars if bar.kind == "run"]

    edges = [bar.end for bar in runs]
    assert all(bar.end > bar.start for bar in runs)
    assert edges == sorted(edges)


@pytest.mark.parametrize("id_", IDS)
def test_every_line_of_the_output_is_in_picture_and_table(id_: str) -> None:
    record = loaded(id_)
    printed = [event.detail for event in record.events if event.kind == "output"]
    html = figure(record, "a title", "t")

    if "… " not in html and len(record.lanes) <= MAX_ROWS:
        assert re.findall(r'class="tl-output"[^>]*>(\d+)<', html) == printed
        assert said_lines(html) == printed


def said_lines(html: str) -> list[str]:
    """The lines of the output that the table tells of."""
    found: list[str] = []
    for first, how, last in re.findall(r"prints lines? (\d+)(?: (and|to) (\d+))?", html):
        numbers = range(int(first), int(last) + 1) if how == "to" else [first, last or first]
        found += dict.fromkeys(map(str, numbers))
    return found


def test_many_lines_in_a_row_are_folded() -> None:
    events = [Event(0, 0, "created", 0, others=(OUTSIDE,)), Event(0, 1, "started", 0)]
    events += [Event(0, 1, "output", 0, 3, str(number)) for number in range(1, 10_001)]
    html = figure(Timeline("virtual", [Lane("", "main")], events), "a title", "t")

    assert "prints lines 1 to 10000" in html
    lines = re.findall(r'class="tl-output"[^>]*>([^<]+)<', html)
    assert lines == ["1", "2", "3", "4", "5", "…", "9999", "10000"]


@pytest.mark.parametrize(("tasks", "rounds"), [(1, 1), (1, 10_000), (100, 2), (100, 100)])
def test_pictures_stay_small(tasks: int, rounds: int) -> None:
    html = figure(made(tasks, rounds), "a title", "t")

    height = float(re.findall(r'viewBox="0 0 [\d.]+ ([\d.]+)"', html)[0])
    assert height < 1_200
    assert len(html) < 30_000
    assert ("steps …" in html) == (rounds >= 100)
    assert (f"{tasks - MAX_ROWS + 2} more tasks" in html) == (tasks > MAX_ROWS)


def test_no_record_no_figure() -> None:
    assert timeline("functions/gather/0_nothing") == ""


@pytest.mark.parametrize("id_", IDS)
def test_no_label_lies_on_another(id_: str) -> None:
    svg = ElementTree.fromstring(Drawing(loaded(id_), View()).svg("a title", "t"))
    width = float((svg.get("viewBox") or "").split()[2])
    lines: dict[str, list[tuple[float, float, str]]] = {}
    for text in svg.iter("text"):
        if text.get("class") == "tl-label":
            x, wide = float(text.get("x") or 0), CHARACTER * len(text.text or "")
            left = x - wide if text.get("text-anchor") == "end" else x
            lines.setdefault(text.get("y") or "", []).append((left, left + wide, text.text or ""))

    for found in lines.values():
        found.sort()
        for before, after in pairwise(found):
            assert before[1] - after[0] < 4, (before, after)
        assert found[-1][1] < width + 4
