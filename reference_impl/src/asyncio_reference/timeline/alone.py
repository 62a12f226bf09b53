"""Files that stand alone: the picture as SVG, and a page with picture and table.

They bring their own look, light and dark, and need nothing else: no script, no other
file.

Refuses to: look like any site.
"""

from html import escape

from .events import Timeline
from .figure import figure
from .svg import draw

STYLE = """
:root{--run:#0b6275;--on-run:#fff;--wait:#b9dbe3;--pause:#f0f2f4;--ink:#1b2429;
--faint:#52616a;--stop:#b3261e;--bg:#fff;color-scheme:light dark}
@media(prefers-color-scheme:dark){:root{--run:#7cc9d8;--on-run:#0d1114;--wait:#2c5560;
--pause:#1f262c;--ink:#dde4e8;--faint:#9aa8b0;--stop:#ff9e88;--bg:#0d1114}}
.tl{background:var(--bg);font:11.5px system-ui,sans-serif}
.tl text{fill:var(--ink)}
.tl-name{font:600 11px ui-monospace,monospace}
.tl .tl-time{fill:var(--faint)}
.tl .tl-label{paint-order:stroke;stroke:var(--bg);stroke-width:2.5px}
.tl .tl-output,.tl .tl-count{fill:var(--on-run);font-size:10.5px;font-weight:700}
.tl-run,.tl-result{fill:var(--run)}
.tl-wait{fill:var(--wait)}
.tl-pause{fill:var(--pause)}
.tl-left{fill:none;stroke:var(--faint);stroke-dasharray:2 4}
.tl-ready{fill:none;stroke:var(--run);stroke-width:1.5px;stroke-dasharray:1.5 2.5}
.tl-by-created{fill:none;stroke:var(--run)}
.tl-by-woke{fill:none;stroke:var(--faint);stroke-dasharray:4 2.5}
.tl-by-cancel{fill:none;stroke:var(--stop);stroke-width:1.5px;stroke-dasharray:1.5 2}
.tl-tip{fill:var(--faint)}
.tl-exception{fill:none;stroke:var(--stop);stroke-width:2.5px}
.tl-cancelled,.tl-cancel{fill:var(--bg);stroke:var(--stop);stroke-width:1.5px}
.tl-timer{fill:var(--run);stroke:var(--on-run);stroke-width:1.2px}
.tl-differs{fill:none;stroke:var(--stop);stroke-width:1.5px;stroke-dasharray:4 2}
.tl-destroyed{fill:var(--bg);stroke:var(--faint);stroke-dasharray:2 1.5}
"""

_PAGE = """
body{margin:2rem auto;max-width:60rem;padding:0 1rem;background:var(--bg);
color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
figure{margin:0;overflow-x:auto}
.tl{min-width:calc(var(--tl-width)*.8px);
max-width:calc(var(--tl-width)*1.3px);width:100%}
table{border-collapse:collapse}
td,th{padding:.15rem .6rem;text-align:left;vertical-align:top}
tr+tr{border-top:1px solid var(--pause)}
"""


def picture(timeline: Timeline, title: str) -> str:
    """An SVG file."""
    svg = draw(timeline, title, "timeline")
    width, height = svg.partition('viewBox="0 0 ')[2].partition('"')[0].split()
    return svg.replace(
        "<svg ",
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" ',
        1,
    ).replace("<title", f"<style>{STYLE}</style><title", 1)


def page(timeline: Timeline, title: str) -> str:
    """An HTML file: the picture, and the same in words."""
    shown = figure(timeline, title, "timeline").replace("<details", "<details open", 1)
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{escape(title)}</title><style>{STYLE}{_PAGE}</style>"
        f"<h1>{escape(title)}</h1>{shown}</html>\n"
    )
