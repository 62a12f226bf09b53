"""The timeline in the page: played, pointed at, drawn anew by a run. Mostly without Python: what
is recorded is in the page, and the fake engine brings a picture for a run (fake_engine.js).
"""

import json
import re
from xml.etree import ElementTree

import pytest
from browsers import WIDTHS
from playwright.sync_api import Locator, Page, expect

from snippets.timeline.placing import load
from tests.runner_page.conftest import NAME, PAGE, PROGRAM
from tests.runner_page.pictures import compared, picture
from tests.runner_page.test_python import state
from tests.runner_page.test_run import example, press, said, write

LONG = (100, 40)
# A limit would be drawn as what is left of it, which a real clock makes another number.
UNLIMITED = "functions/gather/1_results_in_order"


def recorded(page: Page) -> Locator:
    """The picture that stands in the page, with its buttons."""
    page.goto(PAGE)
    where = example(page).locator(".timeline")
    where.scroll_into_view_if_needed()
    expect(where.get_by_role("button", name="Play")).to_be_visible()
    return where


LIT = """(box) => {
  const { paddingTop, lineHeight, backgroundPosition, backgroundSize } = getComputedStyle(box);
  const whole = backgroundSize.split(", ").map((size) => size.startsWith("100%"));
  const tops = backgroundPosition.split(", ").map((place) => parseFloat(place.split(" ")[1]));
  const line = (top) => Math.round((top - parseFloat(paddingTop)) / parseFloat(lineHeight)) + 1;
  return tops.filter((_, at) => whole[at]).map(line);
}"""


def lit(where: Locator, css: str) -> list[int]:
    """The numbers of the lines of code or output that are lit, from 1."""
    return where.locator(css).first.evaluate(LIT)  # type: ignore[no-any-return]


CODE, OUTPUT = ".highlight:not(.output) code", ".output:not(.runner-output) code"


def test_steps_light_the_lines_of_program_and_output(faked: Page) -> None:
    where = recorded(faked)
    record = load(PROGRAM)
    assert record is not None
    printing = next(event for event in record.events if event.kind == "output")

    slider = where.get_by_role("slider", name="Step")
    slider.focus()
    while "prints line 1" not in where.locator(".timeline-now").inner_text():
        slider.press("ArrowRight")

    assert printing.line in lit(example(faked), CODE)
    assert lit(example(faked), OUTPUT) == [1]
    expect(slider).to_have_attribute("aria-valuetext", re.compile("prints line 1"))
    assert where.locator(".tl-lit").count() >= 1
    assert where.locator(".tl-veil").count() >= 1
    # What is not printed yet is dimmed.
    mask = "e => getComputedStyle(e).maskImage"
    assert "linear-gradient" in example(faked).locator(OUTPUT).evaluate(mask)
    slider.press("Escape")
    assert example(faked).locator(OUTPUT).evaluate(mask) == "none"
    assert lit(example(faked), CODE) == []
    expect(where.locator(".tl-veil")).to_have_count(0)


def a_wait(where: Locator) -> tuple[dict[str, float], int, int]:
    """The place of a bar in the picture, its line of the program, and its stop."""
    stops = json.loads(where.get_attribute("data-stops") or "")[1]
    at, bar = next(
        (at, bar) for at, stop in enumerate(stops) for bar in stop[2] if bar[3] and bar[2] > 40
    )
    svg = where.locator("svg.tl")
    box = svg.bounding_box()
    assert box is not None
    scale = box["width"] / float((svg.get_attribute("viewBox") or "").split()[2])
    return {"x": (bar[0] + bar[2] / 2) * scale, "y": (bar[1] + 6) * scale}, bar[3], at


def test_a_bar_that_is_pointed_at_or_clicked(faked: Page) -> None:
    where = recorded(faked)
    place, line, at = a_wait(where)
    svg = where.locator("svg.tl")

    svg.hover(position=place)  # type: ignore[arg-type]
    assert lit(example(faked), CODE) == [line]
    faked.mouse.move(0, 0)
    assert lit(example(faked), CODE) == []
    svg.click(position=place)  # type: ignore[arg-type]
    expect(where.get_by_role("slider", name="Step")).to_have_value(str(at))


