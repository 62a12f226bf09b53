"""Which top-level names of the standard library are fetched when imported. The build writes it."""

NAMES: frozenset[str] = frozenset()
