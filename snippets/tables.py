"""The tables that whole pages are made of: indexes, modules, coverage, the statement ledger.

Generated from pages, records and ledgers; nothing in them is typed. Everything is Markdown.
"""

from collections.abc import Callable
from pathlib import Path

from .blocks import anchor, page_of
from .format import ROOT, SnippetError, find, read
from .outputs import VERSIONS
from .records import find_name, records, span
from .statements import COUNTS, VERDICTS, Statement, all_statements, statements_of

DOCS = ROOT.parent / "docs"
KINDS = ("functions", "classes", "errors")


def index(kind: str, level: int) -> str:
    """Name, signature and definition of every page of a kind."""
    if kind not in KINDS:
        raise SnippetError(DOCS / kind, 0, f"an index is of {', '.join(KINDS)}")
    head = {"functions": "Function", "classes": "Class", "errors": "Error"}[kind]
    rows = [f"| {head} | What it does |", "| --- | --- |"]
    for page in subject_pages(kind):
        rows.append(f"| [`{page.stem}`]({kind}/{page.name}) | {definition(page)} |")
    return "\n".join(rows)


def subject_pages(kind: str) -> list[Path]:
    """The pages of a kind, by name."""
    return sorted((DOCS / kind).glob("*.md"), key=lambda path: path.stem.lower())


def definition(page: Path) -> str:
    """The sentence below a page's title. Raises SnippetError if there is none."""
    lines = iter(page.read_text(encoding="utf-8").splitlines())
    for line in lines:
        if line.startswith("# "):
            break
    for line in lines:
        if line.strip():
            return line.strip().replace("](../", "](")
    raise SnippetError(page, 0, "has no definition below its title")


def modules(request: str, level: int) -> str:
    """Every submodule that public names come from, the names, and on which versions."""
    homes: dict[str, dict[str, list[str]]] = {}
    for version in VERSIONS:
        for name, row in records()[version]["names"].items():
            homes.setdefault(row["module"], {}).setdefault(name, []).append(version)
    rows = ["| Submodule | Public names |", "| --- | --- |"]
    for module, names in sorted(homes.items()):
        shown = ", ".join(
            _linked(name) + _when(names[name]) for name in sorted(names, key=str.lower)
        )
        rows.append(f"| `{module}` | {shown} |")
    return "\n".join(rows)


def coverage(request: str, level: int) -> str:
    """How much of `asyncio.__all__` has a page on each version, and what has none, by submodule."""
    rows = [
        "| Python | Names in `asyncio.__all__` | With a page of their own | Not documented yet |",
        "| --- | ---: | ---: | ---: |",
    ]
    for version in VERSIONS:
        names, missing = exported(version), undocumented(version)
        rows.append(f"| {version} | {len(names)} | {len(names) - len(missing)} | {len(missing)} |")
    homes: dict[str, dict[str, list[str]]] = {}
    for version in VERSIONS:
        for name in undocumented(version):
            module = records()[version]["names"][name]["module"]
            homes.setdefault(module, {}).setdefault(name, []).append(version)
    rows += ["", "| Submodule | Not documented yet | Names |", "| --- | --- | ---: |"]
    for module, found in sorted(homes.items()):
        shown = [f"`{name}`" + _when(found[name]) for name in sorted(found, key=str.lower)]
        rows.append(f"| `{module}` | {', '.join(shown)} | {len(found)} |")
    return "\n".join(rows)


def exported(version: str) -> list[str]:
    """The names in `asyncio.__all__` there."""
    return [name for name, row in records()[version]["names"].items() if row["in_all"]]


def undocumented(version: str) -> list[str]:
    """Those of them that have no page of their own."""
    return [name for name in exported(version) if not _page(name)]


def elsewhere(request: str, level: int) -> str:
    """What `asyncio` has beside its listed names: on Windows, on request, and in submodules."""
    listed = {version: set(record["names"]) for version, record in records().items()}
    windows = _by_versions(lambda v: set(records()[v]["windows"]) - listed[v])
    hidden = _by_versions(lambda v: set(records()[v]["deprecated"]))
    homes = {v: {row["module"] for row in records()[v]["names"].values()} for v in VERSIONS}
    silent = _by_versions(
        lambda v: {f"asyncio.{name}" for name in records()[v]["submodules"]} - homes[v]
    )
    return "\n\n".join(
        [
            f"On Windows only, in place of `asyncio.unix_events`, from `asyncio.windows_events`\n"
            f":   {windows}",
            f"Handed out with a `DeprecationWarning`, and listed nowhere\n:   {hidden}",
            f"Submodules that define no public name on Linux\n:   {silent}",
        ]
    )