def test_a_bar_that_is_tapped_on_a_phone(touched: Page) -> None:
    """By a finger: there is nothing that hovers, and what is lit stays so."""
    where = recorded(touched)
    stops = json.loads(where.get_attribute("data-stops") or "")[1]
    wait, line, at = a_wait(where)
    assert [line in stops[at][0], len(stops[at][1])] == [True, 1]

    where.locator("svg.tl").tap(position=wait)  # type: ignore[arg-type]
    expect(where.get_by_role("slider", name="Step")).to_have_value(str(at))
    assert lit(example(touched), CODE) == sorted(stops[at][0])
    assert lit(example(touched), OUTPUT) == stops[at][1]
    assert where.locator(".tl-lit").count() >= 1


def test_it_plays_pauses_and_ends_at_the_last_step(faked: Page) -> None:
    faked.clock.install()
    where = recorded(faked)
    slider = where.get_by_role("slider", name="Step")
    last = int(slider.get_attribute("max") or "")

    press(where, "Play")
    faked.clock.run_for(1000)
    expect(slider).to_have_value("1")
    press(where, "Pause")
    faked.clock.run_for(3000)
    expect(slider).to_have_value("1")
    press(where, "Step back")
    expect(slider).to_have_value("0")
    expect(example(faked).get_by_role("status")).to_contain_text("Step 0")
    slider.press(" ")
    faked.clock.run_for(1000 * (last + 2))
    expect(slider).to_have_value(str(last))
    expect(where.get_by_role("button", name="Play")).to_be_visible()


def test_the_svg_file_needs_nothing_else(faked: Page) -> None:
    where = recorded(faked)
    press(where, "Step on")
    with faked.expect_download() as started:
        press(where, "Download the picture as SVG")

    assert started.value.suggested_filename == f"{NAME}.svg"
    root = ElementTree.parse(started.value.path()).getroot()
    space = "{http://www.w3.org/2000/svg}"
    shapes = [part for part in root.iter() if part.tag in (f"{space}path", f"{space}text")]
    assert len(shapes) > 10
    assert all(part.get("fill") and "var(" not in (part.get("fill") or "") for part in shapes)
    assert root.find(f".//{space}rect[@class='tl-veil']") is None


def test_a_run_takes_the_place_of_what_was_recorded(faked: Page) -> None:
    faked.add_init_script(picture())
    recorded(faked)
    where = example(faked)
    write(where, "out 1", "picture")
    press(where, "Run")
    said(where, "42 ms")

    run = where.locator(".timeline-run figure")
    expect(run.get_by_role("button", name="Play")).to_be_visible()
    expect(run.locator("svg title")).to_have_text("a title")
    expect(where.locator(".timeline:visible")).to_have_count(1)
    press(run, "Step on")
    assert len(lit(where, ".cm-scroller")) == 1
    press(run, "Step on")
    assert lit(where, ".runner-output code") == [1]

    press(where, "Recorded")
    expect(where.locator(".timeline:visible")).to_have_count(2)
    press(where, "Reset")
    expect(run).to_have_count(0)
    expect(where.locator(".timeline:visible")).to_have_count(1)


def test_a_long_run_can_be_looked_at_piece_by_piece(faked: Page) -> None:
    faked.add_init_script(picture(*LONG))
    recorded(faked)
    where = example(faked)
    event = {"tasks": ["main"], "names": {"0": "boss"}, "events": [["n", 0, 0, 1, "", [-1]]]}
    write(where, f"news {json.dumps(event)}", "picture")
    press(where, "Run")
    run = where.locator(".timeline-run figure")

    window = run.get_by_role("slider", name="From step")
    expect(window).to_have_attribute("max", str(LONG[0] * LONG[1]))
    window.fill("2000")
    press(run, "All tasks")
    expect(run.get_by_role("button", name="All tasks")).to_have_attribute("aria-pressed", "true")
    press(run, "By time")
    expect(run.get_by_role("button", name="By time")).to_have_attribute("aria-pressed", "true")
    drawn = [asked["draw"] for asked in faked.evaluate("asked") if "draw" in asked]
    assert [request["view"] for request in drawn if request["view"]] == [
        {"axis": "step", "first": 2000, "all_tasks": False},
        {"axis": "step", "first": 2000, "all_tasks": True},
        {"axis": "time", "first": 2000, "all_tasks": True},
    ]
    assert drawn[-1]["timeline"] == {
        "clock": "real",
        "tasks": [["boss", "main"]],
        "events": event["events"],
    }


