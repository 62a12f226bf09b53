"""`./run reliability [--only NAME] [--times N]`: tries all proofs, and keeps what came of them.

What was interrupted goes on where it stopped, if nothing has changed since (.setup/reliability).

Refuses: to keep the record of some proofs only, or of fewer times than a proof says.
"""

import argparse
import dataclasses
import datetime
import hashlib
import json
import os
import platform
import re
import sys
from typing import Any

from .proofs import PROOFS, SOURCE, TOP, Ran, run

RECORD = TOP / "docs" / "data" / "reliability.json"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run reliability", description=__doc__)
    parser.add_argument("--only", choices=[proof.name for proof in PROOFS], action="append")
    parser.add_argument("--times", type=int, help="so many in the place of what each proof says")
    chosen = parser.parse_args()
    folder = TOP / ".setup" / "reliability" / _sources()
    folder.mkdir(parents=True, exist_ok=True)
    found: list[dict[str, Any]] = []
    for proof in PROOFS:
        if proof.name not in (chosen.only or [proof.name]):
            continue
        number = chosen.times or proof.number
        print(f"{number:,} {proof.says}")
        runs: list[Ran] = []
        for implementation, mode in proof.runs():
            kept = folder / f"{proof.name}-{number}-{implementation}-{mode}.json"
            if kept.is_file():
                one = Ran(**json.loads(kept.read_text(encoding="utf-8")))
            else:
                one = run(proof, implementation, mode, number)
                kept.write_text(json.dumps(dataclasses.asdict(one)), encoding="utf-8")
            # No paths of the machine.
            said = {re.sub(r"/\S+/", "", what): n for what, n in one.outcomes.items()}
            one = dataclasses.replace(one, outcomes=said)
            runs.append(one)
            _print(one)
        found.append(
            {
                "name": proof.name,
                "says": proof.says,
                "number": number,
                "runs": [dataclasses.asdict(one) for one in runs],
            }
        )
    if not chosen.only and not chosen.times:
        RECORD.write_text(json.dumps(_record(found), indent=1) + "\n", encoding="utf-8")
    ours = [one for proof in found for one in proof["runs"] if one["implementation"] == "reference"]
    return 0 if all(one["held"] for one in ours) else 1


def _sources() -> str:
    """A short name for all that decides what comes of it."""
    files = [*SOURCE.rglob("*.py"), *(TOP / "tests" / "reliability").rglob("*.py")]
    content = b"".join(path.read_bytes() for path in sorted(files))
    return hashlib.sha256(content + sys.version.encode()).hexdigest()[:16]


def _record(proofs: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "schema": 1,
        "python": platform.python_version(),
        "platform": f"{sys.platform} {platform.machine()}",
        "date": datetime.date.today().isoformat(),
        "cores": os.cpu_count(),
        "proofs": proofs,
    }


def _print(one: Ran) -> None:
    held = "held" if one.held else "NOT HELD"
    counts = "; ".join(f"{name}: {number:,}" for name, number in one.outcomes.items())
    print(
        f"  {one.implementation:9} {one.mode:5} {one.seconds:7.1f} s  {held}: {counts}", flush=True
    )


if __name__ == "__main__":
    sys.exit(main())
