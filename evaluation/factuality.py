#!/usr/bin/env python3
"""How well `entente read --factuality` tells whether what a predicate tells happened.

    python3 evaluation/factuality.py ENTENTE uw_dev.jsonl meantime_dev.jsonl ...

A line of a set: {"id", "tokens_text": words with a blank between them, "targets": [{"tok": [begin, end], "value": -3 to 3}]} (UW, MEANTIME and
UDS-IH2 in the unified form of Stanovsky et al. 2017).  Prints mean absolute error and Pearson's r a set, and the error of the constant +3.
--errors N prints the N worst targets; --means the mean of the gold by our status and value.  Python 3.9+, standard library only.
"""
import argparse
import collections
import json
import math
import os
import subprocess
import sys
import tempfile

HAPPENED = 3.0  # of a target that the reader does not judge, and the baseline


def sentences_of(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


# The corpora write marks as the Penn Treebank does; the reader expects text as it is printed.
PRINTED = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def request(sentences):
    """CoNLL-U of words alone, a paragraph each sentence."""
    lines = []
    for sentence in sentences:
        lines.append("# newpar")
        for number, word in enumerate(sentence["tokens_text"].split(), 1):
            lines.append(f"{number}\t{PRINTED.get(word, word)}" + "\t_" * 8)
        lines.append("")
    return "\n".join(lines) + "\n"


def features(misc):
    return dict(pair.split("=", 1) for pair in misc.split("|") if "=" in pair)


def answers(program, sentences):
    """Of each sentence the rows of its words."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "request.conllu")
        with open(path, "w", encoding="utf-8") as file:
            file.write(request(sentences))
        command = [program, "read", "--format", "conllu", "--pretokenized", "--factuality", "--threads", "1", path]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    blocks = [block for block in done.stdout.split("\n\n") if block.strip()]
    return [[line.split("\t") for line in block.split("\n") if line and line[0] != "#"] for block in blocks]


def judged(program, sentences):
    """(gold, ours, status, sentence, word) of each target."""
    out = []
    for sentence, rows in zip(sentences, answers(program, sentences)):
        assert len(rows) == len(sentence["tokens_text"].split()), sentence["id"]
        for target in sentence["targets"]:
            found = features(rows[target["tok"][1] - 1][9])
            value = float(found.get("Factuality", HAPPENED))
            out.append((target["value"], value, found.get("Status", "none"), sentence["tokens_text"], target["text"]))
    return out


def mean_error(pairs):
    return sum(abs(gold - ours) for gold, ours in pairs) / len(pairs)


def pearson(pairs):
    n = len(pairs)
    mean_gold, mean_ours = (sum(pair[i] for pair in pairs) / n for i in (0, 1))
    both = sum((g - mean_gold) * (o - mean_ours) for g, o in pairs)
    spread = math.sqrt(sum((g - mean_gold) ** 2 for g, _ in pairs) * sum((o - mean_ours) ** 2 for _, o in pairs))
    return both / spread if spread else float("nan")


def print_means(rows):
    groups = collections.defaultdict(list)
    for gold, ours, status, _, _ in rows:
        groups[(status, ours)].append(gold)
    for (status, ours), golds in sorted(groups.items(), key=lambda item: -len(item[1])):
        median = sorted(golds)[len(golds) // 2]
        print(f"    {status:13}{ours:5.1f} {len(golds):6}  mean {sum(golds) / len(golds):5.2f}  median {median:5.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("program")
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--means", action="store_true")
    options = parser.parse_args()
    print(f"{'set':24}{'targets':>8}{'MAE':>8}{'r':>8}{'MAE of +3':>11}")
    for path in options.sets:
        rows = judged(options.program, sentences_of(path))
        pairs = [(gold, ours) for gold, ours, *_ in rows]
        baseline = mean_error([(gold, HAPPENED) for gold, _ in pairs])
        name = os.path.basename(path).rsplit(".", 1)[0]
        print(f"{name:24}{len(rows):8}{mean_error(pairs):8.3f}{pearson(pairs):8.3f}{baseline:11.3f}")
        if options.means:
            print_means(rows)
        for gold, ours, status, text, word in sorted(rows, key=lambda row: -abs(row[0] - row[1]))[: options.errors]:
            print(f"    gold {gold:5.2f} ours {ours:5.2f} {status:12} {word}: {text}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