def test_it_is_drawn_while_the_program_runs_and_after_a_stop(faked: Page) -> None:
    faked.add_init_script(picture())
    recorded(faked)
    where = example(faked)
    write(where, 'news {"tasks": ["main"], "names": {}, "events": [["n"]]}', "forever")
    press(where, "Run")
    expect(where.locator(".timeline-run svg.tl")).to_be_visible()
    said(where, "running")
    press(where, "Stop")
    expect(where.locator(".timeline-run").get_by_role("button", name="Play")).to_be_visible()


def left_edges(both: Locator) -> int:
    """How many figures stand beside each other."""
    boxes = [figure.bounding_box() for figure in both.locator("figure").all()]
    return len({box["x"] for box in boxes if box})


def test_compare_runs_it_on_both(faked: Page) -> None:
    faked.add_init_script(compared())
    where = recorded(faked)
    event = {"tasks": ["main"], "names": {}, "events": [["n", 0, 0, 1, "", [-1]]]}
    write(example(faked), f"news {json.dumps(event)}", "out 1")
    press(where, "Compare")

    both = example(faked).locator(".timeline-both")
    expect(both.locator(".timeline-verdict")).to_contain_text("They print the same. They differ")
    expect(example(faked).get_by_role("status")).to_contain_text("They print the same.")
    asked = faked.evaluate("asked")
    runs = [one["run"]["implementation"] for one in asked if "run" in one]
    assert runs == ["stdlib", "reference"]
    timeline = {"clock": "real", "tasks": [["", "main"]], "events": event["events"]}
    assert asked[-1]["draw"]["pair"] == [timeline, timeline]
    expect(both.locator("figure")).to_have_count(2)
    assert both.locator(".tl-differs").count() >= 1
    press(both.locator("figure").nth(1), "By time")
    expect(both.get_by_role("button", name="By time", pressed=True)).to_have_count(1)
    assert faked.evaluate("asked")[-1]["draw"]["which"] == 1
    expect(where.get_by_role("button", name="Compare", pressed=True)).to_be_visible()
    # Side by side where there is room for two, and one above the other where there is not.
    assert left_edges(both) == 2
    faked.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    assert left_edges(both) == 1
    faked.set_viewport_size({"width": WIDTHS["desktop"], "height": 900})
    button = where.get_by_role("button", name="Compare")
    button.press("Enter")
    expect(both.locator("figure")).to_have_count(0)
    button.press(" ")
    expect(both.locator("figure")).to_have_count(2)
    button.press("Enter")
    expect(both.locator("figure")).to_have_count(0)
    write(example(faked), "forever")
    press(where, "Compare")
    expect(both).to_have_text("Runs on stdlib …")
    press(where, "Compare")
    expect(both).to_have_text("")


def test_markup_of_a_program_is_not_trusted(faked: Page) -> None:
    hostile = (
        '<figure class="timeline" onclick="alert(1)" data-stops="[[],[]]"><svg class="tl"'
        ' onload="alert(2)" viewBox="0 0 9 9"><script>alert(3)</script>'
        '<a href="javascript:alert(4)"><text id="__config" style="color:red">a</text></a></svg>'
        '<img src="x" onerror="alert(5)"><iframe src="//example.org"></iframe></figure>'
    )
    faked.add_init_script(f"fakePicture = {json.dumps(hostile)}")
    faked.on("dialog", lambda dialog: pytest.fail(dialog.message))
    recorded(faked)
    where = example(faked)
    # That the page's policy forbids the handlers, too, is right: not to be told to the watch.
    faked.evaluate("console.error = () => {}")
    write(where, "picture")
    press(where, "Run")

    run = where.locator(".timeline-run figure")
    expect(run).to_be_visible()
    forbidden = {"script-src-attr forbids inline", "style-src-attr forbids inline"}
    assert set(faked.evaluate("globalThis.violations ?? []")) <= forbidden
    assert run.locator("script, img, iframe, [onclick], [onload], [style], a, [id]").count() == 0
    # A program without tasks has no picture.
    faked.evaluate("fakePicture = ''")
    press(where, "Run")
    expect(where.locator(".timeline:visible")).to_have_count(0)


