#!/usr/bin/env python3
"""Reads the marked paragraphs (README.md has their form). As a program: reads them all, says what is wrong and where, and counts.  Python 3.9+, standard library only."""
import pathlib
import re
import sys
from collections import Counter

PARAGRAPHS = pathlib.Path(__file__).resolve().parent / "paragraphs"
TYPES = ("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE",
         "ASSAULT")  # PLOVER 0.8


def paragraphs(path):
    """Of each paragraph of a file: (text, [[begin, end, types, sure]], [(word, actors, recipients)] as phrases, empty where no sides are marked)."""
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        lines = [line for line in block.splitlines() if line and not line.startswith("#")]
        told, sides = [line for line in lines if line[0] != ">"], [line for line in lines if line[0] == ">"]
        if told:
            yield (*unmarked(" ".join(told)), [side_line(line) for line in sides])


def unmarked(marked):
    """'[recalled|SANCTION] its' -> text, triggers."""
    text, triggers = "", []
    for piece in re.split(r"(\[[^\[\]]*\])", marked):
        m = re.fullmatch(r"\[([^|\]]+)\|([A-Z/]+)(\??)\]", piece)
        if m:
            triggers.append([len(text), len(text) + len(m[1]), m[2].split("/"), not m[3]])
        text += m[1] if m else piece
    return text, triggers


def side_line(line):
    """'> recalled: Chad; Niger -> -' -> (word, actors, recipients)."""
    word, rest = line[1:].strip().split(": ", 1)
    actors, recipients = ([x.strip() for x in side.split(";") if x.strip() not in ("", "-")] for side in rest.split("->"))
    return word, actors, recipients


def place_of(phrase, text):
    """(begin, end) of a phrase of the paragraph, None where it has none; "Lima@2": where it stands for the second time."""
    words, _, place = phrase.partition("@")
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]
    n = int(place or 1)
    return found[n - 1] if len(found) >= n else None


def faults(text, triggers, sides):
    """What is wrong with one paragraph."""
    if "[" in text or "|" in text:
        yield "a mark that is none"
    for begin, end, types, _ in triggers:
        if not set(types) <= set(TYPES) or re.search(r"\s", text[begin:end]):
            yield f"{text[begin:end]!r} is no single word with a type of PLOVER"
    if [text[b:e] for b, e, *_ in triggers] != [word for word, *_ in sides]:
        yield "its lines of sides are not those of its marks"
    for phrase in (p for _, actors, recipients in sides for p in actors + recipients):
        if place_of(phrase, text) is None:
            yield f"the side {phrase!r} does not stand in it"


def main():
    counts, wrong = Counter(), 0
    for path in sorted(PARAGRAPHS.glob("*.txt")):
        for n, (text, triggers, sides) in enumerate(paragraphs(path), 1):
            counts.update(paragraphs=1, marks=len(triggers), actors=sum(len(a) for _, a, _ in sides), recipients=sum(len(r) for *_, r in sides))
            for fault in faults(text, triggers, sides):
                wrong += 1
                print(f"{path.name}, paragraph {n}: {fault}: {text[:60]}")
    print(", ".join(f"{n} {name}" for name, n in counts.items()))
    return 1 if wrong or not counts["marks"] else 0


if __name__ == "__main__":
    sys.exit(main())
