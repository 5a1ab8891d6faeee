#!/usr/bin/env python3
"""Raw text of a CoNLL-U file, as Universal Dependencies makes it: python3 raw_text.py GOLD.conllu > RAW.txt

A paragraph begins at `# newdoc` and `# newpar`; its sentences follow each other with a space or, after
SpaceAfter=No, with nothing; a blank line stands between paragraphs.  Python 3.9+, standard library only.
"""
import sys


def paragraphs(lines):
    text, covered = "", 0  # covered: words up to this number belong to a multiword token already written
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("# newdoc") or line.startswith("# newpar") and not line.startswith("# newpar_block"):
            if text.strip():
                yield text.strip()
            text = ""
        elif not line:
            covered = 0
        elif line[0] != "#":
            cells = line.split("\t")
            number = cells[0]
            if "." in number or "-" not in number and int(number) <= covered:
                continue
            if "-" in number:
                covered = int(number.split("-")[1])
            text += cells[1] + ("" if "SpaceAfter=No" in cells[9].split("|") else " ")
    if text.strip():
        yield text.strip()


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as f:
        print("\n\n".join(paragraphs(f)))