def _by_versions(names_on: Callable[[str], set[str]]) -> str:
    """Names with the versions that have them."""
    found: dict[str, list[str]] = {}
    for version in VERSIONS:
        for name in names_on(version):
            found.setdefault(name, []).append(version)
    return ", ".join(f"`{name}`" + _when(found[name]) for name in sorted(found, key=str.lower))


def interpreters_table(request: str, level: int) -> str:
    """Which interpreters recorded what the pages show."""
    rows = ["| Python | Recorded on | Names in `asyncio.__all__` |", "| --- | --- | ---: |"]
    for version in VERSIONS:
        record = records()[version]
        rows.append(
            f"| {version} | CPython {record['version']}, {record['platform']} | {record['all']} |"
        )
    return "\n".join(rows)


def statements(subject: str, level: int) -> str:
    """The ledger: `all` of it as a table, or what is wrong of one subject as a list."""
    if subject == "all":
        return _ledger_table()
    found = statements_of(subject)
    if not found:
        raise SnippetError(ROOT, 0, f"no statements of {subject!r} in any ledger")
    wrong = sorted((s for s in found if s.verdict != "TRUE"), key=_by_verdict)
    if not wrong:
        return f"All {len(found)} statements of the source document on this subject hold."
    items = [
        f"-   {_verdict(s)} *{s.claim}*\n\n    {s.truth}\n\n"
        f"    Proof: {_proofs(s, '../')}\n    {{: .proof }}"
        for s in wrong
    ]
    right = len(found) - len(wrong)
    tail = (
        f"\n\n{right} other statements of the source document hold: "
        "[all verdicts](../fact-check.md)."
    )
    return "\n\n".join(items) + (tail if right else "")


def _ledger_table() -> str:
    rows = ["| Verdict | Statement | What holds | Proof |", "| --- | --- | --- | --- |"]
    # What is said of the document as a whole comes after what is said of asyncio.
    for s in sorted(all_statements(), key=lambda s: (_by_verdict(s), s.id.startswith("doc-"))):
        claim = f'<small id="{s.id}">{s.id}</small> {s.claim}'
        rows.append(f"| {_verdict(s)} | {_cell(claim)} | {_cell(s.truth)} | {_proofs(s, '')} |")
    return '<div class="ledger" markdown>\n\n' + "\n".join(rows) + "\n\n</div>"


def _verdict(statement: Statement) -> str:
    text = statement.verdict.lower()
    return f'<span class="verdict verdict--{text}">{text}</span>'


def _proofs(statement: Statement, up: str) -> str:
    return ", ".join(_proof(proof, statement.subject, up) for proof in statement.proof)


def _proof(proof: str, subject: str, up: str) -> str:
    if proof == "inventory":
        page = subject if (DOCS / f"{subject}.md").is_file() else "modules"
        return f"[recorded facts]({up}{page}.md)"
    if proof.startswith("tests/"):
        return f"`{proof}`"
    heading = read(ROOT / f"{proof}.py").heading.replace("|", "\\|")
    return f"[{heading}]({up}{page_of(proof)}.md#{anchor(proof)})"


def _by_verdict(statement: Statement) -> int:
    return VERDICTS.index(statement.verdict)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _when(versions: list[str]) -> str:
    return "" if len(versions) == len(VERSIONS) else f" ({span(versions)})"


def _page(name: str) -> Path | None:
    return next((p for kind in KINDS if (p := DOCS / kind / f"{name}.md").is_file()), None)


def _linked(name: str) -> str:
    page = _page(name)
    return f"[`{name}`]({page.parent.name}/{page.name})" if page else f"`{name}`"


_COUNTERS: dict[str, Callable[[], int]] = {
    "programs": lambda: len(find()),
    "statements": lambda: sum(COUNTS.values()),
    "wrong": lambda: sum(s.verdict != "TRUE" for s in all_statements()),
    "pages": lambda: len(list(DOCS.rglob("*.md"))),
    "subjects": lambda: sum(len(subject_pages(kind)) for kind in KINDS),
    "interpreters": lambda: len(VERSIONS),
}


def count(what: str) -> int:
    """How many programs, statements, wrong statements, pages, subjects, interpreters."""
    return _COUNTERS[what]()


__all__ = [
    "count",
    "coverage",
    "elsewhere",
    "find_name",
    "index",
    "interpreters_table",
    "modules",
    "statements",
]
