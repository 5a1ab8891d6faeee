#!/usr/bin/env python3
"""Trains the language model, in two steps:

  python train.py DATA OUT [--epochs N] [--seed N]   all tasks on all sources; resumes from OUT/last.pt
  python train.py DATA OUT --finish                  one more epoch from OUT/last.pt on the treebanks alone, names weighted up

DATA is the data folder, OUT a folder for checkpoints (last.pt, finished.pt, log.txt).  The second step is for the names: the Wikipedia sets
draw the line between a name and none elsewhere than UNER does, and are dropped at the end.  About 8 minutes an epoch on two cores without AVX-512.
"""
import argparse
import json
import math
import os
import random
import time

import torch
import torch.nn.functional as F
from base import load_base_model
from network import Network, load_base
from windows import IGNORED, N_SHAPES, load
from wordpiece import WordPiece

PIECES_A_BATCH = 2048
RATE_ENCODER, RATE_HEADS = 1.5e-4, 1.5e-3
WEIGHTS = {"segment": 1.0, "upos": 1.0, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "names": 1.0, "arc": 1.0, "rel": 1.0}
FINISH_RATE, FINISH_NAMES = 0.35, 3.0  # share of the peak rates; weight of the names in the second step
MASKED, LOWERED, CAPITALISED = 0.06, 0.04, 0.02  # shares: pieces hidden, windows in lower case, in capitals


def batches(rows, rng):
    """Rows of similar length together, about PIECES_A_BATCH pieces a batch, in random order."""
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i].pieces) + rng.random() * 8))
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(rows[i].pieces))
        if batch and longest * (len(batch) + 1) > PIECES_A_BATCH:
            out.append(batch)
            batch, longest = [], len(rows[i].pieces)
        batch.append(rows[i])
    out.append(batch)
    rng.shuffle(out)
    return out


def disturb(row, wordpiece, rng):
    """Pieces and shapes of a row with some hidden, so that the model learns from context and survives odd casing."""
    pieces = [wordpiece.mask if rng.random() < MASKED and 0 < i < len(row.pieces) - 1 else p for i, p in enumerate(row.pieces)]
    shapes, dice = row.shapes, rng.random()
    cased = lambda s, to: to * 2 + s % 2 if s // 2 in (0, 1, 2, 3, 4) else s
    if dice < LOWERED:
        shapes = [cased(s, 0) for s in shapes]
    elif dice < LOWERED + CAPITALISED:
        shapes = [cased(s, 2) for s in shapes]
    return pieces, shapes


def forward(net, rows, inputs):
    """States of every piece [B, T, WIDTH]."""
    t = max(len(p) for p, _ in inputs)
    pieces, shapes = torch.zeros(len(rows), t, dtype=torch.long), torch.zeros(len(rows), t, dtype=torch.long)
    mask = torch.zeros(len(rows), t, dtype=torch.bool)
    for i, (p, s) in enumerate(inputs):
        pieces[i, :len(p)], shapes[i, :len(s)], mask[i, :len(p)] = torch.tensor(p), torch.tensor(s), True
    return net.encoder(pieces, shapes, mask)


def at(states, rows, which):
    index = torch.tensor([i * states.shape[1] + k for i, r in enumerate(rows) for k in getattr(r, which)])
    return states.reshape(-1, states.shape[-1])[index] if len(index) else states.new_zeros(0, states.shape[-1])


def name_loss(logits, gold, misc_known):
    """Where a source marks no MISC, its "O" stands for O or MISC together."""
    open_ = torch.logsumexp(torch.cat([logits[:, :1], logits[:, 7:]], 1), 1, keepdim=True)
    merged = torch.cat([open_, logits[:, 1:7], torch.full_like(logits[:, 7:], -1e4)], 1)
    return F.cross_entropy(torch.where(misc_known[:, None], logits, merged), gold, ignore_index=IGNORED)


def tree_batch(states, rows):
    """Gathers whole sentences: words [S, N, WIDTH], heads and labels [S, N] padded with IGNORED."""
    spans = [(i, r, t) for i, r in enumerate(rows) for t in r.trees]
    if not spans:
        return None
    n = max(len(t[1]) for _, _, t in spans)
    index = torch.zeros(len(spans), n, dtype=torch.long)
    heads, rels = torch.full((len(spans), n), IGNORED), torch.full((len(spans), n), IGNORED)
    for k, (i, r, (first, h, l)) in enumerate(spans):
        index[k, :len(h)] = torch.tensor([i * states.shape[1] + x for x in r.words[first:first + len(h)]])
        heads[k, :len(h)], rels[k, :len(l)] = torch.tensor(h), torch.tensor(l)
    return states.reshape(-1, states.shape[-1])[index], heads, rels


def arc_scores(net, words, heads):
    scores, parts = net.arcs(words)
    valid = torch.cat([torch.ones(len(heads), 1, dtype=torch.bool), heads != IGNORED], 1)
    return scores.masked_fill(~valid[:, None, :], -1e4), parts


