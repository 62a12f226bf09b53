"""`./run mutate`: does anything notice when a line of the reference is broken?

`mutants` makes the broken copies with mutmut's operators, `swap` puts one into a process, `lines`
sees which tests execute what, `hunt` forks a process per mutant and runs there the tests that
reach it, also those that want a process of their own (`places`), `cpython` does the same to
survivors with CPython's own tests, `record` keeps the verdicts; `snippets/evidence/mutation.py`
shows them.
"""
