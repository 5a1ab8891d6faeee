#!/usr/bin/env python3
"""Trains the choice of countries: countries.py FEATURES [--check] > src/corefer/country_weights.cpp

FEATURES is what build/release/src/country_harness MODEL DICTIONARIES makes of `countries.py --requests`: for each entity without a country in
its own words the candidates that the report names, with the questions of src/corefer/country_features.h that are answered yes. Which one is
right, the marked actors of evaluation/reports (01-88) and evaluation/actors say: an entity is the actor that touches most of its mentions. A
log-linear model over the features, L2, all at once by L-BFGS: deterministic. With --check the sets of reports answer for one another on standard error:
the share right where the reports of one set, all by one author, are left out; beside it that of the rules. Needs PyTorch; half a minute.
"""
import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT / "evaluation" / "actors"), str(ROOT / "tests")]
import measure  # noqa: E402

ONE = 256  # weights are shipped in whole parts of this
CLEARLY = 256  # as kClearly of country_chooser.cpp
DECAY = 1.0  # half the square of each weight costs this
# What says that the rules chose it (country_features.cpp: kDecided to kCurrent): they were fitted to most of these reports and are right less often on others.
FIRST_OF_RULES, LAST_OF_RULES, DECAY_OF_RULES = 26, 40, 30.0


def marked_reports():
    """(set, id, text, published, [(aliases, countries)])"""
    for path in sorted((ROOT / "evaluation" / "reports").glob("*.json")):
        d = json.loads(path.read_text(encoding="utf-8"))
        number = int(path.name[:2])
        if number > 88:
            continue
        first = 1 if number < 17 else 17 + (number - 17) // 6 * 6
        actors = [(a["aliases"], [a["country"] or "", *a.get("country_ok", [])]) for a in d["actors"] if not a.get("optional")]
        yield f"reports {first}-{16 if first == 1 else first + 5}", path.stem, d["text"], d["published"], actors
    for path in sorted((ROOT / "evaluation" / "actors").glob("*.txt")):
        for n, report in enumerate(measure.reports_of(path)):
            actors = [(a.aliases, a.countries) for a in report.actors if a.countries != ["-"]]
            yield f"actors {path.stem}", f"{path.stem} {n}", report.text, report.published, actors


class Question:
    """The candidates of one entity (country, features), which are right, and what the rules say."""

    def __init__(self, group, name, candidates, countries, rules):
        self.group, self.name, self.candidates, self.rules = group, name, candidates, rules
        self.countries = countries
        self.right = [country in countries for country, _ in candidates]

    def chosen(self, weight):
        score = {country: sum(weight[f] for f in features) for country, features in self.candidates if country or not self.rules}
        best = max(score, key=score.get)
        return self.rules if self.rules in score and score[best] - score[self.rules] < CLEARLY else best


def entity_of(row, aliases):
    where = [(m.start(), m.end()) for a in aliases for m in re.finditer(re.escape(a), row["text"])]
    counted = [(sum(measure.touches(s, where) for s in e["spans"]), e) for e in row["entities"]]
    most, entity = max(counted, key=lambda pair: pair[0], default=(0, None))
    return entity if most else None


def questions(path):
    rows = {row["id"]: row for row in map(json.loads, open(path, encoding="utf-8"))}
    out, features = [], 0
    for group, name, _, _, actors in marked_reports():
        row = rows[name]
        features = row["features"]
        for aliases, countries in actors:
            entity = entity_of(row, aliases)
            if entity and entity["candidates"]:
                out.append(Question(group, f"{name}: {entity['name']}", entity["candidates"], countries, entity["country"]))
    return out, features


def train(asked, features):
    """The weight of each feature."""
    import torch
    torch.set_num_threads(1)  # the same sums in the same order
    asked = [q for q in asked if any(q.right)]
    bag = torch.tensor([f for q in asked for _, fs in q.candidates for f in fs])
    sizes = torch.tensor([0] + [len(fs) for q in asked for _, fs in q.candidates]).cumsum(0)[:-1]
    owner = torch.tensor([i for i, q in enumerate(asked) for _ in q.candidates])
    right = torch.tensor([r for q in asked for r in q.right])
    decay = torch.full((features,), DECAY)
    decay[FIRST_OF_RULES:LAST_OF_RULES + 1] = DECAY_OF_RULES
    weight = torch.zeros(features, dtype=torch.float64, requires_grad=True)

    def log_sums(scores):
        most = torch.full((len(asked),), -1e9, dtype=torch.float64).scatter_reduce(0, owner, scores.detach(), "amax")
        return most + torch.zeros(len(asked), dtype=torch.float64).scatter_add(0, owner, (scores - most[owner]).exp()).log()

    def loss():
        scores = torch.nn.functional.embedding_bag(bag, weight[:, None], sizes, mode="sum")[:, 0]
        never = torch.tensor(-1e4, dtype=torch.float64)
        return (log_sums(scores) - log_sums(torch.where(right, scores, never))).sum() + (decay * weight * weight).sum() / 2

    optimiser = torch.optim.LBFGS([weight], max_iter=300, history_size=20, line_search_fn="strong_wolfe")

    def closure():
        optimiser.zero_grad()
        value = loss()
        value.backward()
        return value
    optimiser.step(closure)
    return [round(ONE * w) for w in weight.tolist()]


def check(asked, features):
    groups = sorted({q.group for q in asked})
    total = collections.Counter()
    for group in groups:
        weight = train([q for q in asked if q.group != group], features)
        these = [q for q in asked if q.group == group]
        learned, rules = sum(q.chosen(weight) in q.countries for q in these), sum(q.rules in q.countries for q in these)
        total.update(asked=len(these), learned=learned, rules=rules, possible=sum(any(q.right) for q in these))
        print(f"{group:16} {len(these):4} open, right by the rules {rules:4}, learned {learned:4}", file=sys.stderr, flush=True)
        if "--errors" in sys.argv:
            for q in these:
                choice = q.chosen(weight)
                if choice not in q.countries or q.rules not in q.countries:
                    print(f"  {'LOST' if q.rules in q.countries else 'WON' if choice in q.countries else 'both'} {q.name} want {q.countries} rules {q.rules or '-'} learned {choice or '-'}", file=sys.stderr)
    print(f"all: {dict(total)}", file=sys.stderr)


def main():
    if "--requests" in sys.argv:
        for _, name, text, published, _ in marked_reports():
            print(json.dumps({"id": name, "text": text, "published": published}, ensure_ascii=False))
        return
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    asked, features = questions(sys.argv[1])
    if "--check" in sys.argv:
        return check(asked, features)
    weight = train(asked, features)
    lines = [",".join(map(str, weight[i:i + 24])) for i in range(0, features, 24)]
    print("// Written by training/countries.py: do not edit.\n// clang-format off\n#include \"corefer/country_chooser.h\"\n\n"
          f"namespace entente::country_weights {{\n\nconst std::size_t kFeatures = {features};\n\n"
          "const std::int16_t kWeights[] = {\n  " + ",\n  ".join(lines) + "};\n\n}  // namespace entente::country_weights")


if __name__ == "__main__":
    main()