def losses(net, rows, inputs):
    states = net.dropout(forward(net, rows, inputs))
    out, words = {}, at(states, rows, "words")
    segment = torch.tensor([x for r in rows for x in r.segment])
    if len(segment):
        out["segment"] = F.cross_entropy(net.segment(at(states, rows, "atoms")), segment)
    for k in ("upos", "xpos", "feats", "lemma"):
        gold = torch.tensor([x for r in rows for x in (getattr(r, k) or [IGNORED] * len(r.words))])
        if (gold != IGNORED).any():
            out[k] = F.cross_entropy(net.tags[k](words), gold, ignore_index=IGNORED)
    names = torch.tensor([x for r in rows for x in r.names])
    if (names != IGNORED).any():
        known = torch.tensor([r.misc_known for r in rows for _ in r.words])
        out["names"] = name_loss(net.tags["names"](words), names, known)
    trees = tree_batch(states, rows)
    if trees:
        scores, parts = arc_scores(net, trees[0], trees[1])
        out["arc"] = F.cross_entropy(scores.flatten(0, 1), trees[1].flatten(), ignore_index=IGNORED)
        rels = net.rels(parts, trees[1].clamp(min=0))
        out["rel"] = F.cross_entropy(rels.flatten(0, 1), trees[2].flatten(), ignore_index=IGNORED)
    return out


@torch.no_grad()
def evaluate(net, rows):
    """Shares right on gold words, greedy heads: a quick look; the figures that count come from the C++ program."""
    net.eval()
    right, asked = {}, {}

    def add(k, good, of):
        right[k], asked[k] = right.get(k, 0) + int(good), asked.get(k, 0) + int(of)

    for batch in batches(rows, random.Random(0)):
        states = forward(net, batch, [(r.pieces, r.shapes) for r in batch])
        gold, mine = torch.tensor([x for r in batch for x in r.segment]), net.segment(at(states, batch, "atoms")).argmax(1)
        add("begin", (gold > 0).eq(mine > 0).sum(), len(gold))
        add("sentence F1", 2 * ((gold == 2) & (mine == 2)).sum(), (gold == 2).sum() + (mine == 2).sum())
        words = at(states, batch, "words")
        for k in net.TAGGED:
            gold = torch.tensor([x for r in batch for x in getattr(r, k)])
            add(k, (net.tags[k](words).argmax(1) == gold).sum(), (gold != IGNORED).sum())
        trees = tree_batch(states, batch)
        if trees:
            scores, parts = arc_scores(net, trees[0], trees[1])
            heads = scores.argmax(-1)
            known = trees[1] != IGNORED
            good = (heads == trees[1]) & known
            add("UAS", good.sum(), known.sum())
            add("LAS", (good & (net.rels(parts, heads).argmax(-1) == trees[2])).sum(), known.sum())
    net.train()
    return {k: round(100 * right[k] / max(1, asked[k]), 2) for k in right}


def train(net, rows, dev, args, out, say):
    """The epochs of one step; saves `out` after each."""
    wordpiece, weights, scale = args.wordpiece, dict(WEIGHTS), 1.0
    if args.finish:
        rows = [r for r in rows if r.upos]  # the treebanks
        weights["names"], scale = FINISH_NAMES, FINISH_RATE
    encoder = list(net.encoder.parameters())
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": encoder, "lr": scale * RATE_ENCODER}, {"params": heads, "lr": scale * RATE_HEADS}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    steps = args.epochs * len(batches(rows, random.Random(0)))
    shape = lambda s: min((s + 1) / (0.06 * steps), 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, s / steps))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, shape)
    first = 0
    if os.path.exists(out):
        state = torch.load(out)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        first = state["epoch"] + 1
    say(f"{len(rows)} windows, {sum(len(r.pieces) for r in rows)} pieces, {steps} steps")
    for epoch in range(first, args.epochs):
        rng, began, total = random.Random(args.seed + epoch), time.time(), {}
        for n, batch in enumerate(batches(rows, rng)):
            parts = losses(net, batch, [disturb(r, wordpiece, rng) for r in batch])
            loss = sum(weights[k] * v for k, v in parts.items())
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            for k, v in parts.items():
                total[k] = total.get(k, 0) * 0.98 + v.item() * 0.02
            if n % 50 == 0:
                say(f"epoch {epoch} step {n} {time.time() - began:.0f} s  " + " ".join(f"{k} {v:.3f}" for k, v in total.items()))
        torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch}, out + ".new")
        os.replace(out + ".new", out)
        say(f"epoch {epoch} done {time.time() - began:.0f} s " + " ".join(f"{n}: {evaluate(net, d)}" for n, d in dev.items()))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--seed", type=int, default=20261123)
    ap.add_argument("--limit", type=int, default=0, help="only the first N windows (to try things)")
    ap.add_argument("--finish", action="store_true", help="the second step")
    args = ap.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(args.seed)
    vocabulary, tensors = load_base_model()
    args.wordpiece = WordPiece(vocabulary)
    labels, rows, dev = load(args.data, args.wordpiece, args.seed)
    rows = rows[:args.limit] if args.limit else rows
    net = Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.lists.items()})
    load_base(net, tensors)
    with open(f"{args.out}/labels.json", "w") as f:
        json.dump(labels.lists, f, ensure_ascii=False)
    log = open(f"{args.out}/log.txt", "a")

    def say(text):
        print(text, flush=True)
        print(text, file=log, flush=True)

    out = f"{args.out}/last.pt"
    if args.finish:
        net.load_state_dict(torch.load(out)["net"])
        args.epochs, out = 1, f"{args.out}/finished.pt"
    train(net, rows, dev, args, out, say)


if __name__ == "__main__":
    main()
