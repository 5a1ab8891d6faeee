#!/usr/bin/env python3
"""Writes OUT/triggers.jsonl: the texts from which the triggers of events are learned (triggers.py), and where they stand.

  python trigger_texts.py DATA OUT PROGRAM

PROGRAM is `entente`, whose tables and trees take part.  A line is a paragraph: {"from", "text", "triggers": [[begin, end, [types], sure]], "known"}.  A trigger whose
sides are marked goes on with the heads of its actors and those of its recipients, as the places where they begin.
"known": how far what is no trigger is known to be none (1: by hand; BY_TABLES: the tables say nothing; 0: not known).  Spans are code points.

| source | triggers |
|---|---|
| training/triggers/paragraphs | ours, by hand |
| evaluation/reports (all; train_triggers.py leaves out what is held) | ours, by hand; of a snippet the word on which its others hang |
| tests/golden, evaluation/phenomena (what is not held back) | ours, by hand |
| training/pairs/sentences (what is not kept back), PLV's training pairs | the type by hand; the trigger by the tables, where they find that type |
| the news of PolNeAR | by the tables (weak supervision: Ratner et al. 2017, Snorkel) |
"""
import argparse
import glob
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path += [str(ROOT / "evaluation"), str(ROOT / "tests"), str(ROOT / "training/triggers")]
from golden import cases_of_file  # noqa: E402
from marked import PARAGRAPHS, paragraphs as marked_paragraphs, place_of  # noqa: E402
from marked_pairs import own_sentences, unmark  # noqa: E402
from pairs import TYPES, YIELD, plv_rows  # noqa: E402
from records import read_articles  # noqa: E402

BY_TABLES = 0.2


def row(name, text, triggers, known):
    return {"from": name, "text": text, "triggers": triggers, "known": known}


# ---- paragraphs marked by hand
def of_paragraphs(program):
    for path in sorted(PARAGRAPHS.glob("*.txt")):
        told = list(marked_paragraphs(path))
        for (text, marks, sides), tree in zip(told, trees(program, [text for text, *_ in told])):
            for mark, (_, *phrases) in zip(marks, sides, strict=True) if sides else ():
                mark += [[head_of(phrase, text, tree) for phrase in side] for side in phrases]
            yield row(path.name, text, marks, 1)


def head_of(phrase, text, tree):
    """Where the head begins of a phrase of the paragraph."""
    begin, end = place_of(phrase, text)
    return (top(tree, begin, end) or (begin,))[0]


