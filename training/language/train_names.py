#!/usr/bin/env python3
"""Trains the head of names of a finished model, whose encoder stays as it is, with a hidden layer that sees the neighbours of a word and its sentence:

  python train_names.py DATA OUT     writes OUT/name_head.pt, over OUT/classes.pt and the teacher's answers, OUT/answers.pt

The states of the encoder are computed once, with the weights that the model file will have.  The treebank's names are learned with the teacher's answers beside
them, PolNeAR's news by those alone: what keeps the names of news and web right, of which the Wikipedia sets and our own marked names draw the line elsewhere.
CrossNER's line between politicians and other persons is left out, for among 373 persons of its training part it has 14 of the others.
"""
import argparse
import random
import time
from dataclasses import dataclass

import torch
from branch import language_of
from export import as_read, finished
from losses import MEANT, at, forward, type_scores
from network import NameNetwork
from sources import crossner, own_names, treebanks, wikigold
from train import as_shipped, batches, disturb, half
from train_attributions import chunks
from windows import IGNORED, NAME_GOLD, NAME_TYPES, NAMES, SENTENCE, UNKNOWN_MISC, type_label

HIDDEN, REACH = 512, 1
EPOCHS, RATE = 14, 2e-3
WORDS_A_BATCH = 1024
NEWS = 4000  # windows
JOINED = 0.3  # of the sentences, with the one before
MERGED = ("person", "politician")  # classes that CrossNER's training part does not tell apart for us


@dataclass
class Words:
    """The words of a source's windows: their states [N, WIDTH], name labels of NAME_GOLD [N], and the teacher's shares of the types [N, NAME_TYPES]; the words of
    each sentence of each window; the weights of the labels and of the shares."""
    states: torch.Tensor
    gold: torch.Tensor
    shares: torch.Tensor
    lengths: list  # a list a window
    weight: float
    taught: float


def lengths_of(row):
    """Words of each sentence of a window."""
    segment = row.segment or (row.soft["segment"].float().argmax(1).tolist() if row.soft else [])
    if row.sentences or len(segment) != len(row.atoms) or not segment:
        return list(row.sentences) or [len(row.words)]
    begins = {piece for piece, label in zip(row.atoms, segment) if label == SENTENCE}
    out = [0]
    for k, piece in enumerate(row.words):
        if k and piece in begins:
            out.append(0)
        out[-1] += 1
    return out


@torch.no_grad()
def words_of(language, rows, weight=1.0, taught=0.0):
    states, gold, shares, lengths = [], [], [], []
    for batch in batches(rows, random.Random(0)):
        with half():
            states.append(at(forward(language, batch, [(r.pieces, r.shapes) for r in batch]), batch, "words").bfloat16())
        for r in batch:
            gold += r.names or [IGNORED] * len(r.words)
            shares.append(r.soft["names"].bfloat16() if r.soft and taught else torch.zeros(len(r.words), len(NAME_TYPES), dtype=torch.bfloat16))
            lengths.append([n for n in lengths_of(r) if n])
    return Words(torch.cat(states), torch.tensor(gold), torch.cat(shares), lengths, weight, taught)


def without(gold, classes):
    """The labels of some classes as those of their types."""
    out = gold.clone()
    for name in NAMES[1:]:
        if name[2:] in classes:
            out[gold == NAME_GOLD.index(name)] = NAME_GOLD.index(type_label(name))
    return out


def disturbed(rows, wordpiece, rng):
    out = []
    for r in rows:
        out.append(type(r)(**vars(r)))
        out[-1].pieces, out[-1].shapes = disturb(r, wordpiece, rng)
    return out


def load_sources(args, language, wordpiece, labels):
    """(what is learned, {name: what is looked at})"""
    rng = random.Random(args.seed)
    answers = torch.load(f"{args.out}/answers.pt", weights_only=False)
    trees = [r for r in answers["trees"] if r.soft and any(x != IGNORED for x in r.names)]
    news = [r for r in answers["attributions"] if r.soft and r.words]
    news = rng.sample(news, min(NEWS, len(news)))
    own, kept_back = own_names(labels, wordpiece)
    politics = [crossner(args.data, "train", labels, wordpiece, glue) for glue in (True, False)]
    read = lambda *more: words_of(language, *more)
    learned = [read(own), read(disturbed(own, wordpiece, rng), 0.5), *(read(x, 1.5) for x in politics), read(disturbed(politics[0] + politics[1], wordpiece, rng), 0.75),
               *(read(wikigold(args.data, labels, wordpiece, glue), 0.5) for glue in (True, False)), read(trees, 1.0, 1.0), read(news, 0.0, 1.0)]
    for words in learned[2:5]:
        words.gold = without(words.gold, MERGED)
    dev = {"ewt": treebanks(args.data, "dev", labels, wordpiece, args.seed)["ewt"], "own names": kept_back,
           "crossner": crossner(args.data, "dev", labels, wordpiece, False)}
    return learned, {name: read(rows) for name, rows in dev.items()}


