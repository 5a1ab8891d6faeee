#!/usr/bin/env python3
"""Real output against schema/record.schema.json, and the invariants that a schema cannot say.
Use: schema_test.py PROGRAM SOURCE_FOLDER"""
import json
import pathlib
import re
import sys

import jsonschema

from golden import cases_of_file
from records import read_articles

ODD = [  # what real feeds hold: other scripts, marks, characters outside the BMP, repaired bytes, pairs
    {"id": "odd-1", "text": "Łódź — President João “Zé” Müller said on Tuesday: “We won’t go.” 🕊 He left for 北京."},
    {"id": "odd-2", "text": "\ufeffTalks ended.\r\n\r\nA\u0000B said \"no\x1b[31m\".\n", "title": "T", "publisher": "P",
     "published": "2024-02-29", "url": "https://example.org/a?b=c"},
    {"id": "odd-3", "text": "France accused Mali of delay.",
     "pairs": [{"actor": [0, 6], "recipient": [15, 19]}, {"actor": [15, 19], "recipient": [0, 6]}]},
    {"id": "odd-4", "text": "?"},
]
REFERENCES = {"members": "e", "entities": "e", "actors": "e", "recipients": "e", "parent": "s", "according_to": "s",
              "said": "t", "same_as": "v", "place": "pl", "holder": "e", "jointly_with": "e", "towards": "e", "bearer": "e",
              "evidence": "[sv]", "parties": "e", "by": "e", "event": "v"}
LISTS = {"entities": "e", "times": "t", "places": "pl", "statements": "s", "events": "v", "positions": "p",
         "agreements": "a"}


def spans_in(value, key=""):
    """Every [begin, end] below a value, with the key it stands under."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from spans_in(inner, name)
    elif isinstance(value, list):
        if len(value) == 2 and all(isinstance(x, int) for x in value):
            yield key, value
        else:
            for inner in value:
                yield from spans_in(inner, key)


def references_in(value):
    """Every id that names something else, with the kind it must be of."""
    if isinstance(value, list):
        for inner in value:
            yield from references_in(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "why":  # words and rules, no ids
                continue
            ids = inner if isinstance(inner, list) else [inner]
            maker = key == "by" and isinstance(inner, str)  # "why": {"by": "pattern"}
            if key in REFERENCES and not maker and all(isinstance(i, str) for i in ids):
                yield from ((i, REFERENCES[key]) for i in ids if i)
            else:
                yield from references_in(inner)


def broken_invariants(record):
    text = record["text"]
    for key, (begin, end) in spans_in({k: v for k, v in record.items() if k not in ("text", "engine")}):
        if not begin < end <= len(text):
            yield f"{key} [{begin}, {end}] is empty or outside the text of {len(text)} code points"
    ids = [thing["id"] for name in LISTS for thing in record[name]]
    if len(ids) != len(set(ids)):
        yield f"ids that are not unique: {sorted(i for i in ids if ids.count(i) > 1)}"
    for name, prefix in LISTS.items():
        expected = [f"{prefix}{n}" for n in range(1, len(record[name]) + 1)]
        if [thing["id"] for thing in record[name]] != expected:
            yield f"the ids of {name} are not {prefix}1, {prefix}2, ..."
    for wanted, prefix in references_in({k: v for k, v in record.items() if k != "engine"}):
        if wanted not in ids or not re.fullmatch(prefix + r"\d+", wanted):
            yield f"{wanted} names no {prefix}"
    for before, after in zip(record["sentences"], record["sentences"][1:]):
        if before[1] > after[0]:
            yield f"sentences {before} and {after} overlap"
    for event in record["events"]:
        if event["sentence"] >= len(record["sentences"]):
            yield f"{event['id']} is in sentence {event['sentence']} of {len(record['sentences'])}"
    if any(ord(c) < 32 and c != "\n" for c in text):
        yield "a control character in the text"


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    schema = json.loads((source / "schema/record.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    articles = [{"id": f.stem, "text": f.read_text(encoding="utf-8")} for f in sorted((source / "examples").glob("*.txt"))]
    articles += [case.article() for f in sorted((source / "tests/golden").glob("*.txt")) for case in cases_of_file(f)]
    articles += ODD
    failures = []
    for article, record in zip(articles, read_articles(program, articles)):
        if "error" in record:
            failures.append(f"{article['id']}: {record['error']}")
            continue
        failures += [f"{article['id']}: /{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}"
                     for e in validator.iter_errors(record)]
        failures += [f"{article['id']}: {what}" for what in broken_invariants(record)]
        if ("pairs" in record) != ("pairs" in article) or len(record.get("pairs", [])) != len(article.get("pairs", [])):
            failures.append(f"{article['id']}: pairs do not answer the pairs asked for")
    print("\n".join(failures) or f"{len(articles)} records are as the schema says")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
