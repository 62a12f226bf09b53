"""The transcripts at the end of a snippet: what it printed, and where another version differs.

    # Output:
    # ['slow', 'fast']

    # Output on 3.11, 3.12:
    # TypeError: ...

The block without versions is what Python 3.14 printed and holds for every version that has no
block of its own. Blocks are written by the recorder only. This module keeps them; it neither
runs a program nor judges a difference.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

DEFAULT_VERSION = "3.14"
VERSIONS = ("3.11", "3.12", "3.13", "3.14", "3.15")

_HEADER = re.compile(r"^# Output(?: on (3\.\d+(?:, 3\.\d+)*))?:$")
LIKE_A_HEADER = re.compile(r"^#\s*outputs?(?:\s+on\b.*|\s*:.*)?\s*$", re.IGNORECASE)
"""What is meant for a header and may be none: the lines below it would be lost or misread."""


def split(text: str) -> tuple[str, str]:
    """A file's program and its transcripts, each as it stands."""
    lines = text.splitlines(keepends=True)
    for number, line in enumerate(lines):
        if _HEADER.match(line.rstrip("\n")):
            return "".join(lines[:number]), "".join(lines[number:])
    return text, ""


@dataclass
class Outputs:
    """What a program printed, by version of Python. Texts end with a newline, or are empty."""

    HEADERS: ClassVar = 'a transcript is headed "# Output:" or "# Output on 3.11, 3.12:"'

    default: str = ""
    differing: dict[str, str] = field(default_factory=dict)

    def on(self, version: str) -> str:
        """The transcript of a version such as "3.11"."""
        return self.differing.get(version, self.default)

    def record(self, version: str, text: str) -> None:
        """Take in what `version` printed."""
        if version == DEFAULT_VERSION:
            self.default = text
        elif text == self.default:
            self.differing.pop(version, None)
        else:
            self.differing[version] = text
        for other in [v for v, printed in self.differing.items() if printed == self.default]:
            del self.differing[other]

    def groups(self) -> list[tuple[list[str], str]]:
        """Versions that print the same, newest first, each group with its transcript."""
        texts: dict[str, list[str]] = {}
        for version in sorted(VERSIONS, key=_number, reverse=True):
            texts.setdefault(self.on(version), []).append(version)
        return [(versions, text) for text, versions in texts.items()]

    def render(self) -> str:
        """The comment blocks, as they stand at the end of the file."""
        texts: dict[str, list[str]] = {}
        for version in sorted(self.differing, key=_number):
            texts.setdefault(self.differing[version], []).append(version)
        blocks = ["# Output:\n" + _commented(self.default)]
        for text, versions in texts.items():
            blocks.append(f"# Output on {', '.join(versions)}:\n" + _commented(text))
        return "\n".join(blocks)

    @classmethod
    def parse(cls, tail: str, path: Path, first_line: int) -> "Outputs":
        """Read the comment blocks; `first_line` is the line of the file on which they start.

        Raises SnippetError for a line that is no comment, a header that is not written as one,
        a version that is unknown or named twice, or a block for a version without the block for
        all.
        """
        from .format import SnippetError

        outputs = cls()
        seen: list[str] = []
        versions: list[str] = []
        for number, line in enumerate(tail.splitlines(), first_line):
            if header := _HEADER.match(line):
                versions = header[1].split(", ") if header[1] else [""]
                for version in versions:
                    if version and version not in VERSIONS:
                        known = f"{VERSIONS[0]} to {VERSIONS[-1]}"
                        raise SnippetError(path, number, f"{version} is not one of {known}")
                    if version in seen:
                        raise SnippetError(path, number, f"a second transcript for {version!r}")
                    seen.append(version)
                    if version:
                        outputs.differing[version] = ""
                continue
            if LIKE_A_HEADER.match(line):
                raise SnippetError(path, number, cls.HEADERS)
            if not line.strip():
                continue
            if not line.startswith("#"):
                raise SnippetError(path, number, "code below the transcript, which ends a file")
            text = line.removeprefix("#").removeprefix(" ") + "\n"
            for version in versions:
                if version:
                    outputs.differing[version] += text
                else:
                    outputs.default += text
        if seen and seen[0] != "":
            raise SnippetError(path, first_line, 'the first transcript is headed "# Output:"')
        return outputs


def _commented(text: str) -> str:
    return "".join(f"# {line}".rstrip() + "\n" for line in text.splitlines())


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
