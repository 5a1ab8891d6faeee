#!/usr/bin/env python3
"""Trains who said what as a branch of a finished language model:

  python train_attributions.py DATA OUT          writes OUT/attributions.pt, over OUT/again.pt (or the step before, if that is the last)

It learns the gold and, where there are some, the answers of a larger model (attribution_teacher.py; the same --seed).
The first SHARED layers are the language model's and stay as they are; their states are computed once.  The upper layers and the heads of roles and
links are the branch's own, begun as the language model's, and learn nothing but this.
"""
import argparse
import os
import random

import torch
import torch.nn.functional as F
from branch import Course, language_of, train_branch
from export import finished
from losses import TAUGHT_SAID, at, cross, entropy, link_loss
from network import LAYERS, AttributionNetwork
from sources import attributions
from train import batches
from train_pairs import add_states
from windows import IGNORED

SHARED = 3
EPOCHS, RATE_LAYERS, RATE_HEADS = 4, 2e-4, 1e-3
PIECES_A_BATCH = 1536
LINKS = 0.3


def states_of(net, batch):
    """The branch's states [windows, pieces, WIDTH]."""
    t = max(len(w.pieces) for w in batch)
    x, mask = torch.zeros(len(batch), t, batch[0].states.shape[1]), torch.zeros(len(batch), t, dtype=torch.bool)
    for i, w in enumerate(batch):
        x[i, :len(w.pieces)], mask[i, :len(w.pieces)] = w.states, True
    return net(F.dropout(x, 0.1, net.training), mask)


def loss_of(net, batch):
    states = states_of(net, batch)
    roles = net.roles(net.dropout(at(states, batch, "said")))
    gold = torch.tensor([x for w in batch for x in w.roles])
    loss, known = entropy(roles, gold), gold != IGNORED
    if batch[0].soft:
        shares = torch.cat([w.soft["roles"].float() for w in batch])
        loss = (1 - TAUGHT_SAID) * loss + TAUGHT_SAID * cross(roles[known], shares[known]) / known.sum().clamp(min=1)
    links = link_loss(net, states, batch)
    return loss if links is None else loss + LINKS * links


def add_answers(windows, path):
    """The shares that attribution_teacher.py gives of the same windows."""
    for w, (roles, links) in zip(windows, torch.load(path), strict=True):
        w.soft = {"roles": roles, "links": links}


def chunks(path, labels):
    """{(kind, begin, end)} of a sequence of labels."""
    out, begin, kind = set(), 0, None
    for i, label in enumerate([*(labels[k] if k >= 0 else "O" for k in path), "O"]):
        if kind and (label[0] != "I" or label[2:] != kind):
            out.add((kind, begin, i))
            kind = None
        if label != "O" and kind is None:
            kind, begin = label[2:], i
    return out


class RoleCounts:
    """Chunk exact F1 by kind and the share of right links, greedy: a quick look; the figures that count come from the C++ program."""
    KINDS = ("source", "cue", "content")

    def __init__(self, labels):
        self.labels = labels
        self.hits, self.gold, self.mine = ({k: 0 for k in self.KINDS} for _ in range(3))
        self.right = self.asked = 0

    def add(self, w, path, cues):
        """path: the best role of each word; cues: of each link, the index of its best cue among the words."""
        gold, mine = chunks(w.roles, self.labels), chunks([k if g != IGNORED else g for k, g in zip(path, w.roles)], self.labels)
        for kind in self.KINDS:
            of = lambda x: {c for c in x if c[0] == kind}
            self.hits[kind] += len(of(gold) & of(mine))
            self.gold[kind] += len(of(gold))
            self.mine[kind] += len(of(mine))
        self.right += sum(w.said[c] == cue for c, (_, cue) in zip(cues, w.links))
        self.asked += len(w.links)

    def __str__(self):
        f1 = " ".join(f"{k} {200 * self.hits[k] / max(1, self.gold[k] + self.mine[k]):.1f}" for k in self.KINDS)
        return f"{f1} links {100 * self.right / max(1, self.asked):.1f}"


@torch.no_grad()
def figures(net, windows, labels):
    net.eval()
    counts = RoleCounts(labels)
    for batch in batches(windows, random.Random(0), PIECES_A_BATCH):
        for w, s in zip(batch, states_of(net, batch)):
            cues = net.links(s[[x for x, _ in w.links]], s[w.said]).argmax(1).tolist() if w.links else []
            counts.add(w, net.roles(s[w.said]).argmax(1).tolist(), cues)
    net.train()
    return counts


def begin(language, shared):
    net = AttributionNetwork(len(language.roles.bias), shared)
    for i, layer in net.layers.items():
        layer.load_state_dict(language.encoder.layers[int(i)].state_dict())
    for part in ("roles", "link"):
        getattr(net, part).load_state_dict(getattr(language, part).state_dict())
    net.link_pair.data.copy_(language.link_pair.data)
    return net


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--shared", type=int, default=SHARED)
    ap.add_argument("--begin", help="an attributions.pt to begin with (resume.py), where the layers below it have changed a little since; at half the rates")
    ap.add_argument("--seed", type=int, default=20261127)
    args = ap.parse_args()
    say = lambda text: print(text, flush=True)
    torch.manual_seed(args.seed)
    before = f"{args.out}/{finished(args.out)}.pt"
    language, wordpiece, labels = language_of(args.data, before)
    windows, dev = (attributions(args.data, part, labels, wordpiece, args.seed) for part in ("train", "dev"))
    if os.path.exists(path := f"{args.out}/attribution_answers.pt"):
        add_answers(windows, path)
    add_states(language, windows + dev, args.shared)
    net = begin(language, args.shared)
    if args.begin:
        net.load_state_dict(torch.load(args.begin, map_location="cpu")["net"])
    say(f"{before}: {len(windows)} windows of {sum(len(w.pieces) for w in windows)} pieces; {args.shared} of {LAYERS} layers shared")
    say(f"begun: {figures(net, dev, labels.lists['roles'])}")
    scale = 0.5 if args.begin else 1
    course = Course(args.epochs, args.seed, scale * RATE_LAYERS, scale * RATE_HEADS, PIECES_A_BATCH)
    train_branch(net, windows, course, lambda batch: loss_of(net, batch), lambda: figures(net, dev, labels.lists["roles"]), say)
    torch.save({"net": net.state_dict(), "shared": args.shared}, f"{args.out}/attributions.pt")


if __name__ == "__main__":
    main()