def test_nothing_moves_when_the_buttons_come(faked: Page) -> None:
    away = ["timeline-desk"]
    faked.route(
        re.compile("timeline-desk"), lambda route: route.abort() if away else route.fallback()
    )
    faked.goto(PAGE)
    where = example(faked).locator(".timeline")
    where.scroll_into_view_if_needed()
    expect(example(faked).locator(".runner-bar")).to_be_visible()
    before = where.bounding_box()
    away.clear()
    after = recorded(faked).bounding_box()

    assert before
    assert after
    assert abs(before["height"] - after["height"]) < 2


def test_buttons_fit_a_thumb_and_the_screen(faked: Page) -> None:
    faked.set_viewport_size({"width": WIDTHS["phone"], "height": 900})
    faked.add_init_script(picture(*LONG))
    recorded(faked)
    where = example(faked)
    write(where, "picture")
    press(where, "Run")
    expect(where.locator(".timeline-run").get_by_role("button", name="Play")).to_be_visible()

    parts = where.locator(".timeline-run .timeline-bar :is(button, input):visible")
    boxes = [box for part in parts.all() if (box := part.bounding_box())]
    assert len(boxes) == 9
    assert [box for box in boxes if box["width"] < 43.9 or box["height"] < 43.9] == []
    assert [box for box in boxes if box["x"] < 0 or box["x"] + box["width"] > WIDTHS["phone"]] == []
    rows = {round(box["y"]) for box in boxes}
    assert len(rows) == 2  # the second has the window of a long run
    assert faked.evaluate("document.documentElement.scrollWidth") <= WIDTHS["phone"]


@pytest.mark.parametrize("runs_on", ["stdlib", "reference"])
def test_python_draws_what_was_recorded(page: Page, runs_on: str) -> None:
    record = load(UNLIMITED)
    assert record is not None
    page.goto("functions/gather/")
    where = example(page, UNLIMITED)
    press(where, runs_on)
    press(where, "Run")
    state(where, r"^same as recorded")

    run = where.locator(".timeline-run figure")
    expect(run.get_by_role("button", name="Play")).to_be_visible()
    for css in (".tl-name", ".tl-label", ".tl-output"):
        was = where.locator(f":scope > .timeline {css}").all_text_contents()
        assert run.locator(css).all_text_contents() == was
    press(run, "By time")
    expect(run.get_by_role("button", name="By time")).to_have_attribute("aria-pressed", "true")
    if runs_on == "stdlib":
        return
    press(run, "Compare")
    both = where.locator(".timeline-both")
    verdict = "They print the same. stdlib and reference take the same 6 steps in the same order."
    expect(both.locator(".timeline-verdict")).to_have_text(verdict)
    expect(both.get_by_role("button", name="Play")).to_have_count(2)
    expect(both.locator(".tl-differs")).to_have_count(0)


def test_ten_thousand_steps_are_drawn_at_once_and_live(page: Page) -> None:
    page.goto(PAGE)
    where = example(page)
    write(
        where,
        "import asyncio",
        "async def count(n):",
        "    for _ in range(n): await asyncio.sleep(0)",
        "async def main():",
        "    await asyncio.gather(*(count(100) for _ in range(100)))",
        "    print('counted')",
        "    await asyncio.sleep(1.5)",
        "asyncio.run(main())",
    )
    press(where, "Run")
    expect(where.get_by_role("log")).to_have_text("counted\n", timeout=60_000)
    expect(where.locator(".timeline-run svg.tl")).to_be_visible()
    state(where, r"^[\d.]+ s$")

    run = where.locator(".timeline-run figure")
    expect(run.get_by_role("slider", name="From step")).to_be_visible()
    assert int(run.get_attribute("data-steps") or "") >= 10_000
    press(run, "All tasks")
    expect(run.locator(".tl-name").nth(100)).to_be_visible()
