#!/usr/bin/env python3
"""A larger model for who said what, and its answers on PolNeAR's training part, which train_attributions.py learns beside the gold (Hinton et al. 2015):

  python attribution_teacher.py DATA OUT             writes OUT/attribution_teacher.pt, over the encoder of OUT/teacher.pt
  python attribution_teacher.py DATA OUT --answers   writes OUT/attribution_answers.pt: of each window the shares of its roles, and of the words each link may lead to

Begun as the teacher of language, since a content is a clause more often than not.
"""
import argparse
import random

import torch
from torch import nn
from base import load_base_model
from larger import PIECES_A_BATCH, Larger, answers, train_larger
from losses import at, entropy, link_loss
from network import LINK, WIDTH, link_scores
from sources import attributions, treebank_labels
from train import batches, half
from train_attributions import LINKS, RoleCounts
from wordpiece import WordPiece

EPOCHS = 2


class AttributionTeacher(Larger):
    def __init__(self, roles, special):
        super().__init__(special)
        self.roles = nn.Linear(WIDTH, roles)
        self.link = nn.Linear(WIDTH, 2 * LINK)  # chunk | cue
        self.link_pair = nn.Parameter(torch.randn(LINK + 1, LINK) * LINK ** -0.5 * 0.5)

    def links(self, chunks, words):
        return link_scores(self.link, self.link_pair, self.dropout, chunks, words)


def loss_of(net, batch):
    states = net.dropout(net.states(batch))
    loss = entropy(net.roles(at(states, batch, "said")), torch.tensor([x for w in batch for x in w.roles]))
    links = link_loss(net, states, batch)
    return loss if links is None else loss + LINKS * links


def answer(net, batch):
    """Of each window: (shares [words, roles], shares [links, words])."""
    states = net.states(batch)
    for w, s in zip(batch, states):
        roles = net.roles(s[w.said]).float().softmax(1).half()
        links = net.links(s[[x for x, _ in w.links]], s[w.said]).float().softmax(1).half() if w.links else None
        yield roles, links


@torch.no_grad()
def figures(net, windows, labels):
    net.eval()
    counts = RoleCounts(labels)
    for batch in batches(windows, random.Random(0), PIECES_A_BATCH):
        with half():
            for w, (roles, links) in zip(batch, answer(net, batch)):
                counts.add(w, roles.argmax(1).tolist(), links.argmax(1).tolist() if w.links else [])
    net.train()
    return counts


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--answers", action="store_true")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--seed", type=int, default=20261127)
    args = ap.parse_args()
    say = lambda text: print(text, flush=True)
    torch.manual_seed(args.seed)
    wordpiece, labels = WordPiece(load_base_model()[0]), treebank_labels(args.data)
    roles, path = labels.lists["roles"], f"{args.out}/attribution_teacher.pt"
    net = AttributionTeacher(len(roles), (wordpiece.cls, wordpiece.sep, wordpiece.mask))
    windows, dev = (attributions(args.data, part, labels, wordpiece, args.seed) for part in ("train", "dev"))
    if args.answers:
        net.load_state_dict(torch.load(path, map_location="cpu"))
        torch.save(answers(net, windows, lambda batch: answer(net, batch)), f"{args.out}/attribution_answers.pt")
        return
    before = torch.load(f"{args.out}/teacher.pt", map_location="cpu")["net"]
    net.encoder.load_state_dict({k[len("encoder."):]: v for k, v in before.items() if k.startswith("encoder.")})
    say(f"{len(windows)} windows")
    train_larger(net, windows, args.epochs, args.seed, lambda batch: loss_of(net, batch), lambda: figures(net, dev, roles),
                 lambda: torch.save(net.state_dict(), path), say)


if __name__ == "__main__":
    main()
