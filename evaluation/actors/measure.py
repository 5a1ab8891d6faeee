#!/usr/bin/env python3
"""Who is who in whole reports: country and sector of each actor, the names of one actor in one entity, the countries of places.
Use: measure.py PROGRAM [FILE...] [--complaints] [--floor-country SHARE] [--floor-sector SHARE]
README.md has the form of the files and what counts."""
import argparse
import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent / "tests"))
from records import read_articles  # noqa: E402

PUBLISHED = "2024-01-15"  # unless the report says otherwise
Actor = collections.namedtuple("Actor", "kind aliases countries sectors")
Place = collections.namedtuple("Place", "words countries")


class Report:
    def __init__(self, title, published, text, actors, places):
        self.title, self.published, self.text, self.actors, self.places = title, published, text, actors, places


def report_of(block):
    head, _, wanted = block.partition("\n---\n")
    title, _, text = head.partition("\n")
    published = re.match(r"published: (\S+)\n", text)
    text = text[published.end():] if published else text
    actors, places = [], []
    for line in wanted.splitlines():
        kind, _, rest = line.partition(": ")
        if kind == "actor":
            what, aliases, countries, sectors = (cell.strip() for cell in rest.split(" | "))
            actors.append(Actor(what, [a.strip() for a in aliases.split(" ; ")], countries.split(","), sectors.split(",")))
        elif kind == "place":
            words, countries = rest.split(" = ")
            places.append(Place(words, countries.split(",")))
        elif line.strip() and not line.startswith("#"):
            sys.exit(f"{title}: no expectation: {line}")
    report = Report(title, published[1] if published else PUBLISHED, text.strip(), actors, places)
    for words in [a for actor in actors for a in actor.aliases] + [p.words for p in places]:
        if words not in report.text:
            sys.exit(f"{title}: the report has no words {words!r}")
    return report


def reports_of(path):
    blocks = re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [report_of(block) for block in blocks]


def occurrences(text, words):
    return [(m.start(), m.end()) for m in re.finditer(re.escape(words), text)]


def touches(span, where):
    return any(span[0] < end and begin < span[1] for begin, end in where)


def entity_of(record, where):
    """The entity with the most mentions that touch these words; the first of the record when several have as many."""
    counted = [(sum(touches(m["span"], where) for m in e["mentions"]), e) for e in record["entities"]]
    most, entity = max(counted, key=lambda pair: pair[0], default=(0, None))
    return entity if most else None


def check_actor(actor, record, results):
    text = record["text"]
    entity = entity_of(record, [w for alias in actor.aliases for w in occurrences(text, alias)])
    is_state = entity is not None and ({entity.get("country"), (entity.get("code") or "")[:3]} & set(actor.countries))
    told = f"{entity['name']!r} {entity.get('country')} {entity.get('sectors')} {entity.get('why')}" if entity else "nothing"
    results("found", actor, entity is not None, told)
    if entity is None:
        return
    if actor.countries != ["-"]:
        results("country", actor, bool(is_state), told)
    results("sector", actor, bool(set(actor.sectors) & set(entity.get("sectors") or [])), told)
    if len(actor.aliases) > 1:
        for alias in actor.aliases:
            where = occurrences(text, alias)
            results("aliases", actor, any(touches(m["span"], where) for m in entity["mentions"]), f"{alias!r} {told}")


def check_place(place, record, results):
    where = occurrences(record["text"], place.words)
    found = [p.get("country") for p in record["places"] if touches(p["span"], where)]
    results("places", Actor("place", [place.words], place.countries, []), bool(set(found) & set(place.countries)), str(found))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("files", nargs="*", help="all of this folder when none is given")
    parser.add_argument("--complaints", action="store_true", help="what is wrong")
    parser.add_argument("--floor-country", type=float, default=0)
    parser.add_argument("--floor-sector", type=float, default=0)
    given = parser.parse_args()
    reports = [r for path in ([pathlib.Path(f) for f in given.files] or sorted(HERE.glob("*.txt"))) for r in reports_of(path)]
    articles = [{"id": str(i), "text": r.text, "published": r.published} for i, r in enumerate(reports)]
    by_kind = collections.defaultdict(lambda: collections.defaultdict(list))
    for report, record in zip(reports, read_articles(given.program, articles)):
        def results(question, actor, right, told):
            by_kind[actor.kind][question].append(right)
            if not right and given.complaints:
                print(f"{report.title}: {question}: {' ; '.join(actor.aliases)} | {','.join(actor.countries)} | {','.join(actor.sectors)}: {told}")
        for actor in report.actors:
            check_actor(actor, record, results)
        for place in report.places:
            check_place(place, record, results)
    questions = ("found", "country", "sector", "aliases", "places")
    total = {q: [right for kind in by_kind.values() for right in kind[q]] for q in questions}
    print(f"{'kind':14}" + "".join(f"{q:>20}" for q in questions))
    for name, rows in [*sorted(by_kind.items()), ("all", total)]:
        cells = [f"{sum(rows[q])} of {len(rows[q])} {100 * sum(rows[q]) / len(rows[q]):5.1f} %" if rows[q] else "" for q in questions]
        print(f"{name:14}" + "".join(f"{cell:>20}" for cell in cells))
    reached = {q: 100 * sum(total[q]) / max(1, len(total[q])) for q in questions}
    sys.exit(1 if reached["country"] < given.floor_country or reached["sector"] < given.floor_sector else 0)


if __name__ == "__main__":
    main()
