#!/usr/bin/env python3
"""A larger model for the triggers of events, and its answers on the news, which train_triggers.py learns (Hinton et al. 2015):

  python trigger_teacher.py DATA OUT --teacher-base all-mpnet-base-v2 [--held 53_ 54_]    writes OUT/trigger_teacher.pt
  python trigger_teacher.py DATA OUT --answers                                            writes OUT/trigger_answers.pt: of each window of the news the shares of its atoms, and as sides of its likely triggers

Begun as the pretrained base, not as the teacher of language: what a deed is has little to do with syntax (as in train_pairs.py).  It learns what was
marked by hand, and the pairs; the tables' reading of the news is no lesson for it, since its answers there are to be better.
"""
import argparse
import random

import torch
from torch import nn
from base import load_base_model
from larger import PIECES_A_BATCH, Larger, answers, train_larger
from losses import at
from network import SIDE, WIDTH, side_scores
from pairs import TYPES
from teacher import load_teacher_base
from train import batches, half
from train_triggers import SIDES, kept_apart
from triggers import SideCounts, TriggerCounts, read_texts, side_loss, trigger_loss, trigger_windows
from wordpiece import WordPiece

EPOCHS = 3
TIMES = {"paragraphs": 1, "reports": 2, "golden": 1, "phenomena": 1, "pairs": 1}
LIKELY = 0.3  # the share of all types from which a word of the news is a trigger whose sides are answered


class TriggerTeacher(Larger):
    def __init__(self, special):
        super().__init__(special)
        self.head = nn.Linear(WIDTH, 1 + len(TYPES))
        self.sides = nn.Linear(WIDTH, 4 * SIDE)
        self.side_bias = nn.Parameter(torch.full((2,), -3.0))

    def side_scores(self, triggers, words):
        return side_scores(self, self.dropout(triggers), self.dropout(words))


def loss_of(net, batch):
    states = net.states(batch)
    loss = trigger_loss(net.head(net.dropout(at(states, batch, "said"))), batch)
    sides = side_loss(net.side_scores, states, batch)
    return loss if sides is None else loss + SIDES * sides


def answer(net, batch):
    """Of each window: (shares [atoms, 1 + types], [(first piece of a likely trigger, shares [2, atoms] as its sides)])."""
    for w, states in zip(batch, net.states(batch)):
        shares = net.head(states[w.said]).float().softmax(1)
        likely = [w.said[k] for k in (shares[:, 0] < 1 - LIKELY).nonzero()[:, 0].tolist()]
        sides = net.side_scores(states[likely], states[w.said]).float().sigmoid().half()
        yield shares.half(), [(piece, sides[:, k].clone()) for k, piece in enumerate(likely)]


@torch.no_grad()
def figures(net, windows):
    net.eval()
    counts, sides = TriggerCounts(), SideCounts()
    for batch in batches(windows, random.Random(0), PIECES_A_BATCH):
        with half():
            for w, states in zip(batch, net.states(batch)):
                counts.add(w, net.head(states[w.said]).float().softmax(1))
                sides.add(w, net.side_scores(states[[t for t, *_ in w.sides]], states[w.said]).float().sigmoid())
    net.train()
    return f"{counts}\n    {sides}"


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--teacher-base", default="all-mpnet-base-v2", help="folder of the teacher's base")
    ap.add_argument("--answers", action="store_true")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--held", nargs="*", default=[], help="beginnings of ids of reports that are not learned but scored")
    ap.add_argument("--seed", type=int, default=20261128)
    args = ap.parse_args()
    say = lambda text: print(text, flush=True)
    torch.manual_seed(args.seed)
    wordpiece, path = WordPiece(load_base_model()[0]), f"{args.out}/trigger_teacher.pt"
    net = TriggerTeacher((wordpiece.cls, wordpiece.sep, wordpiece.mask))
    rows = read_texts(f"{args.out}/triggers.jsonl")
    if args.answers:
        net.load_state_dict(torch.load(path, map_location="cpu"))
        windows = [w for row in rows if row["source"] == "news" for w in trigger_windows(row, wordpiece)]
        torch.save(answers(net, windows, lambda batch: answer(net, batch)), f"{args.out}/trigger_answers.pt")
        return
    load_teacher_base(net.encoder, args.teacher_base)
    learned, kept_back = kept_apart([row for row in rows if row["source"] != "news"], args.held, wordpiece)
    windows = [w for name, part in learned.items() for w in part * TIMES[name]]
    look = lambda: " ".join(f"\n  {name}: {figures(net, part)}" for name, part in kept_back.items())
    train_larger(net, windows, args.epochs, args.seed, lambda batch: loss_of(net, batch), look, lambda: torch.save(net.state_dict(), path), say)


if __name__ == "__main__":
    main()
