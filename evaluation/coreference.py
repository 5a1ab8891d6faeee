#!/usr/bin/env python3
"""Coreference of records that were read from raw text.

  coreference.py requests GOLD                   NDJSON for `entente read --format ndjson`
  coreference.py score    GOLD READ              OntoGUM: MUC, B3, CEAFe, CoNLL score; GAP: F1 overall and by gender

READ is what `entente read` makes of the requests: NDJSON (the entities of the records: actors only) or, when its name ends in .conllu,
`--format conllu` (the chains of all noun phrases, Entity= in MISC).
GOLD is CoNLL-U with Entity= in MISC (OntoGUM: a document begins at `# newdoc`), or the TSV of GAP (Webster et al. 2018).
A mention is right when its characters, white space aside, are the gold mention's ("exact span"); the second row takes a mention as right
when it lies in the gold one and holds its syntactic head (head match, as CorefUD scores), because a record marks short noun phrases and
OntoNotes whole ones.  As in OntoNotes, an entity with one mention does not count.  Python 3.9+, standard library only.
"""
import collections
import csv
import json
import re
import sys

from coreference_scores import conll
from raw_text import paragraphs


# ---------------------------------------------------------------- positions: characters without white space
class Places:
    """From code points of a text to a count of its visible characters."""

    def __init__(self, text):
        self.before = [0]
        for c in text:
            self.before.append(self.before[-1] + (not c.isspace()))

    def span(self, begin, end):
        return self.before[begin], self.before[end]


def visible(form):
    return len("".join(form.split()))


# ---------------------------------------------------------------- OntoGUM
def documents_of(path):
    """(id, lines) of each document."""
    name, lines = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# newdoc"):
            if lines:
                yield name, lines
            name, lines = line.split("=", 1)[1].strip(), []
        lines.append(line)
    if lines:
        yield name, lines


def words_of(lines):
    """Sentences of (begin, end, head, Entity=): begin and end in visible characters, head an index in the sentence or -1."""
    sentence, at, covered, behind = [], 0, 0, 0
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if not line.strip():
            if sentence:
                yield sentence
            sentence, covered = [], 0
        elif line[0] != "#" and "." not in cells[0]:
            if "-" in cells[0]:
                covered, behind = int(cells[0].split("-")[1]), at + visible(cells[1])
                continue
            number = int(cells[0])
            end = behind if number == covered else at + visible(cells[1])
            end = min(end, behind) if number < covered else end
            entity = dict(x.split("=", 1) for x in cells[9].split("|") if "=" in x).get("Entity", "")
            sentence.append((at, end, int(cells[6]) - 1, entity))
            at = end
    if sentence:
        yield sentence


def gold_mentions(lines):
    """(chain, span, span of the head's word) of each mention."""
    out = []
    for words in words_of(lines):
        open_ = collections.defaultdict(list)
        for i, (_, _, _, entity) in enumerate(words):
            for begins, chain, ends in re.findall(r"(\()?([^()]+)(\))?", entity):
                if begins:
                    open_[chain].append(i)
                if ends:
                    first = open_[chain].pop()
                    head = next((k for k in range(first, i + 1) if not first <= words[k][2] <= i), first)
                    out.append((chain, (words[first][0], words[i][1]), words[head][:2]))
        assert not any(open_.values()), f"a mention stays open: {dict(open_)}"
    return out


def clusters(mentions):
    """Sets of two mentions or more, from (chain, mention)."""
    out = collections.defaultdict(set)
    for chain, mention in mentions:
        out[chain].add(mention)
    return [cluster for cluster in out.values() if len(cluster) > 1]


def predicted_mentions(record):
    places = Places(record["text"])
    return [(e["id"], places.span(*m["span"])) for e in record["entities"] for m in e["mentions"]]


class Words:
    """The chains of one document that was read with --format conllu."""

    def __init__(self, lines):
        self.mentions = gold_mentions(lines)
        self.size = max((end for words in words_of(lines) for _, end, _, _ in words), default=0)


def read_words(path):
    """{id: Words}: the id of a document stands before the last "-" of its sentences' sent_id."""
    found = collections.defaultdict(list)
    name, comments = None, []
    for line in open(path, encoding="utf-8"):
        if line.startswith("# sent_id = "):
            name = line[12:].strip().rpartition("-")[0]
        if line.startswith("#"):
            comments.append(line)
            continue
        found[name] += comments + [line]
        comments = []
    return {name: Words(lines) for name, lines in found.items()}


def by_head(gold, predicted):
    """The predicted mentions, each named as the smallest gold mention in which it lies and whose head it holds."""
    sizes = sorted(gold, key=lambda g: g[1][1] - g[1][0])
    taken, out = set(), []
    for chain, (begin, end) in sorted(predicted, key=lambda p: p[1][0] - p[1][1]):
        name = (begin, end)
        for _, span, head in sizes:
            if span not in taken and span[0] <= begin <= head[0] and head[1] <= end <= span[1]:
                name = span
                taken.add(span)
                break
        out.append((chain, name))
    return out


