#!/usr/bin/env python3
"""The phenomenon suite: own sentences by kind (passive, light verb, inside a quotation ...), and the share read right.
Use: measure.py PROGRAM [KIND...] [--suite statements] [--complaints] [--floor SHARE] [--held-floor SHARE]
Every third case of a kind is held back: it is counted, but its complaints are never printed, so that nobody tunes by it. A file that
begins with "# open" holds none back."""
import argparse
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tests"))
import golden  # noqa: E402  the form of the cases is that of tests/golden/README.md
from records import read_articles  # noqa: E402

PUBLISHED = "2023-05-10"  # unless the case says otherwise
HOLD_BACK = 3  # every third
OPEN = "# open"


def results_by_kind(paths, program):
    """Kind -> (case, held back?, complaints) of every case of its file. One run of the program for all."""
    cases = {path.stem: golden.cases_of_file(path) for path in paths}
    everything = [case for kind in cases.values() for case in kind]
    for case in everything:
        case.published = case.published or PUBLISHED
    records = iter(read_articles(program, [case.article() for case in everything]))
    shown = {path.stem for path in paths if path.read_text(encoding="utf-8").startswith(OPEN)}
    return {kind: [(case, kind not in shown and number % HOLD_BACK == 0, golden.complaints_of(case, next(records)))
                   for number, case in enumerate(its_cases, 1)] for kind, its_cases in cases.items()}


def share(results):
    right = sum(not complaints for *_, complaints in results)
    return 100 * right / max(1, len(results)), f"{right:4} of {len(results):3}"


def print_row(name, open_results, held_results):
    columns = [f"{figures}  {percent:5.1f} %" for percent, figures in map(share, (open_results, held_results))]
    print(f"{name:26}" + "    ".join(columns))


def print_complaints(results):
    for case, held, complaints in results:
        if complaints and not held:
            print(f"\n{case.where}  {case.text.strip()}\n  " + "\n  ".join(complaints))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("kinds", nargs="*", help="names of files without .txt; all when none is given")
    parser.add_argument("--suite", default="", help="a folder beside this program (statements); the events of this folder when none is given")
    parser.add_argument("--complaints", action="store_true", help="what is wrong in the cases that are not held back")
    parser.add_argument("--floor", type=float, default=0, help="fail below this share of the open cases")
    parser.add_argument("--held-floor", type=float, default=0, help="fail below this share of the held-back cases")
    given = parser.parse_args()
    folder = HERE / given.suite
    paths = [folder / f"{kind}.txt" for kind in given.kinds] or sorted(folder.glob("*.txt"))
    total = []
    print(f"{'kind':30}open                   held back")
    for kind, results in results_by_kind(paths, given.program).items():
        total += results
        if given.complaints:
            print_complaints(results)
        print_row(kind, [r for r in results if not r[1]], [r for r in results if r[1]])
    halves = [r for r in total if not r[1]], [r for r in total if r[1]]
    print_row("all", *halves)
    reached = [share(half)[0] for half in halves]
    sys.exit(1 if reached[0] < given.floor or reached[1] < given.held_floor else 0)


if __name__ == "__main__":
    main()