def sentences(sources, rng):
    """(source, first word, words) of each; some are one with the sentence before, for so they will be read where no mark parts them."""
    out = []
    for k, words in enumerate(sources):
        begin = 0
        for window in words.lengths:
            for i, n in enumerate(window):
                if i and rng.random() < JOINED:
                    out[-1] = (k, out[-1][1], out[-1][2] + n)
                else:
                    out.append((k, begin, n))
                begin += n
    rng.shuffle(out)
    return out


def sentence_batches(items):
    batch, size = [], 0
    for item in items:
        batch.append(item)
        size += item[2]
        if size >= WORDS_A_BATCH:
            yield batch
            batch, size = [], 0


def loss_of(net, sources, batch):
    join = lambda field: torch.cat([getattr(sources[k], field)[b:b + n] for k, b, n in batch])
    each = lambda field: torch.cat([torch.full((n,), getattr(sources[k], field)) for k, _, n in batch])
    scores, gold = net(join("states").float(), [n for *_, n in batch]), join("gold")
    p, known = scores.float().log_softmax(1), gold != IGNORED
    told = -p.masked_fill(~MEANT[gold.clamp(min=0)], -1e4).logsumexp(1) * known * each("weight")
    taught = -(join("shares").float() * type_scores(scores)).sum(1) * each("taught")
    return (told + taught).sum() / WORDS_A_BATCH


@torch.no_grad()
def f1(net, words):
    """Exact names, greedy: in types where the source marks those, else in classes; a quick look."""
    lengths = [n for window in words.lengths for n in window]
    scores, right, told, found, begin = net(words.states.float(), lengths), 0, 0, 0, 0
    typed = not any(NAME_GOLD[g] in NAMES[1:] for g in set(words.gold.tolist()) if g != IGNORED)
    mine, labels = (type_scores(scores).argmax(1).tolist(), NAME_TYPES) if typed else (scores.argmax(1).tolist(), NAMES)
    known, gold = ["O" if x == UNKNOWN_MISC else x for x in NAME_GOLD], words.gold.tolist()
    for n in lengths:
        part = slice(begin, begin + n)
        begin += n
        if any(g != IGNORED for g in gold[part]):
            a, b = chunks(gold[part], known), {c for c in chunks(mine[part], labels) if not typed or c[0] != "MISC"}
            right, told, found = right + len(a & b), told + len(a), found + len(b)
    return round(200 * right / max(1, told + found), 2)


def train(net, sources, dev, args, say):
    steps = args.epochs * (sum(len(x.gold) for x in sources) // WORDS_A_BATCH)
    optimiser = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda s: min((s + 1) / 50, max(0.01, 1 - s / steps)))
    began = time.time()
    for epoch in range(args.epochs):
        rng, total, count = random.Random(args.seed + epoch), 0.0, 0
        net.train()
        for batch in sentence_batches(sentences(sources, rng)):
            optimiser.zero_grad()
            shipped = epoch == args.epochs - 1 and count % 3 == 0
            with as_shipped(net, shipped):
                with half(not shipped):
                    loss = loss_of(net, sources, batch)
                loss.backward()
            optimiser.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
        net.eval()
        with as_shipped(net, True):
            say(f"epoch {epoch} {time.time() - began:.0f} s loss {total / count:.4f} " + " ".join(f"{name} {f1(net, words)}" for name, words in dev.items()))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=EPOCHS)
    ap.add_argument("--hidden", type=int, default=HIDDEN)
    ap.add_argument("--reach", type=int, default=REACH, help="neighbours that a word sees on each side")
    ap.add_argument("--rate", type=float, default=RATE)
    ap.add_argument("--begin", help="a name_head.pt to go on from; at half the rate")
    ap.add_argument("--to", default="name_head.pt")
    ap.add_argument("--seed", type=int, default=20261128)
    args = ap.parse_args()
    say = lambda text: print(text, flush=True)
    torch.manual_seed(args.seed)
    language, wordpiece, labels = language_of(args.data, f"{args.out}/{finished(args.out)}.pt")
    language.eval()
    for name, p in language.named_parameters():
        p.data = as_read(name, p)
    sources, dev = load_sources(args, language, wordpiece, labels)
    say(f"{sum(len(x.gold) for x in sources)} words to learn from")
    net = NameNetwork(len(NAMES), args.hidden, args.reach)
    if args.begin:
        net.load_state_dict(torch.load(args.begin, map_location="cpu")["net"])
        args.rate /= 2
    train(net, sources, dev, args, say)
    torch.save({"net": net.state_dict(), "seed": args.seed}, f"{args.out}/{args.to}")


if __name__ == "__main__":
    main()
