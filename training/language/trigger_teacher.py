#!/usr/bin/env python3
"""A larger model for the triggers of events, and its answers on the news, which train_triggers.py learns (Hinton et al. 2015):

  python trigger_teacher.py DATA OUT --teacher-base all-mpnet-base-v2 [--held 53_ 54_]    writes OUT/trigger_teacher.pt
  python trigger_teacher.py DATA OUT --answers                                            writes OUT/trigger_answers.pt: the shares of each atom, a window of the news each

Begun as the pretrained base, not as the teacher of language: what a deed is has little to do with syntax (as in train_pairs.py).  It learns what was
marked by hand, and the pairs; the tables' reading of the news is no lesson for it, since its answers there are to be better.
"""
import argparse
import math
import random
import time

import torch
from torch import nn
from base import load_base_model
from losses import at, forward
from network import WIDTH
from pairs import TYPES
from teacher import TeacherEncoder, load_teacher_base
from train import batches, half
from train_triggers import kept_apart
from triggers import TriggerCounts, read_texts, trigger_loss, trigger_windows
from windows import N_SHAPES
from wordpiece import WordPiece

EPOCHS, RATE_ENCODER, RATE_HEAD = 3, 5e-5, 5e-4
PIECES_A_BATCH = 1024
TIMES = {"paragraphs": 1, "reports": 2, "golden": 1, "phenomena": 1, "pairs": 1}


class TriggerTeacher(nn.Module):
    def __init__(self, special):
        super().__init__()
        self.encoder = TeacherEncoder(N_SHAPES, special)
        self.head = nn.Linear(WIDTH, 1 + len(TYPES))
        self.dropout = nn.Dropout(0.1)

    def forward(self, batch):
        """Scores [atoms of the batch, 1 + types]."""
        states = forward(self, batch, [(w.pieces, w.shapes) for w in batch])
        return self.head(self.dropout(at(states, batch, "said")))


@torch.no_grad()
def answers(net, windows):
    """The shares [atoms, 1 + types] of each window, in order."""
    net.eval()
    out = {}
    for batch in batches(windows, random.Random(0), 2 * PIECES_A_BATCH):
        with half():
            shares = net(batch).float().softmax(1).half()
        for w, part in zip(batch, shares.split([len(w.said) for w in batch])):
            out[id(w)] = part.clone()
    net.train()
    return [out[id(w)] for w in windows]


def figures(net, windows):
    counts = TriggerCounts()
    for w, shares in zip(windows, answers(net, windows)):
        counts.add(w, shares.float())
    return counts


def train(net, windows, dev, args, say):
    encoder = [p for p in net.encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": RATE_ENCODER}, {"params": net.head.parameters(), "lr": RATE_HEAD}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = args.epochs * len(batches(windows, random.Random(0), PIECES_A_BATCH))
    shape = lambda s: min((s + 1) / (0.1 * steps), 0.02 + 0.98 * (1 - s / steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, shape)
    began = time.time()
    for epoch in range(args.epochs):
        rng, total, n = random.Random(args.seed + epoch), 0.0, 0
        for batch in batches(windows, rng, PIECES_A_BATCH):
            optimiser.zero_grad()
            with half():
                loss = trigger_loss(net(batch), batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total, n = total + loss.item(), n + 1
            if n % 50 == 0:
                say(f"  epoch {epoch} batch {n} of {steps // args.epochs} {time.time() - began:.0f} s loss {total / n:.3f}")
        say(f"epoch {epoch} {time.time() - began:.0f} s loss {total / n:.4f}")
        for name, part in dev.items():
            say(f"  {name}: {figures(net, part)}")
        torch.save(net.state_dict(), f"{args.out}/trigger_teacher.pt")


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
    wordpiece = WordPiece(load_base_model()[0])
    net = TriggerTeacher((wordpiece.cls, wordpiece.sep, wordpiece.mask))
    rows = read_texts(f"{args.out}/triggers.jsonl")
    if args.answers:
        net.load_state_dict(torch.load(f"{args.out}/trigger_teacher.pt", map_location="cpu"))
        windows = [w for row in rows if row["source"] == "news" for w in trigger_windows(row, wordpiece)]
        torch.save(answers(net, windows), f"{args.out}/trigger_answers.pt")
        return
    load_teacher_base(net.encoder, args.teacher_base)
    learned, kept_back = kept_apart([row for row in rows if row["source"] != "news"], args.held, wordpiece)
    train(net, [w for name, part in learned.items() for w in part * TIMES[name]], kept_back, args, say)


if __name__ == "__main__":
    main()
