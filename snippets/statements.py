"""The ledger: every statement of the source document, our verdict, and what proves it.

One `statements.toml` per subject stands beside its programs. A proof is a snippet (its id, or
its path within the folder), a test (`tests/…py::name`), or `inventory` where the recorded
inventory of the interpreters shows it. This module reads ledgers and checks that proofs exist;
that they prove is for whoever writes them.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from .format import ROOT, SnippetError

VERDICTS = ("FALSE", "IMPRECISE", "VERSION", "TRUE")

# How many statements of the source document were numbered, by the prefix of their ids.
COUNTS = {
    "doc": 5,
    "run": 11,
    "create_task": 9,
    "current_task": 4,
    "all_tasks": 4,
    "iscoroutine": 5,
    "sleep": 7,
    "gather": 14,
    "wait_for": 10,
    "shield": 8,
    "wait": 14,
    "timeout": 9,
    "timeout_at": 5,
    "to_thread": 8,
    "rct": 12,
    "as_completed": 8,
    "eager": 12,
    "cetf": 8,
    "Runner": 15,
    "Timeout": 12,
    "Task": 31,
    "TaskGroup": 23,
    "CancelledError": 2,
    "TimeoutError": 2,
    "InvalidStateError": 2,
    "IncompleteReadError": 4,
    "LimitOverrunError": 2,
    "SendfileNotAvailableError": 2,
    "KeyboardInterrupt": 2,
    "SystemExit": 2,
}
EXPECTED = [f"{prefix}-{n}" for prefix, count in COUNTS.items() for n in range(1, count + 1)]


@dataclass(frozen=True)
class Statement:
    """One checkable statement of the source document."""

    id: str
    claim: str
    """What the document says, in our words."""
    verdict: str
    truth: str
    """What holds, in Markdown."""
    proof: tuple[str, ...]
    """Snippet ids, `tests/…::name`, or `inventory`."""
    subject: str
    """The folder of its ledger, such as `functions/gather`."""


def ledger(path: Path) -> list[Statement]:
    """Read one ledger. Raises SnippetError for what is not of the format or proves nothing."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SnippetError(path, 0, f"does not parse: {error}") from None
    return [_statement(path, id_, table) for id_, table in tables.items()]


def all_statements() -> list[Statement]:
    """Every statement of every ledger, in the order of the source document."""
    found = {
        statement.id: statement
        for path in sorted(ROOT.rglob("statements.toml"))
        for statement in ledger(path)
    }
    order = {id_: number for number, id_ in enumerate(EXPECTED)}
    return sorted(found.values(), key=lambda statement: order.get(statement.id, len(order)))


def statements_of(subject: str) -> list[Statement]:
    """The statements of a subject, `gather`; empty if it has no ledger."""
    paths = sorted(ROOT.glob(f"*/{subject}/statements.toml"))
    return [statement for path in paths for statement in ledger(path)]


def _statement(path: Path, id_: str, table: dict[str, object]) -> Statement:
    line = _line(path, f"[{id_}]")
    missing = {"claim", "verdict", "truth", "proof"} ^ set(table)
    if missing:
        raise SnippetError(path, line, f"{id_}: missing or unknown: {', '.join(sorted(missing))}")
    if table["verdict"] not in VERDICTS:
        raise SnippetError(path, line, f"{id_}: verdict is one of {', '.join(VERDICTS)}")
    proofs = table["proof"]
    if not isinstance(proofs, list) or not proofs:
        raise SnippetError(path, line, f"{id_}: no proof")
    subject = path.parent.relative_to(ROOT).as_posix()
    return Statement(
        id_,
        str(table["claim"]),
        str(table["verdict"]),
        str(table["truth"]),
        tuple(_resolve(path, line, id_, subject, str(proof)) for proof in proofs),
        subject,
    )


def _resolve(path: Path, line: int, id_: str, subject: str, proof: str) -> str:
    if proof == "inventory":
        return proof
    if proof.startswith("tests/"):
        file, _, name = proof.partition("::")
        test = ROOT.parent / file
        if test.is_file() and f"def {name}(" in test.read_text(encoding="utf-8"):
            return proof
    for candidate in (f"{subject}/{proof}", proof):
        if (ROOT / f"{candidate}.py").is_file():
            return candidate
    raise SnippetError(path, line, f"{id_}: no such proof: {proof}")


def _line(path: Path, header: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return lines.index(header) + 1 if header in lines else 0
