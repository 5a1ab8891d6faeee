#!/usr/bin/env python3
"""Trains which words tell an event, of which PLOVER type, and which words are its sides, as a branch of a finished language model:

  python train_triggers.py DATA OUT [--held 53_ 54_]     writes OUT/triggers.pt, over OUT/again.pt and the texts OUT/triggers.jsonl (trigger_texts.py)

As in train_attributions.py the first SHARED layers are the language model's and stay as they are; the upper ones and the head are the branch's own, begun
as those of the branch for attributions, which has learned to read news.  (One branch for both was tried: attributions lost 2 points of contents, triggers
10 of recall.)  Paragraphs of files that end in 6 are kept back and scored after every epoch, and so are the reports that --held names by the beginnings
of their ids.  What was marked by hand is shown more often than what only the tables read.
"""
import argparse
import os
import random

import torch
from branch import Course, language_of, train_branch
from export import finished
from losses import at
from network import TriggerNetwork
from pairs import TYPES
from train import batches
from train_attributions import states_of
from train_pairs import add_states
from triggers import SideCounts, TriggerCounts, read_texts, side_loss, trigger_loss, trigger_windows

SHARED = 3
EPOCHS, RATE_LAYERS, RATE_HEAD = 6, 2e-4, 1e-3
PIECES_A_BATCH = 1536
TIMES = {"paragraphs": 3, "reports": 3, "golden": 2, "phenomena": 2, "pairs": 1, "news": 1}  # how often an epoch shows a source
NEWS = 0.6  # the share of the news
SIDES = 0.025  # the weight of the sides; with twice as much the branch finds fewer triggers


@torch.no_grad()
def figures(net, windows):
    net.eval()
    counts, sides = TriggerCounts(), SideCounts()
    for batch in batches(windows, random.Random(0), PIECES_A_BATCH):
        for w, states in zip(batch, states_of(net, batch)):
            counts.add(w, net.head(states[w.said]).softmax(1))
            sides.add(w, net.side_scores(states[[t for t, *_ in w.sides]], states[w.said]).sigmoid())
    net.train()
    return f"{counts}\n    {sides}"


def loss_of(net, batch):
    states = states_of(net, batch)
    loss = trigger_loss(net.head(net.dropout(at(states, batch, "said"))), batch)
    sides = side_loss(net.side_scores, states, batch)
    return loss if sides is None else loss + SIDES * sides


def kept_apart(rows, held, wordpiece):
    """(windows by source, windows kept back by source)"""
    learned, kept_back = {}, {}
    for row in rows:
        back = row["source"] == "reports" and row["from"].startswith(tuple(held)) or row["source"] == "paragraphs" and row["from"].endswith("6.txt")
        (kept_back if back else learned).setdefault(row["source"], []).extend(trigger_windows(row, wordpiece))
    return learned, kept_back


def sources(args, wordpiece):
    """kept_apart of all texts; a part of the news, with the teacher's answers where there are some."""
    learned, kept_back = kept_apart(read_texts(f"{args.out}/triggers.jsonl"), args.held, wordpiece)
    path, rng = f"{args.out}/trigger_answers.pt", random.Random(args.seed)
    if os.path.exists(path):
        for w, (shares, sides) in zip(learned["news"], torch.load(path), strict=True):
            w.soft, w.soft_sides = shares, sides
    learned["news"] = [w for w in learned["news"] if rng.random() < args.news]
    return learned, kept_back


def begin(attributions, shared):
    net = TriggerNetwork(len(TYPES), shared)
    net.layers.load_state_dict({k[len("layers."):]: v for k, v in attributions.items() if k.startswith("layers.")})
    return net


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--begin", help="a triggers.pt to begin with, which may know no sides yet; at half the rates")
    ap.add_argument("--held", nargs="*", default=[], help="beginnings of ids of reports that are not learned but scored")
    ap.add_argument("--news", type=float, default=NEWS)
    ap.add_argument("--to", default="triggers.pt")
    ap.add_argument("--seed", type=int, default=20261128)
    args = ap.parse_args()
    say = lambda text: print(text, flush=True)
    torch.manual_seed(args.seed)
    language, wordpiece, _ = language_of(args.data, f"{args.out}/{finished(args.out)}.pt")
    attributions = torch.load(f"{args.out}/attributions.pt", map_location="cpu")
    learned, kept_back = sources(args, wordpiece)
    add_states(language, [w for part in [*learned.values(), *kept_back.values()] for w in part], SHARED)
    windows = [w for name, part in learned.items() for w in part * TIMES[name]]
    say(f"{ {k: len(v) for k, v in learned.items()} } windows, {len(batches(windows, random.Random(0), PIECES_A_BATCH))} batches")
    net = begin(attributions["net"], SHARED)
    if args.begin:
        net.load_state_dict(torch.load(args.begin, map_location="cpu")["net"], strict=False)
    scale = 0.5 if args.begin else 1
    look = lambda: " ".join(f"\n  {name}: {figures(net, part)}" for name, part in kept_back.items())
    train_branch(net, windows, Course(args.epochs, args.seed, scale * RATE_LAYERS, scale * RATE_HEAD, PIECES_A_BATCH, shipped_every=3), lambda batch: loss_of(net, batch), look, say)
    torch.save({"net": net.state_dict(), "shared": SHARED}, f"{args.out}/{args.to}")


if __name__ == "__main__":
    main()
