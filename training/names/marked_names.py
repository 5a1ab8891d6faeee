#!/usr/bin/env python3
"""Reads the marked names (README.md has their form). As a program: reads them all, says what is wrong and where, and counts.  Python 3.9+, standard library only."""
import pathlib
import sys
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from marks import unmarked  # noqa: E402

SENTENCES = pathlib.Path(__file__).resolve().parent / "sentences"
CLASSES = ("person", "politician", "organisation", "party", "location", "country", "election", "event", "misc")


def marked_names(path):
    """Of each block of a file: (text, [(begin, end, class)])."""
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield unmarked(line.strip())


def faults(text, names):
    if any(mark in text for mark in "[]|"):
        yield "a bracket or a bar is left over"
    for begin, end, kind in names:
        if kind not in CLASSES:
            yield f"{kind} is no class"
        if text[begin:end].strip() != text[begin:end]:
            yield f"\"{text[begin:end]}\" begins or ends with a blank"


def main():
    count, wrong = Counter(), 0
    for path in sorted(SENTENCES.glob("*.txt")):
        for number, (text, names) in enumerate(marked_names(path), 1):
            count.update(["blocks", *(kind for *_, kind in names)])
            for fault in faults(text, names):
                print(f"{path}, block {number}: {fault}")
                wrong += 1
    print(f"{count.pop('blocks')} blocks, {sum(count.values())} names: " + ", ".join(f"{n} {kind}" for kind, n in count.most_common()))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
