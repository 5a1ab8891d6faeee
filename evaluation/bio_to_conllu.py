#!/usr/bin/env python3
"""A BIO file (token and tag a line, sentences between blank lines) as CoNLL-U: python3 bio_to_conllu.py GOLD.tsv [--bare] > GOLD.conllu

Types become PER, ORG, LOC and MISC as the table says, and one of CrossNER's nine classes is told as NEClass= too; a type that it does not name is no name.  --bare leaves the names out: what a program is given
to read, with --pretokenized.  Python 3.9+, standard library only.
"""
import argparse

TYPES = {
    "PER": ("PER", "person", "politician"),
    "ORG": ("ORG", "organization", "organisation", "politicalparty"),
    "LOC": ("LOC", "location", "country", "facility"),
    "MISC": ("MISC", "misc", "election", "event", "product"),
}
CLASSES = {"politicalparty": "party"} | {c: c for c in ("person", "politician", "organisation", "location", "country", "election", "event", "misc")}
TYPE_OF = {theirs.lower(): ours for ours, names in TYPES.items() for theirs in names}


def sentences(path):
    rows = []
    with open(path, encoding="utf-8") as f:
        for line in [*f, ""]:
            cells = line.split()
            if cells:
                rows.append((cells[0], cells[-1]))
            elif rows:
                yield rows
                rows = []


def labels(rows):
    """Their tags in our types; an I- without its beginning begins one."""
    before = "O"
    for _, tag in rows:
        kind = TYPE_OF.get(tag[2:].lower())
        if kind is None:
            before = "O"
            yield "O"
            continue
        begins = tag[0] == "B" or before != tag[2:]
        before = tag[2:]
        kind = ("B-" if begins else "I-") + kind
        yield kind + "|NEClass=" + CLASSES[tag[2:]] if begins and tag[2:] in CLASSES else kind


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("--bare", action="store_true")
    args = ap.parse_args()
    for rows in sentences(args.gold):
        print("# text = " + " ".join(form for form, _ in rows))
        for number, ((form, _), label) in enumerate(zip(rows, labels(rows)), 1):
            print(number, form, *"_______", "_" if args.bare or label == "O" else f"NE={label}", sep="\t")
        print()


if __name__ == "__main__":
    main()
