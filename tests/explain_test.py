#!/usr/bin/env python3
"""entente explain: what fired, what nearly fired, why a sentence has no event. Use: explain_test.py PROGRAM"""
import subprocess
import sys

REPORT = """Laos expelled two Cambodian diplomats on Monday. The expulsion surprised few.

Storms struck Cambodia on Tuesday. The baker sells fresh bread.

Cambodia made no demand.
"""


def explain(program, *arguments, text=REPORT):
    done = subprocess.run([program, "explain", "--published", "2023-05-10", "--color", "never", *arguments],
                          input=text.encode(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False, timeout=300)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def main():
    program = sys.argv[1]
    code, out, _ = explain(program, "-")
    blocks = out.strip().split("\n\n")
    assert code == 0 and len(blocks) == 5, out
    fired, again, storm, bread, demand = blocks
    assert fired.startswith("Sentence 1: Laos expelled") and "[root expelled [nsubj Laos]" in fired, fired
    assert "fired   v1 SANCTION/expel" in fired and "rule events/verbs.tsv:" in fired, fired
    assert "contexts" in fired and "diplomatic" in fired, fired
    assert 'the same event is told at "expelled"' in again and "same as v1" in again, again
    assert "nearly" in storm and "@nature" in storm and "none    every trigger was passed over" in storm, storm
    assert "none    no line of the tables for any of: baker" in bread or "none of the" in bread, bread
    assert "negat" in demand, demand

    code, one, _ = explain(program, "-", "v1")
    assert code == 0 and one.startswith("Sentence 1:") and "v2" not in one, one
    code, out, error = explain(program, "-", "v99")
    assert code == 2 and not out and 'no event "v99"' in error, (code, error)
    code, out, error = explain(program, "no-such-file.txt")
    assert code == 1 and "E104" in error, (code, error)
    code, out, error = explain(program)
    assert code == 2, (code, error)
    code, out, _ = explain(program, "--help")
    assert code == 0 and "nearly fired" in out, out
    print("explain: all well")


if __name__ == "__main__":
    main()
