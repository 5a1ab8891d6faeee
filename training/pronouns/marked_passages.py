#!/usr/bin/env python3
"""Reads the marked passages (README.md has their form).  As a program it writes them as NDJSON for corefer_harness; with --check it says what is wrong
and where, and counts.  Python 3.9+, standard library only."""
import json
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from marks import unmarked  # noqa: E402

FOLDER = pathlib.Path(__file__).resolve().parent / "passages"
PRONOUN = re.compile(r"\b(he|him|his|himself|she|her|hers|herself)\b", re.I)
NOBODY = "-"


def passages():
    """(id, text, [(begin, end, whom)]) of each passage; whom: a full name of the text, "#noun" of somebody without one, or NOBODY."""
    for path in sorted(FOLDER.glob("*.txt")):
        blocks = re.split(r"^===\s*$", path.read_text(encoding="utf-8"), flags=re.M)
        lines = ([line.strip() for line in block.splitlines() if line.strip() and not line.startswith("#")] for block in blocks)
        for number, block in enumerate((b for b in lines if b), 1):
            yield (f"{path.stem}/{number}", *unmarked("\n\n".join(block)))


def persons(text, marks):
    """whom -> spans of the words that name him: the full name, and its last word alone; of "#noun" the noun."""
    out = {}
    for whom in {whom for *_, whom in marks} - {NOBODY}:
        name = whom.lstrip("#")
        forms = {name} if whom[0] == "#" else {name, name.split()[-1]}
        out[whom] = [m.span() for form in sorted(forms) for m in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text)]
    return out


def faults(text, marks):
    for begin, end, whom in marks:
        if not PRONOUN.fullmatch(text[begin:end]):
            yield f'"{text[begin:end]}" is no he or she'
        if whom != NOBODY and whom.lstrip("#") not in text:
            yield f'"{whom}" is not in the passage'
    marked = {begin for begin, *_ in marks}
    for m in PRONOUN.finditer(text):
        if m.start() not in marked:
            yield f'"{m[0]}" at {m.start()} is not marked'
    if any(c in text for c in "[]|"):
        yield "a bracket or a bar is left over"


def main():
    number = pronouns = wrong = 0
    for name, text, marks in passages():
        if "--check" not in sys.argv:
            print(json.dumps({"id": name, "text": text}, ensure_ascii=False))
            continue
        number, pronouns = number + 1, pronouns + len(marks)
        for fault in faults(text, marks):
            print(f"{name}: {fault}")
            wrong += 1
    if "--check" in sys.argv:
        print(f"{number} passages, {pronouns} pronouns")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
