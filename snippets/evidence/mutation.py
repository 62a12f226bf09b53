"""`<!-- mutation totals|modules|survivors -->`: who notices a broken line (`./run mutate`).

The record is docs/data/mutation.json, which tests/mutation/record.py writes. The score of a module
is what was noticed of all that was tried there; what no test reaches counts as not noticed.
"""

from math import sqrt
from typing import Any

from ..format import SnippetError
from .common import DATA, cell, code, load, not_run, source, table

RECORD = DATA / "mutation.json"
COMMAND = "./run mutate"
COUNTS = ("mutants", "tried", "killed", "timeout", "survived", "unreached")


def mutation(request: str, level: int) -> str:
    """Raises SnippetError for what nothing is called."""
    made = {"totals": _totals, "modules": _modules, "survivors": _survivors}.get(request)
    if made is None:
        raise SnippetError(RECORD, 0, "of mutation there are totals, modules and survivors")
    found = load(RECORD)
    return made(found) if found else not_run(COMMAND)


def score(counts: dict[str, int]) -> float:
    """What was noticed of what was tried, of 100."""
    return (
        100 * (counts["killed"] + counts["timeout"]) / counts["tried"] if counts["tried"] else 0.0
    )


def total(modules: dict[str, dict[str, int]]) -> dict[str, int]:
    return {key: sum(counts[key] for counts in modules.values()) for key in COUNTS}


def margin(modules: dict[str, dict[str, int]]) -> float:
    """Half of the 95 % interval of a sample's score, which took a share of each module."""
    everything = sum(counts["mutants"] for counts in modules.values())
    variance = 0.0
    for counts in modules.values():
        size, tried = counts["mutants"], counts["tried"]
        if 1 < tried < size:
            share = score(counts) / 100
            # The variance of a mean of some out of finitely many.
            one = share * (1 - share) / (tried - 1) * (1 - tried / size)
            variance += (size / everything) ** 2 * one
    return 100 * 1.96 * sqrt(variance)


def _totals(found: dict[str, Any]) -> str:
    everything = total(found["modules"])
    by = ", ".join(f"{number:,} by {who}" for who, number in found["noticed_by"].items())
    explained = sum("reason" in one for one in found["survivors"])
    parts = [
        _table({"all": everything}),
        f"{found['tool']} on CPython {found['python']}, {found['date']}, of the package as commit "
        f"`{found['commit']}` left it. Noticed: {by}. Of those that nothing noticed, {explained} "
        "change nothing that a program could see, each for the reason given below; they count as "
        "not noticed all the same.",
        source(RECORD),
    ]
    if everything["tried"] < everything["mutants"]:
        parts.insert(
            1,
            f"**A sample**: {everything['tried']:,} of {everything['mutants']:,} mutants were "
            "tried. It takes the same share of each module, in an order shuffled with the name of "
            "the module's file as the seed, so everybody's sample of this size is this one. "
            f"95 % interval of the score of all: {score(everything):.1f} % ± "
            f"{margin(found['modules']):.1f}.",
        )
    if "control" in found:
        parts.insert(-1, _control(found["control"]))
    return "\n\n".join(parts)


def _control(counts: dict[str, Any]) -> str:
    return (
        "**Another piece**, which nobody looked at who wrote tests for what had survived in this "
        f"sample: {counts['noticed']:,} of {counts['tried']:,} mutants were noticed, "
        f"{100 * counts['noticed'] / counts['tried']:.1f} % "
        f"(`--after {counts['after']} --share {counts['share']}`)."
    )


def _modules(found: dict[str, Any]) -> str:
    return _table(found["modules"])


def _table(modules: dict[str, dict[str, int]]) -> str:
    rows = [
        [f"`{name}`" if name != "all" else "all"]
        + [f"{counts[key]:,}" for key in COUNTS]
        + [f"{score(counts):.1f} %" if counts["tried"] else "–"]
        for name, counts in modules.items()
    ]
    heads = ["Module", "Mutants", "Tried", "Killed", "Timed out", "Survived", "Unreached", "Score"]
    return table(heads, rows, 7)


def _survivors(found: dict[str, Any]) -> str:
    parts = []
    for name in found["modules"]:
        listed = [one for one in found["survivors"] if one["module"] == name]
        if not listed:
            continue
        rows = [
            [
                f"{one['line']}",
                f"`{one['function']}`",
                code(one["before"]),
                code(one["after"]),
                cell(_reason(one)),
            ]
            for one in listed
        ]
        shown = table(["Line", "Function", "Is", "Became, unnoticed", "Why"], rows)
        parts.append(
            f'<details markdown="1"><summary><code>{name}</code>: {len(listed)}</summary>\n\n'
            f"{shown}\n\n</details>"
        )
    return "\n\n".join(parts) or "None."


def _reason(survivor: dict[str, str]) -> str:
    unreached = survivor["verdict"] == "unreached"
    return survivor.get("reason", "no test reaches it" if unreached else "")
