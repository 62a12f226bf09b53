"""What a picture is made of, with places along the x axis only; rows stand for the
other.

Refuses to: do anything. `lanes` fills it in, `svg` draws it.
"""

from dataclasses import dataclass, field

from .events import Event


@dataclass
class Bar:
    kind: str
    """`run`, `wait`, `ready` (made, and not begun)."""
    row: int
    start: float
    end: float = 0.0
    label: str = ""
    event: Event | None = None
    """What began it."""


@dataclass
class Mark:
    kind: str
    """An event's kind."""
    row: int
    x: float
    label: str = ""


@dataclass
class Link:
    kind: str
    """`created`, `woke`, `cancel`: from the first row to the second, at one x."""
    source: int
    target: int
    x: float


@dataclass
class Placed:
    bars: list[Bar] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pauses: list[tuple[float, float, str, str]] = field(default_factory=list)
    """Start, end, kind of column, label."""
    edges: list[float] = field(default_factory=list)
    """Where a picture may be cut: the start of each column, then the end."""
