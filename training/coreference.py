#!/usr/bin/env python3
"""Trains the ranker of src/corefer: coreference.py TRAIN.conllu TRAIN_FEATURES DEV.conllu DEV_FEATURES > src/corefer/ranker_weights.cpp

A features file is what build/release/src/corefer_harness MODEL makes of `evaluation/coreference.py requests GOLD`.  Each phrase is a softmax over
its candidates and "begins an entity"; what leads to it is all right together, and each kind of mistake has its cost (Durrett & Klein 2013).
The score of a candidate is a net of one hidden layer over yes-or-no features, plus a direct weight a feature.  Needs PyTorch; a minute or two.
"""
import json
import os
import random
import sys

import torch
from torch import nn

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "evaluation"))
import coreference  # noqa: E402
from coreference_scores import conll  # noqa: E402

HIDDEN, EPOCHS, RATE, DECAY, DROPOUT, SEED = 32, 12, 4e-3, 1e-3, 0.2, 1
FALSE_ANAPHOR, FALSE_NEW, WRONG_LINK = 0.2, 2.5, 1.0  # costs of a mistake
ONE = 256  # weights are shipped in whole parts of this


class Text:
    """One document: of each phrase its features, and a row of pairs with their features."""

    def __init__(self, row, gold):
        phrases = row["phrases"]
        chain_of = {span: chain for chain, span, _ in gold}
        chains = [chain_of.get((p[0], p[1])) for p in phrases]
        pairs = [(m, a, features) for m, p in enumerate(phrases) for a, features in p[3]]
        self.spans = [(p[0], p[1]) for p in phrases]
        self.key = coreference.clusters((chain, span) for chain, span, _ in gold)
        self.alone = indicators([p[2] for p in phrases], row["features"])
        self.pairs = indicators([features for *_, features in pairs], row["features"])
        self.owner = torch.tensor([m for m, *_ in pairs], dtype=torch.long)
        self.antecedent = [a for _, a, _ in pairs]
        self.right = torch.tensor([chains[m] is not None and chains[m] == chains[a] for m, a, _ in pairs], dtype=torch.bool)
        self.linked = torch.zeros(len(phrases), dtype=torch.bool)
        self.linked[self.owner[self.right]] = True


def indicators(rows, features):
    out = torch.zeros(len(rows), features)
    for i, row in enumerate(rows):
        out[i, row] = 1
    return out


class Ranker(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.input = nn.Parameter(torch.randn(features, HIDDEN) * 0.1)
        self.output = nn.Parameter(torch.randn(HIDDEN) * 0.3)
        self.direct = nn.Parameter(torch.zeros(features))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, text):
        """(score of each phrase as a new entity, score of each pair)"""
        hidden, direct = text.alone @ self.input, text.alone @ self.direct
        score = lambda h: self.dropout(h.relu()) @ self.output
        with_owner = text.pairs @ self.input + hidden[text.owner]
        return score(hidden) + direct, score(with_owner) + text.pairs @ self.direct + direct[text.owner]


def log_sums(new, pairs, owner):
    """Of each phrase: log of the sum of exp over "new" and its pairs."""
    most = new.detach().scatter_reduce(0, owner, pairs.detach(), "amax").clamp(min=-1e4)
    total = (new - most).exp().scatter_add(0, owner, (pairs - most[owner]).exp())
    return most + (total + 1e-12).log()


def loss_of(ranker, text):
    new, pairs = ranker(text)
    new = new + FALSE_NEW * text.linked
    pairs = pairs + torch.where(text.right, 0.0, torch.where(text.linked[text.owner], WRONG_LINK, FALSE_ANAPHOR))
    never = torch.tensor(-1e4)
    right = log_sums(torch.where(text.linked, never, new), torch.where(text.right, pairs, never), text.owner)
    return (log_sums(new, pairs, text.owner) - right).sum()


@torch.no_grad()
def answers(ranker, text):
    new, pairs = (scores.tolist() for scores in ranker(text))
    best = [(score, None) for score in new]
    for owner, antecedent, score in zip(text.owner.tolist(), text.antecedent, pairs):
        best[owner] = max(best[owner], (score, antecedent), key=lambda x: x[0])
    chains = []
    for m, (_, antecedent) in enumerate(best):
        chains.append(m if antecedent is None else chains[antecedent])
    return coreference.clusters(zip(chains, text.spans))


def texts_of(gold_path, features_path):
    gold = {name: coreference.gold_mentions(lines) for name, lines in coreference.documents_of(gold_path)}
    with open(features_path, encoding="utf-8") as f:
        rows = [json.loads(line) for line in f]
    return [Text(row, gold[row["id"]]) for row in rows]


def train(texts):
    torch.manual_seed(SEED)
    order, rng = list(texts), random.Random(SEED)
    ranker = Ranker(texts[0].alone.shape[1])
    optimiser = torch.optim.Adam(ranker.parameters(), weight_decay=DECAY)
    for epoch in range(EPOCHS):
        rng.shuffle(order)
        optimiser.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS) + 2e-4
        total = 0.0
        for text in order:
            loss = loss_of(ranker, text)
            optimiser.zero_grad()
            (loss / max(1.0, len(text.spans) / 100)).backward()
            optimiser.step()
            total += loss.item()
        print(f"epoch {epoch} loss {total:.0f}", file=sys.stderr, flush=True)
    return ranker.eval()


def listed(values):
    return ",".join(str(round(ONE * x)) for x in values)


def write(ranker, out):
    out.write("// Written by training/coreference.py: do not edit.\n// clang-format off\n#include \"corefer/ranker.h\"\n\n"
              f"namespace entente::ranker_weights {{\n\nconst std::size_t kFeatures = {len(ranker.direct)};\n\n")
    rows = "".join(f"  {{{listed(row)}}},\n" for row in ranker.input.tolist())
    out.write(f"const std::int16_t kInput[][Ranker::kHidden] = {{\n{rows}}};\n\n")
    out.write(f"const std::int16_t kOutput[Ranker::kHidden] = {{{listed(ranker.output.tolist())}}};\n\n")
    lines = [listed(ranker.direct.tolist()[i:i + 24]) for i in range(0, len(ranker.direct), 24)]
    out.write("const std::int16_t kDirect[] = {\n  " + ",\n  ".join(lines) + "};\n\n}  // namespace entente::ranker_weights\n")


def main():
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    ranker = train(texts_of(*sys.argv[1:3]))
    dev = texts_of(*sys.argv[3:5])
    print("dev:", conll([(text.key, answers(ranker, text)) for text in dev]), file=sys.stderr)
    write(ranker, sys.stdout)


if __name__ == "__main__":
    main()
