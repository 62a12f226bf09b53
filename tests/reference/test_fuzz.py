"""Random programs leave the same trace on stdlib and on the reference (see fuzz.py)."""

import random
import sys

import fuzz
import hypothesis
import pytest

# Older versions differ from 3.14 in cancellation; there only the reference is fuzzed.
since_3_14 = pytest.mark.skipif(sys.version_info < (3, 14), reason="stdlib's semantics are older")


@since_3_14
@pytest.mark.parametrize("start", range(0, 600, 200))
def test_same_trace(start):
    for seed in range(start, start + 200):
        expected, found = fuzz.compare(fuzz.program(random.Random(seed)))
        assert found == expected, (seed, fuzz.difference(expected, found))


@since_3_14
def test_same_trace_shrunk():
    @hypothesis.settings(database=None, max_examples=100, deadline=None, derandomize=True)
    @hypothesis.given(hypothesis.strategies.randoms(use_true_random=False))
    def same(rng):
        steps = fuzz.program(rng)
        expected, found = fuzz.compare(steps)
        assert found == expected, (steps, fuzz.difference(expected, found))

    same()


def test_same_trace_twice(reference):
    for seed in range(100):
        steps = fuzz.program(random.Random(seed))
        assert fuzz.Interpreter(reference).run(steps) == fuzz.Interpreter(reference).run(steps)