def score_ontogum(path, records):
    exact, heads = [], []
    for name, lines in documents_of(path):
        gold, record = gold_mentions(lines), records[name]
        text = "".join("\n\n".join(paragraphs(lines)).split())
        words = isinstance(record, Words)
        if record.size != len(text) if words else "".join(record["text"].split()) != text:
            sys.exit(f"{name}: the record's text is not that of the gold")
        predicted = [m[:2] for m in record.mentions] if words else predicted_mentions(record)
        key = clusters((chain, span) for chain, span, _ in gold)
        exact.append((key, clusters(predicted)))
        heads.append((key, clusters(by_head(gold, predicted))))
    for title, pairs in (("exact span", exact), ("head match", heads)):
        scores, mean = conll(pairs)
        found = [(set().union(*k) if k else set(), set().union(*r) if r else set()) for k, r in pairs]
        hit = sum(len(k & r) for k, r in found)
        row = "   ".join(f"{name} R {r:.1f} P {p:.1f} F1 {f:.1f}" for name, (r, p, f) in scores.items())
        print(f"{title}: CoNLL F1 {mean:.1f}   {row}   mentions R {100 * hit / sum(len(k) for k, _ in found):.1f}"
              f" P {100 * hit / max(1, sum(len(r) for _, r in found)):.1f}")


# ---------------------------------------------------------------- GAP
def gap_rows(path):
    return list(csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE))


def gap_answers(row, record):
    """Does the pronoun's entity hold the name A, and B?"""
    gold = Places(row["Text"])
    if gold.before[-1] != (record.size if isinstance(record, Words) else Places(record["text"]).before[-1]):
        sys.exit(f"{row['ID']}: the record's text is not that of the gold")
    at = lambda kind, form: gold.span(int(row[kind]), int(row[kind]) + len(form))
    pronoun, names = at("Pronoun-offset", row["Pronoun"]), [at(f"{n}-offset", row[n]) for n in "AB"]
    if isinstance(record, Words):
        return named_with(record, pronoun, names)
    places = Places(record["text"])
    for entity in record["entities"]:
        spans = [places.span(*m["span"]) for m in entity["mentions"]]
        if pronoun in spans:
            inside = lambda name: any(b <= name[0] < e or name[0] <= b < name[1] for b, e in spans if (b, e) != pronoun)
            return [inside(name) for name in names]
    return [False, False]


def named_with(words, pronoun, names):
    """The same of chains: their phrases are whole ("Ana Cruz, sister of Eva"), so that the head's word says whom they name."""
    mine = {chain for chain, span, _ in words.mentions if span == pronoun}
    heads = [head for chain, span, head in words.mentions if chain in mine and span != pronoun]
    return [any(begin < name[1] and name[0] < end for begin, end in heads) for name in names]


def score_gap(path, records):
    counts = collections.defaultdict(collections.Counter)
    for row in gap_rows(path):
        gender = "feminine" if row["Pronoun"].lower() in ("she", "her", "hers") else "masculine"
        for name, said in zip("AB", gap_answers(row, records[row["ID"]])):
            right = row[f"{name}-coref"].upper() == "TRUE"
            for part in (gender, "overall"):
                counts[part][("tp" if right else "fp") if said else ("fn" if right else "tn")] += 1
    for part in ("overall", "masculine", "feminine"):
        c = counts[part]
        p, r = 100 * c["tp"] / max(1, c["tp"] + c["fp"]), 100 * c["tp"] / max(1, c["tp"] + c["fn"])
        print(f"{part:9} P {p:5.1f}  R {r:5.1f}  F1 {2 * p * r / max(1e-9, p + r):5.1f}")


# ---------------------------------------------------------------- command line
def requests(path):
    if path.endswith(".tsv"):
        return [(row["ID"], row["Text"]) for row in gap_rows(path)]
    return [(name, "\n\n".join(paragraphs(lines))) for name, lines in documents_of(path)]


def read_records(path):
    records = {}
    for line in open(path, encoding="utf-8"):
        record = json.loads(line)
        if "error" in record:
            sys.exit(f"{record['id']}: {record['error']}")
        records[record["article"]["id"]] = record
    return records


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "requests":
        for name, text in requests(arguments[1]):
            print(json.dumps({"id": name, "text": text}, ensure_ascii=False))
        return 0
    if len(arguments) == 3 and arguments[0] == "score":
        records = (read_words if arguments[2].endswith(".conllu") else read_records)(arguments[2])
        (score_gap if arguments[1].endswith(".tsv") else score_ontogum)(arguments[1], records)
        return 0
    sys.stderr.write(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
