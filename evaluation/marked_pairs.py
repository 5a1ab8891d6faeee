#!/usr/bin/env python3
"""Types of marked pairs: how many of our own sentences that were kept back from training the program types right.

  marked_pairs.py PROGRAM [--floor F]      macro-F1 of the root types; exit code 1 below the floor

The sentences are training/pairs/sentences/*8.tsv.  Like PLV (Hu et al. 2024), CONCEDE and RETREAT count as one class, YIELD.  Training
(training/language) reads its sentences and scores itself by the same functions.  Python 3.9+, standard library only.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys

SENTENCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "training", "pairs", "sentences")
QUADS = ("AGREE CONSULT SUPPORT", "COOPERATE AID YIELD", "ACCUSE REQUEST REJECT THREATEN", "PROTEST MOBILIZE SANCTION COERCE ASSAULT")
QUAD = {kind: number for number, kinds in enumerate(QUADS) for kind in kinds.split()}


def unmark(marked):
    """'<s>A</s> hit <t>B</t>' -> (text, span of s, span of t); the first span of each, (0, 0) where a side is not marked."""
    text, spans, opened = "", {"s": (0, 0), "t": (0, 0)}, {}
    for piece in re.split(r"(</?[st]>)", marked):
        m = re.fullmatch(r"<(/?)([st])>", piece)
        if not m:
            text += piece
        elif m[1]:
            begin = opened.pop(m[2])
            spans[m[2]] = (begin, len(text)) if spans[m[2]] == (0, 0) else spans[m[2]]
        else:
            opened[m[2]] = len(text)
    return text, spans["s"], spans["t"]


def own_sentences(kept_back):
    """(type, marked sentence) of our own; the files whose names end in 8 are kept back."""
    for path in sorted(glob.glob(f"{SENTENCES}/*.tsv")):
        if path.endswith("8.tsv") != kept_back:
            continue
        for line in open(path, encoding="utf-8"):
            if line.strip() and line[0] != "#":
                kind, _, _, marked = line.rstrip("\n").split("\t")
                yield kind, marked


def scored(kind):
    return "YIELD" if kind in ("CONCEDE", "RETREAT") else kind


def macro_f1(gold, answers):
    scores = []
    for label in set(gold):
        right = sum(g == a == label for g, a in zip(gold, answers))
        scores.append(2 * right / (sum(g == label for g in gold) + sum(a == label for a in answers)))
    return 100 * sum(scores) / len(scores)


def figures(gold, answers):
    """{measure: macro-F1} of scored() types."""
    quad, binary = (lambda x: QUAD[x]), (lambda x: QUAD[x] > 1)
    return {name: macro_f1([f(x) for x in gold], [f(x) for x in answers])
            for name, f in (("root", lambda x: x), ("quad", quad), ("binary", binary))}


def answers_of(program, rows):
    requests = []
    for n, (_, marked) in enumerate(rows):
        text, actor, recipient = unmark(marked)
        requests.append(json.dumps({"id": str(n), "text": text, "pairs": [{"actor": actor, "recipient": recipient}]}))
    done = subprocess.run([program, "read", "--format", "ndjson", "--quiet"], input="\n".join(requests), capture_output=True, text=True,
                          encoding="utf-8", check=True)
    return [scored(json.loads(line)["pairs"][0]["type"]) for line in done.stdout.splitlines()]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("program")
    ap.add_argument("--floor", type=float, default=0)
    args = ap.parse_args()
    rows = list(own_sentences(kept_back=True))
    found = figures([scored(kind) for kind, _ in rows], answers_of(args.program, rows))
    print(f"{len(rows)} pairs, macro-F1: " + ", ".join(f"{name} {value:.1f}" for name, value in found.items()))
    return int(found["root"] < args.floor)


if __name__ == "__main__":
    sys.exit(main())
