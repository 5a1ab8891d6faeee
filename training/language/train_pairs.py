#!/usr/bin/env python3
"""Trains the types of pairs over a finished language model:

  python train_pairs.py DATA OUT                 writes OUT/pairs.pt, over OUT/reading.pt
  python train_pairs.py DATA OUT --folds 0,1     scores on those of five parts of PLV's training pairs, each left out in turn

The embedding (and the first SHARED layers, today none) is the language model's and stays as it is; its states are computed once.  The other layers
begin as those of the pretrained base: begun as the language model's, which has learned syntax, they gave 73.6 root macro-F1 against 79.1 (one fold,
PLV's pairs alone).  Trained on PLV's training pairs, twice each, and on our own sentences; those of our own that are kept back are scored after
every epoch.
"""
import argparse
import collections
import math
import random
import time

import torch
import torch.nn.functional as F
from base import load_base_model
from network import LAYERS, Network, PairNetwork, load_base
from pairs import TYPES, YIELD, own_rows, pair_window, plv_rows  # finds marked_pairs, too
from marked_pairs import figures, scored
from sources import treebank_labels
from train import batches
from windows import N_SHAPES
from wordpiece import WordPiece

SHARED = 0
EPOCHS, RATE_LAYERS, RATE_HEAD = 4, 1.2e-4, 8e-4
PIECES_A_BATCH = 400
PLV_TIMES = 2
SMOOTHING = 0.05
YIELDING = [TYPES.index("CONCEDE"), TYPES.index("RETREAT")]


@torch.no_grad()
def add_states(net, rows, shared):
    """The states of the shared layers, into each window."""
    net.eval()
    e = net.encoder
    for batch in batches(rows, random.Random(0), PIECES_A_BATCH):
        t = max(len(r.pieces) for r in batch)
        padded = lambda x: torch.tensor([v + [0] * (t - len(v)) for v in x])
        mask = padded([[1] * len(r.pieces) for r in batch]).bool()
        x = e.norm(e.pieces(padded([r.pieces for r in batch])) + e.shapes(padded([r.shapes for r in batch])) + e.positions(torch.arange(t)))
        for layer in e.layers[:shared]:
            x = layer(x, mask[:, None, None, :])
        for r, states in zip(batch, x):
            r.states = states[:len(r.pieces)].clone()


def tensors(rows):
    t = max(len(r.pieces) for r in rows)
    states, mask = torch.zeros(len(rows), t, rows[0].states.shape[1]), torch.zeros(len(rows), t, dtype=torch.bool)
    marks = torch.zeros(3, len(rows), t)
    for i, r in enumerate(rows):
        states[i, :len(r.pieces)], mask[i, :len(r.pieces)] = r.states, True
        for k, at in enumerate((r.said, *r.pairs[0][:2])):
            marks[k, i, at] = 1
    return states, mask, *marks


def loss_of(scores, gold):
    """Where a source knows YIELD only, it stands for both of its parts together; labels are smoothed a little."""
    known = scores.log_softmax(1)
    both = torch.logsumexp(known[:, YIELDING], 1, keepdim=True)
    right = torch.cat([known, both], 1).gather(1, gold[:, None]).mean()
    return -(1 - SMOOTHING) * right - SMOOTHING * known.mean()


def name(k):
    return "YIELD" if k == YIELD else scored(TYPES[k])


@torch.no_grad()
def answers(net, rows):
    net.eval()
    out = []
    for i in range(0, len(rows), 16):
        out += [name(k) for k in net(*tensors(rows[i:i + 16])).argmax(1).tolist()]
    net.train()
    return out


def score_line(gold, mine):
    return " ".join(f"{name} {value:.1f}" for name, value in figures(gold, mine).items())


def begin(base, shared):
    net = PairNetwork(len(TYPES), shared)
    for i, layer in net.layers.items():
        layer.load_state_dict(base.encoder.layers[int(i)].state_dict())
    return net


def train(net, rows, kept, args, say):
    layers = [p for n, p in net.named_parameters() if n.startswith("layers.")]
    head = [p for n, p in net.named_parameters() if not n.startswith("layers.")]
    optimiser = torch.optim.AdamW([{"params": layers, "lr": RATE_LAYERS}, {"params": head, "lr": RATE_HEAD}], weight_decay=0.01)
    steps = args.epochs * len(batches(rows, random.Random(0), PIECES_A_BATCH))
    shape = lambda s: min((s + 1) / (0.1 * steps), 1 - 0.98 * min(1, s / steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, shape)
    rng, began = random.Random(args.seed), time.time()
    net.train()
    for epoch in range(args.epochs):
        total = 0
        for batch in batches(rows, rng, PIECES_A_BATCH):
            states, *rest = tensors(batch)
            scores = net(F.dropout(states, 0.1), *rest)
            loss = loss_of(scores, torch.tensor([r.pairs[0][2] for r in batch]))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total += loss.item() * len(batch)
        say(f"  epoch {epoch} {time.time() - began:.0f} s loss {total / len(rows):.3f} kept back: "
            + score_line([name(r.pairs[0][2]) for r in kept], answers(net, kept)))


def cross_validate(base, plv, own, kept, args, say):
    order = list(range(len(plv)))
    random.Random(7).shuffle(order)
    gold, mine = [], []
    for fold in map(int, args.folds.split(",")):
        torch.manual_seed(args.seed + fold)
        out = order[fold::5]
        net = begin(base, args.shared)
        train(net, PLV_TIMES * [plv[i] for i in order if i not in set(out)] + own, kept, args, say)
        gold += [name(plv[i].pairs[0][2]) for i in out]
        mine += answers(net, [plv[i] for i in out])
        say(f"folds to {fold}: {score_line(gold, mine)}")
    confused = collections.Counter((g, m) for g, m in zip(gold, mine) if g != m)
    say("  most confused: " + ", ".join(f"{g} as {m} {n}" for (g, m), n in confused.most_common(12)))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--folds", default="")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--shared", type=int, default=SHARED)
    ap.add_argument("--seed", type=int, default=20261123)
    args = ap.parse_args()
    say = lambda text: print(text, flush=True)
    torch.manual_seed(args.seed)
    vocabulary, pretrained = load_base_model()
    wordpiece, labels = WordPiece(vocabulary), treebank_labels(args.data)
    language = Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.lists.items()})
    language.load_state_dict(torch.load(f"{args.out}/reading.pt", map_location="cpu")["net"])
    base = Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.lists.items()})
    load_base(base, pretrained)
    plv = [pair_window(*row, wordpiece) for row in plv_rows(f"{args.data}/events/plv_train.tsv")]
    own, kept = ([pair_window(*row, wordpiece) for row in own_rows(k)] for k in (False, True))
    add_states(language, plv + own + kept, args.shared)
    say(f"{len(plv)} pairs of PLV, {len(own)} of our own, {len(kept)} kept back; {args.shared} of {LAYERS} layers shared")
    if args.folds:
        return cross_validate(base, plv, own, kept, args, say)
    net = begin(base, args.shared)
    train(net, PLV_TIMES * plv + own, kept, args, say)
    torch.save({"net": net.state_dict(), "shared": args.shared}, f"{args.out}/pairs.pt")


if __name__ == "__main__":
    main()
