#!/usr/bin/env python3
"""What 8 bits cost: the treebanks' dev parts read by a checkpoint in f32, and as the program reads it (weights as in the model file, activations in 8
bits a row: src/matrix).

  python eight_bits.py DATA RUN [STEP]      RUN/STEP.pt; without STEP, the finished one

Gold words and sentences, greedy heads and labels: the two columns differ by the 8 bits alone.  The figures that count are those of the program on raw text.
"""
import argparse
import random

import torch
from base import load_base_model
from export import as_read, finished, is_layer
from losses import at, forward, type_scores
from network import Network
from sources import treebank_labels, treebanks
from train import batches, evaluate
from train_attributions import chunks
from windows import N_SHAPES, NAME_GOLD, NAME_TYPES, UNKNOWN_MISC
from wordpiece import WordPiece


def to_bytes(layer, inputs):
    """A row's cells are 0 to 255 between its least value and its largest, as Kernels::to_bytes has them."""
    x, = inputs
    least = x.amin(-1, keepdim=True)
    step = ((x.amax(-1, keepdim=True) - least) / 255).clamp(min=1e-12)
    return ((x - least) / step).round() * step + least


def in_eight_bits(net):
    for name, module in net.named_modules():
        if isinstance(module, torch.nn.Linear) and is_layer(f"{name}.weight", module.weight):
            module.register_forward_pre_hook(to_bytes)
    for name, p in net.named_parameters():
        p.data = as_read(name, p)


@torch.no_grad()
def names_f1(net, rows):
    """Exact names, PER, ORG and LOC; windows without gold names do not count; None where none has any."""
    net.eval()
    right = told = found = 0
    for batch in batches(rows, random.Random(0)):
        states = forward(net, batch, [(r.pieces, r.shapes) for r in batch])
        labels = type_scores(net.tags["names"](at(states, batch, "words"))).argmax(1).tolist()
        for r in batch:
            mine, labels = labels[:len(r.words)], labels[len(r.words):]
            if any(x >= 0 for x in r.names):
                known = ["O" if x == UNKNOWN_MISC else x for x in NAME_GOLD]
                gold, mine = chunks(r.names, known), {c for c in chunks(mine, NAME_TYPES) if c[0] != "MISC"}
                right, told, found = right + len(gold & mine), told + len(gold), found + len(mine)
    return round(200 * right / (told + found), 2) if told else None


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("run")
    ap.add_argument("step", nargs="?")
    ap.add_argument("--seed", type=int, default=20261123)
    args = ap.parse_args()
    vocabulary, _ = load_base_model()
    labels = treebank_labels(args.data)
    net = Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.lists.items()})
    net.load_state_dict(torch.load(f"{args.run}/{args.step or finished(args.run)}.pt", map_location="cpu")["net"])
    dev = treebanks(args.data, "dev", labels, WordPiece(vocabulary), args.seed)
    for form in ("f32", "8 bits"):
        if form != "f32":
            in_eight_bits(net)
        for name, rows in dev.items():
            print(f"{form}, {name}: {evaluate(net, rows)} names F1 {names_f1(net, rows)}", flush=True)


if __name__ == "__main__":
    main()
