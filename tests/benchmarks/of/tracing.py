"""What it costs to record a timeline; and instruments, where nobody listens: the sixteen trees."""

from ..registry import benchmark, benchmarks

FLOOR = ("gather", "eager")
"""Of which the least that any record costs is measured, too."""

for _name, _tree in benchmarks("trees").items():
    benchmark(_tree.operations, _name, since=_tree.since, group="tracing")(_tree.function)
