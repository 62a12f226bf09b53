"""What asyncio must not get wrong, however often it is tried: `python -m tests.reliability`.

Each program of `programs/` is run on stdlib and on the reference, as it stands and under
`-X dev -W error`. They count, and say whether what must hold has held. The record is
docs/data/reliability.json.

Refuses: to try again. What did not hold once does not hold.
"""
