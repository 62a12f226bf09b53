"""What the reference costs, beside the C-accelerated standard library of the same interpreter.

`python -m tests.benchmarks`, by `./run bench`: `of/` holds the benchmarks, one module for each
group; `registry` is their format; `worker` runs one of them in a fresh process; `measure` lets
the implementations take turns and takes medians; `keep` writes the record that the page shows
(snippets.benchmarks reads it).

Refuses to: measure wall-clock time. What the processor does is compared, so that another
program on the machine disturbs less, and a poll that sleeps costs what it costs: nothing.
"""
