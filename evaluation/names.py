#!/usr/bin/env python3
"""Precision, recall and F1 of names: python3 names.py GOLD.conllu PRED.conllu [--misc | --classes]

Names are the BIO labels NE= in the column MISC of both files.  A name is right when its characters (counted
without white space over the whole file) and its type agree; only PER, ORG and LOC count, and a predicted
MISC is no name, unless --misc is given.  With --classes the type is one of the nine of CrossNER politics: NEClass= beside the first label.  Python 3.9+, standard library only.
"""
import sys

TYPES = ["PER", "ORG", "LOC"]
CLASSES = ["person", "politician", "organisation", "party", "location", "country", "election", "event", "misc"]


def names(path):
    """(set of (begin, end, type), all characters of the text without white space)"""
    out, open_, open_type, at, covered, text = set(), None, "", 0, 0, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            covered, out, open_ = 0, close(out, open_), None
        elif line[0] != "#":
            cells = line.split("\t")
            if "." in cells[0]:
                continue
            if "-" in cells[0]:
                first, covered = map(int, cells[0].split("-"))
                end_of_token = at + size(cells[1])
                text.append("".join(cells[1].split()))
                continue
            number = int(cells[0])
            begin = at
            if number <= covered:  # a word of a multiword token: the last one takes what is left
                at = end_of_token if number == covered else min(at + size(cells[1]), end_of_token)
            else:
                at += size(cells[1])
                text.append("".join(cells[1].split()))
            misc = dict(x.split("=", 1) for x in cells[9].split("|") if "=" in x)
            label = misc.get("NE", "O")
            if label[0] == "I" and open_ and open_type == label[2:]:
                open_ = (open_[0], at, open_[2])
            else:
                out, open_type = close(out, open_), label[2:]
                open_ = None if label == "O" else (begin, at, misc.get("NEClass", "") if TYPES[0] == CLASSES[0] else open_type)
    return close(out, open_), "".join(text)


def size(form):
    return len("".join(form.split()))


def close(out, name):
    return out | {name} if name and name[2] in TYPES else out


def main():
    if "--misc" in sys.argv:
        sys.argv.remove("--misc")
        TYPES.append("MISC")
    if "--classes" in sys.argv:
        sys.argv.remove("--classes")
        TYPES[:] = CLASSES
    (gold, gold_text), (mine, my_text) = names(sys.argv[1]), names(sys.argv[2])
    if gold_text != my_text:
        at = next((i for i, (a, b) in enumerate(zip(gold_text, my_text)) if a != b), min(len(gold_text), len(my_text)))
        sys.exit(f"the texts differ at character {at}: {gold_text[at:at + 30]!r} and {my_text[at:at + 30]!r}")
    for kind in (*TYPES, "all"):
        g, m = ({x for x in s if kind in (x[2], "all")} for s in (gold, mine))
        right = len(g & m)
        p, r = 100 * right / max(1, len(m)), 100 * right / max(1, len(g))
        print(f"{kind:12} P {p:5.1f}  R {r:5.1f}  F1 {200 * right / max(1, len(g) + len(m)):5.1f}   ({len(g)} names)")


if __name__ == "__main__":
    main()
