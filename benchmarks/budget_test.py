#!/usr/bin/env python3
"""No stage needs more instructions than benchmarks/budget.json allows.  Use: budget_test.py PROGRAM

Exit code 77 (skipped) where valgrind is missing or cannot run the build.  After a change that is worth its cost, or a cheaper one:
benchmarks/run --refresh.
"""
import json
import os
import sys

from stages import NAMES, Missing, count

HERE = os.path.dirname(os.path.abspath(__file__))


def main(program):
    with open(os.path.join(HERE, "budget.json"), encoding="utf-8") as f:
        budget = json.load(f)
    try:
        tokens, measured = count(program, os.path.join(HERE, "short.txt"))
    except Missing as missing:
        print(f"skipped: {missing}")
        return 77
    failed = 0
    print(f"{tokens} tokens; instructions per token (start: of the run)")
    for stage in NAMES:
        allowed, spent = budget["stages"].get(stage), measured.get(stage)
        limit = allowed and allowed * (1 + budget["slack"])
        bad = allowed is not None and (spent is None or spent > limit)
        failed += bad
        note = "NOT MEASURED: has its function another name? (benchmarks/stages.py)" if spent is None else f"{spent:14,}"
        print(f"{stage:32} {note}  of {allowed if allowed is not None else 0:14,}{'   OVER BUDGET' if bad and spent else ''}")
    if failed:
        print(f"{failed} over the budget of {budget['measured']} (slack {budget['slack']:.0%}). If it is worth it: benchmarks/run --refresh")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]) if len(sys.argv) == 2 else 2)
