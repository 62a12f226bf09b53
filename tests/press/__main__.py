"""`./run press [BROWSER ...]`: every Run of every page of the built site, in real browsers.

Each browser presses as it is and once more without JSPI (stack switching), if it has it; stdlib
and the reference each time, or, with `--turns`, one of them: each program runs on one in the
first browser and on the other in the second. Writes one record per column for the conformance
page, and exits 1 if a page showed anything that nobody recorded. A browser that is not here is
named, and is a failure only if it was asked for by name.
"""

import argparse
import sys
import time
from pathlib import Path

from docs.publish.serve import SITE
from snippets import Snippet, find, read
from snippets.conformance import records as recorded

from .browsers import BROWSERS, missing
from .columns import IMPLEMENTATIONS, press
from .site import parts


def main(arguments: list[str]) -> int:
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.turns and options.records:
        parser.error("--turns presses half of each column: there is nothing to record")
    if not (SITE / "index.html").is_file():
        print("press: the site is not built: ./run build", file=sys.stderr)
        return 2
    snippets = {snippet.id: snippet for snippet in map(read, find(options.snippets))}
    wanted = [part.only(snippets) for part in parts(options.part) if part.only(snippets).ids]
    unplaced = snippets.keys() - {id_ for part in wanted for id_ in part.ids}
    failed = [f"{id_}: on no page" for id_ in sorted(unplaced)]
    for number, name in enumerate(options.browser or BROWSERS):
        turn = number if options.turns else None
        if why := missing(name):
            print(f"press: {name}: not run: {why}")
            failed += [f"{name}: {why}"] if options.browser else []
            continue
        for jspi in [True, False] if options.jspi == "both" else [options.jspi == "yes"]:
            began = time.monotonic()
            asked = lacking(name, jspi, snippets) if options.missing else snippets
            some = [part.only(asked) for part in wanted if part.only(asked).ids]
            columns, wrong = press(name, jspi, asked, some, options.lanes, turn)
            failed += wrong
            for column in columns:
                print(f"press: {column.summary()}, {time.monotonic() - began:.0f} s", flush=True)
                if options.records:
                    column.write(options.records)
            if jspi and columns and not columns[0].jspi:
                break  # it has none to take away
    for text in failed:
        print(f"\n--- {text}")
    return 1 if failed else 0


def lacking(browser: str, jspi: bool, snippets: dict[str, Snippet]) -> dict[str, Snippet]:
    """Of these programs, those that the site's records of a browser lack as they stand now."""
    kept = [
        column
        for column in recorded.columns()
        if column.browser and column.browser["name"] == browser
    ]
    # A browser that has no JSPI has columns without it only.
    kept = [column for column in kept if column.browser and column.browser["jspi"] == jspi] or kept
    return {
        id_: snippet
        for id_, snippet in snippets.items()
        if len(kept) < len(IMPLEMENTATIONS)
        or any(column.cell(snippet)["verdict"] == "not run" for column in kept)
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="./run press", description=(__doc__ or "").split(":", 1)[1]
    )
    parser.add_argument("browser", nargs="*", metavar="BROWSER", help="all three by default")
    parser.add_argument("--jspi", choices=["both", "yes", "no"], default="both")
    parser.add_argument("--turns", action="store_true", help="one implementation in each browser")
    parser.add_argument("--snippets", default="", metavar="FOLDER", help="only programs below it")
    parser.add_argument("--missing", action="store_true", help="only what the site's records lack")
    parser.add_argument("--lanes", type=int, default=4, help="pages at a time")
    parser.add_argument("--part", type=int, default=12, help="programs in a row on one page")
    parser.add_argument("--records", type=Path, metavar="FOLDER", help="write records there")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