# ---- our reports: snippets, whose head is looked up in the program's trees
def trees(program, texts):
    """Of each text, [(begin, end, head or None, upos)]: its words by the program, each with the index of its head."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [f"{folder}/{n}.txt" for n in range(len(texts))]
        for path, text in zip(paths, texts):
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
        out = subprocess.run([program, "read", "-q", "--format", "conllu", *paths], capture_output=True, check=True).stdout.decode()
    parts = [""] * len(texts)
    for block in out.split("\n\n"):
        if m := re.search(r"^# sent_id = (\d+)-", block, re.M):
            parts[int(m[1])] += block + "\n\n"
    return [words(part, text) for part, text in zip(parts, texts)]


def words(conllu, text):
    found, at, first = [], 0, 0
    for line in conllu.splitlines():
        if not line:
            first = len(found)
        elif line[0].isdigit():
            cells = line.split("\t")
            if not cells[0].isdigit():
                continue
            begin = text.find(cells[1], at)
            begin = at if begin < 0 or begin > at + 40 else begin
            at = begin + len(cells[1])
            head = int(cells[6])
            found.append((begin, at, first + head - 1 if head else None, cells[3]))
    return found


def top(tree, begin, end):
    """The word of the span on which its others hang."""
    inside = [i for i, (b, e, _, _) in enumerate(tree) if begin <= b and e <= end]
    free = [i for i in inside if tree[i][2] not in inside and tree[i][3] in ("VERB", "NOUN", "ADJ", "PROPN", "ADV")]
    verbs = [i for i in free if tree[i][3] == "VERB"]
    for i in verbs or free:
        return tree[i][0], tree[i][1]
    return None


def of_reports(program):
    for path in sorted(glob.glob(f"{ROOT}/evaluation/reports/*.json")):
        with open(path, encoding="utf-8") as f:
            report = json.load(f)
        texts = report["text"].split("\n\n")
        for n, (text, tree) in enumerate(zip(texts, trees(program, texts)), 1):
            marked = []
            for x in report["events"]:
                begin = text.find(x["trigger"]) if x["p"] == n else -1
                head = top(tree, begin, begin + len(x["trigger"])) if begin >= 0 else None
                if head:
                    marked.append([*head, x["type"], not x.get("optional")])
            yield row(report["id"], text, marked, 1)


# ---- cases
def of_cases(paths, every_third):
    for path in paths:
        held = every_third and not path.read_text(encoding="utf-8").startswith("# open")
        for n, case in enumerate(cases_of_file(path)):
            if held and n % 3 == 2:
                continue
            marked, whole = [], False
            for line in case.expected:
                whole |= line in ("exactly events", "no event")
                m = re.match(r'event: .*? -> \S+ (\S+).*?\| "([^"]+)"', line)
                begin = case.text.find(m[2]) if m else -1
                word = re.match(r"\w+", case.text[begin:]) if begin >= 0 else None
                types = [t.split("/")[0] for t in m[1].split(",")] if m else []
                if word and set(types) <= set(TYPES):
                    marked.append([begin, begin + len(word[0]), types, True])
            yield from paragraphs(case.where, case.text, marked, 1 if whole else 0)


def paragraphs(name, text, marked, known):
    """The lines of a text of several paragraphs."""
    at = 0
    for part in re.split(r"(\n\s*\n)", text):
        inside = [[b - at, e - at, *rest] for b, e, *rest in marked if at <= b and e <= at + len(part)]
        if part.strip() and (known or inside):
            yield row(name, part, inside, known)
        at += len(part)


# ---- what the tables read
def by_tables(record):
    """[[begin, end, [type], sure]] of the events that the tables read."""
    return [[*v["trigger"][0], [v["type"]], True] for v in record.get("events", [])]


def onto(text, record):
    """by_tables at the places of the raw text, which differs from the record's in white space; None where it differs in more."""
    places = lambda t: [i for i, ch in enumerate(t) if not ch.isspace()]
    raw, clean = places(text), places(record.get("text", ""))
    if [text[i] for i in raw] != [record["text"][i] for i in clean]:
        return None
    back = dict(zip(clean, raw))
    return [[back[b], back[e - 1] + 1, *rest] for b, e, *rest in by_tables(record)]


def of_pairs(program, data):
    rows = [([kind], unmark(marked)[0]) for kind, marked in own_sentences(False)]
    rows += [(["CONCEDE", "RETREAT"] if k == YIELD else [TYPES[k]], unmark(marked)[0]) for k, marked in plv_rows(f"{data}/events/plv_train.tsv")]
    records = read_articles(program, [{"id": str(i), "text": text} for i, (_, text) in enumerate(rows)])
    for (types, text), record in zip(rows, records):
        found = by_tables(record) if record.get("text") == text else []
        if any(x[2][0] in types for x in found):
            yield row("pairs", text, found, BY_TABLES)


def of_news(program, data):
    with open(f"{data}/attribution/polnear_train.jsonl", encoding="utf-8") as f:
        articles = [json.loads(line) for line in f]
    records = read_articles(program, [{"id": str(i), "text": a["text"]} for i, a in enumerate(articles)])
    for article, record in zip(articles, records):
        if "text" not in record:
            continue
        found, at = onto(article["text"], record), 0
        for text in article["text"].split("\n"):
            if found is not None and text:
                inside = [[b - at, e - at, t, s] for b, e, t, s in found if at <= b and e <= at + len(text)]
                yield row("news", text, inside, BY_TABLES)
            at += len(text) + 1


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("program")
    args = ap.parse_args()
    sources = {"paragraphs": of_paragraphs(args.program), "reports": of_reports(args.program), "golden": of_cases(sorted((ROOT / "tests/golden").glob("*.txt")), False),
               "phenomena": of_cases(sorted((ROOT / "evaluation/phenomena").glob("*.txt")), True), "pairs": of_pairs(args.program, args.data),
               "news": of_news(args.program, args.data)}
    with open(f"{args.out}/triggers.jsonl", "w", encoding="utf-8") as f:
        for name, rows in sources.items():
            count = 0
            for count, x in enumerate(rows, 1):
                f.write(json.dumps({"source": name} | x, ensure_ascii=False) + "\n")
            print(name, count, flush=True)


if __name__ == "__main__":
    main()
