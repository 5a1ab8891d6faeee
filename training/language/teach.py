#!/usr/bin/env python3
"""Writes OUT/answers.pt: the windows that the step `taught` trains on, with the answers of OUT/teacher.pt.

  python teach.py DATA OUT

Treebanks keep their gold; the teacher's shares stand beside it (and its names where a treebank has none).  The news of PolNeAR, which has gold for who said what only,
gets words, sentences, tags and trees from the teacher: trees of the sentences that lie whole in their window.
"""
import argparse
import random

import torch
from base import load_base_model
from losses import at, forward, tree_batch, type_scores
from sources import attributions, treebank_labels, treebanks
from train import batches, half, network_of
from windows import CONTINUES, IGNORED, SENTENCE
from wordpiece import WordPiece

SHARED_BY_WORD = ("upos", "xpos")  # answers as shares, as are names by type; feats and lemma as labels, since their lists are long


def add_words(row, segment):
    """Words and whole sentences of a window without gold, from the best segment of each atom; the last sentence counts if a mark ends it."""
    row.segment = segment
    row.words = [piece for piece, s in zip(row.atoms, segment) if s != CONTINUES]
    begins = [k for k, s in enumerate(s for s in segment if s != CONTINUES) if s == SENTENCE]
    ends = begins[1:] + ([len(row.words)] if row.complete else [])
    row.trees = [(b, [0] * (e - b), [0] * (e - b)) for b, e in zip(begins, ends)]


@torch.no_grad()
def teach(net, batch):
    """Adds the answers to the windows of one batch."""
    states = forward(net, batch, [(r.pieces, r.shapes) for r in batch])
    for i, r in enumerate(batch):
        segment = net.segment(states[i, r.atoms]).float().softmax(-1)
        if not r.segment:
            add_words(r, segment.argmax(-1).tolist())
        words = states[i, r.words]
        r.soft = {"segment": segment.half(), "names": type_scores(net.tags["names"](words)).exp().half()}
        r.soft |= {k: net.tags[k](words).float().softmax(-1).half() for k in SHARED_BY_WORD}
        r.soft |= {"arc": [], "rel": []}
        if not r.upos:
            r.feats, r.lemma = (net.tags[k](words).argmax(-1).tolist() for k in ("feats", "lemma"))
    trees = tree_batch(states, batch)
    if trees:
        teach_trees(net, batch, *trees)


def teach_trees(net, batch, words, heads, _):
    scores, parts = net.arcs(words)
    known = torch.cat([torch.ones(len(heads), 1, dtype=torch.bool), heads != IGNORED], 1)
    arcs = scores.masked_fill(~known[:, None, :], -1e4).float().softmax(-1)
    best = arcs.argmax(-1)
    k = 0
    told = [bool(r.upos) for r in batch for _ in r.trees]
    chosen = torch.stack([heads[k].clamp(min=0) if gold else best[k] for k, gold in enumerate(told)])
    rels = net.rels(parts, chosen).float().softmax(-1)
    for r in batch:
        for n, (first, h, _) in enumerate(r.trees):
            size = len(h)
            r.soft["arc"].append(arcs[k, :size, :size + 1].half().clone())
            r.soft["rel"].append(rels[k, :size].half().clone())
            if not r.upos:
                r.trees[n] = (first, chosen[k, :size].tolist(), rels[k, :size].argmax(-1).tolist())
            k += 1


def news(data, labels, wordpiece, seed):
    rows = attributions(data, "train", labels, wordpiece, seed)
    for r in rows:
        r.atoms = r.said
    return [r for r in rows if r.atoms]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--share", type=float, default=1.0, help="of the news that is answered")
    ap.add_argument("--seed", type=int, default=20261123)
    args = ap.parse_args()
    vocabulary, _ = load_base_model()
    wordpiece, labels = WordPiece(vocabulary), treebank_labels(args.data)
    net = network_of("teacher", vocabulary, labels, wordpiece)
    net.load_state_dict(torch.load(f"{args.out}/teacher.pt", map_location="cpu")["net"])
    net.eval()
    trees = treebanks(args.data, "train", labels, wordpiece, args.seed)
    sources = {"trees": trees["ewt"] + trees["gum"], "attributions": news(args.data, labels, wordpiece, args.seed)}
    for name, rows in sources.items():
        todo = batches(rows, random.Random(0), 2048)
        todo = todo[:round(len(todo) * (args.share if name == "attributions" else 1))]
        for n, batch in enumerate(todo):
            with half():
                teach(net, batch)
            if n % 50 == 0:
                print(f"{name}: batch {n} of {len(todo)}", flush=True)
        print(f"{name}: {len(rows)} windows, {sum(len(r.trees) for r in rows)} trees", flush=True)
    torch.save(sources, f"{args.out}/answers.pt")


if __name__ == "__main__":
    main()
