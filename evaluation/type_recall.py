#!/usr/bin/env python3
"""How often the tables read an event of the right type: type_recall.py PROGRAM PLV.tsv [--missed TYPE]

Of each sentence of a PLV file (tab-separated, with `marked_sentence` and `gold_root`; YIELD is CONCEDE or RETREAT): was an event of its gold type
read, whoever its sides are?  PLV's types are not always those of our guide, so this is a measure of reach, not of accuracy.  --missed prints
the sentences of a type without such an event, and what was read instead.  Python 3.9+, standard library only.
"""
import argparse
import collections
import csv
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests"))
from marked_pairs import unmark  # noqa: E402
from records import read_articles  # noqa: E402

YIELD = {"CONCEDE", "RETREAT"}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("plv")
    ap.add_argument("--missed", metavar="TYPE")
    args = ap.parse_args()
    with open(args.plv, encoding="utf-8") as f:
        rows = list(csv.DictReader(f, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = [unmark(row["marked_sentence"])[0] for row in rows]
    read, asked = collections.Counter(), collections.Counter()
    for row, text, record in zip(rows, texts, read_articles(args.program, [{"id": str(n), "text": t} for n, t in enumerate(texts)])):
        gold = row["gold_root"]
        types = {event["type"] for event in record.get("events", [])}
        found = bool(types & (YIELD if gold == "YIELD" else {gold}))
        asked[gold] += 1
        read[gold] += found
        if args.missed == gold and not found:
            print(f"{text}\n    read: {', '.join(sorted(types)) or 'nothing'}")
    for gold in sorted(asked):
        print(f"{gold:10} {read[gold]:4} of {asked[gold]:4}  {100 * read[gold] / asked[gold]:5.1f} %")
    print(f"{'all':10} {sum(read.values()):4} of {sum(asked.values()):4}  {100 * sum(read.values()) / sum(asked.values()):5.1f} %")


if __name__ == "__main__":
    main()
