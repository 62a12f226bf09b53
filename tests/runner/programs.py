"""Every program of snippets/ on the runner: what can run there, and how a run compares.

A run agrees when stdout, and the last line of an uncaught exception, are the transcript of the
version of Python that ran.
"""

import difflib
from dataclasses import dataclass
from typing import Any

from snippets import find, read
from snippets.needs import needs

# What a page cannot offer, whatever the browser.
IMPOSSIBLE = frozenset({"network", "processes", "signals"})


@dataclass(frozen=True)
class Program:
    id: str
    code: str
    transcript: str
    needs: frozenset[str]

    @property
    def runs(self) -> bool:
        return not self.needs & IMPOSSIBLE

    def request(self, implementation: str) -> dict[str, Any]:
        """What the engine is asked to run."""
        return {
            "id": self.id,
            "code": self.code,
            "name": f"{self.id.rpartition('/')[2]}.py",
            "implementation": implementation,
            "needs": sorted(self.needs),
        }

    def difference(self, result: dict[str, Any]) -> str:
        """What differs from the transcript, as a diff; nothing if they agree."""
        seen = result["stdout"]
        if seen and not seen.endswith("\n"):
            seen += "\n"
        if result["status"] not in ("finished", "exception", "exit"):
            seen += f"({result['status']}: {result.get('message', '')})\n"
        elif result["last"]:
            seen += result["last"] + "\n"
        return "\n".join(
            difflib.unified_diff(
                self.transcript.splitlines(), seen.splitlines(), "recorded", "seen", lineterm=""
            )
        )


def programs(version: str, folder: str = "") -> list[Program]:
    """All programs, with the transcripts of `version`."""
    found = []
    for path in find(folder):
        snippet = read(path, recorded=False)
        transcript = snippet.outputs.on(version)
        if transcript:
            found.append(
                Program(snippet.id, snippet.code, transcript, frozenset(needs(snippet.source)))
            )
    return found
