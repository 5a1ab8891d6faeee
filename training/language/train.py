#!/usr/bin/env python3
"""Trains the language model, in steps:

  python train.py DATA OUT language   trees, tags and names on all their sources; from the pretrained base
  python train.py DATA OUT names      one more epoch on the treebanks alone, names weighted up
  python train.py DATA OUT reading    the treebanks, and who said what (attribution.py)
  python train.py DATA OUT teacher    a larger model (teacher.py): trees, tags and names; --teacher-base is its folder
  python teach.py DATA OUT            its answers on the treebanks and on the news of PolNeAR
  python train.py DATA OUT taught     gold and answers of the teacher together, and who said what; layers as 8 bits hold them in the last epoch
  python train.py DATA OUT again      the same from there on, at a lower rate and with less news: a small model is not done with a teacher after a few epochs
  python train.py DATA OUT classes    the upper layers go on with names in nine classes (../names, CrossNER); the branches over the lower ones stay valid

DATA is the data folder, OUT a folder for checkpoints (STEP.pt; labels.json, log.txt).  A step begins where the one named in STEPS ended, saves after
every epoch and takes up an interrupted run where it stopped.  train_pairs.py comes after `reading`: `taught` and `again` leave the embeddings as they are, so
that a branch for pairs remains valid.  The second step is for the names: the Wikipedia sets draw the line between a name and none elsewhere than
UNER does, and are dropped after the first.
"""
import argparse
import contextlib
import json
import math
import os
import random
import time
from dataclasses import dataclass, field

import torch
from base import load_base_model
from losses import MEANT, arc_scores, at, forward, losses, tree_batch
from export import as_read, is_layer
from network import Network, load_base
from sources import attributions, crossner, own_names, treebank_labels, treebanks, wikipedia_names
from teacher import TeacherEncoder, load_teacher_base
from windows import IGNORED, N_SHAPES, NAMES, TYPE_OF_CLASS
from wordpiece import WordPiece

PIECES_A_BATCH = 2048
TEACHER_BATCH, RATE_TEACHER = 1024, 8e-5
SHIPPED_EVERY = 3  # of the last epoch's batches of TAUGHT_STEPS: layers as 8 bits hold them, which costs a third of the time
RATE_ENCODER, RATE_HEADS = 1.5e-4, 1.5e-3
WEIGHTS = {"segment": 1.0, "upos": 1.0, "xpos": 0.5, "feats": 0.5, "lemma": 0.5, "names": 1.0, "arc": 1.0, "rel": 1.0,
           "roles": 1.5, "links": 0.3, "taught": 1.0}
MASKED, LOWERED, CAPITALISED = 0.06, 0.04, 0.02  # shares: pieces hidden, windows in lower case, in capitals


@dataclass
class Step:
    epochs: int
    begins_at: str = None   # the step whose network it begins with
    scale: float = 1.0      # of the peak rates
    weights: dict = field(default_factory=dict)
    shares: dict = field(default_factory=dict)  # of a source's windows in an epoch


STEPS = {
    "language": Step(5, shares={"trees": 1, "wikipedia": 1}),
    "names": Step(1, "language", 0.35, {"names": 3.0}, {"trees": 1}),
    "reading": Step(3, "names", 0.7, {"names": 2.0}, {"trees": 1, "attributions": 0.5}),
    "teacher": Step(3, None, 1.0, {"names": 2.0}, {"trees": 1, "wikipedia": 1}),
    "taught": Step(4, "reading", 0.7, {}, {"trees": 1, "attributions": 0.45}),
    "again": Step(7, "taught", 0.5, {}, {"trees": 1, "attributions": 0.3}),
    "classes": Step(4, "again", 0.35, {"names": 2.0}, {"trees": 1, "attributions": 0.1, "own names": 1, "crossner": 1}),
}
TAUGHT_STEPS = ("taught", "again", "classes")  # with answers of the teacher
CROSSNER_TIMES = 3  # how often an epoch of `classes` shows it
SHARED = 3  # layers below the branches, which `classes` leaves as they are
EMBEDDINGS = ("pieces", "positions", "shapes", "norm")  # of the encoder; not changed by TAUGHT_STEPS


def batches(rows, rng, pieces=PIECES_A_BATCH):
    """Rows of similar length together, about `pieces` pieces a batch, in random order."""
    order = sorted(range(len(rows)), key=lambda i: (len(rows[i].pieces) + rng.random() * 8))
    out, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(rows[i].pieces))
        if batch and longest * (len(batch) + 1) > pieces:
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


def add_language(net, batch, states, add):
    gold, mine = torch.tensor([x for r in batch for x in r.segment]), net.segment(at(states, batch, "atoms")).argmax(1)
    add("begin", (gold > 0).eq(mine > 0).sum(), len(gold))
    add("sentence F1", 2 * ((gold == 2) & (mine == 2)).sum(), (gold == 2).sum() + (mine == 2).sum())
    words = at(states, batch, "words")
    for k in net.TAGGED:
        gold = torch.tensor([x for r in batch for x in getattr(r, k) or [IGNORED] * len(r.words)])
        mine = net.tags[k](words).argmax(1)
        right = MEANT[gold.clamp(min=0), mine] if k == "names" else mine == gold
        add(k, (right & (gold != IGNORED)).sum(), (gold != IGNORED).sum())


def add_reading(net, batch, states, add):
    gold, mine = torch.tensor([x for r in batch for x in r.roles]), net.roles(at(states, batch, "said")).argmax(1)
    known = gold != IGNORED
    add("roles, F1 of words", 2 * ((gold == mine) & known & (gold > 0)).sum(), ((gold > 0) & known).sum() + ((mine > 0) & known).sum())
    for i, r in enumerate(batch):
        if r.links:
            chosen_cues = net.links(states[i, [x for x, _ in r.links]], states[i, r.said]).argmax(1)
            add("links", sum(r.said[c] == cue for c, (_, cue) in zip(chosen_cues.tolist(), r.links)), len(r.links))


@torch.no_grad()
def evaluate(net, rows):
    """Shares right on gold words, greedy heads: a quick look; the figures that count come from the C++ program."""
    net.eval()
    right, asked = {}, {}

    def add(k, good, of):
        right[k], asked[k] = right.get(k, 0) + int(good), asked.get(k, 0) + int(of)

    for batch in batches(rows, random.Random(0)):
        states = forward(net, batch, [(r.pieces, r.shapes) for r in batch])
        add_language(net, batch, states, add)
        add_reading(net, batch, states, add)
        trees = tree_batch(states, batch)
        if trees:
            scores, parts = arc_scores(net, trees[0], trees[1])
            heads = scores.argmax(-1)
            known = trees[1] != IGNORED
            good = (heads == trees[1]) & known
            add("UAS", good.sum(), known.sum())
            add("LAS", (good & (net.rels(parts, heads).argmax(-1) == trees[2])).sum(), known.sum())
    net.train()
    return {k: round(100 * right[k] / asked[k], 2) for k in right if asked[k]}


def chosen(sources, step, rng):
    """The windows of one epoch."""
    out = []
    for name, share in step.shares.items():
        rows = sources[name]
        out += rows if share == 1 else rng.sample(rows, int(share * len(rows)))
    return out


@contextlib.contextmanager
def as_shipped(net, wanted):
    """Within, the linear layers hold what 8 bits leave of them; the gradients go to the exact ones (Bengio et al. 2013, straight through)."""
    exact = {p: p.data for n, p in net.named_parameters() if wanted and is_layer(n, p)}
    for n, p in net.named_parameters():
        if p in exact:
            p.data = as_read(n, p)
    yield
    for p, data in exact.items():
        p.data = data


def half(wanted=True):
    """Products in bfloat16 where the processor has them (AVX-512 BF16, AMX), which halves the time of training; weights, norms and losses stay f32."""
    return torch.autocast("cpu", torch.bfloat16, enabled=wanted and torch.ops.mkldnn._is_mkldnn_bf16_supported())


def parameter_groups(net, step):
    """Layers of the encoder at one rate; heads, and what is new in a teacher's encoder, at another."""
    wide = isinstance(net.encoder, TeacherEncoder)
    slow = [p for n, p in net.named_parameters() if n.startswith("encoder." + "layers." * wide) and p.requires_grad]
    fast = [p for n, p in net.named_parameters() if not n.startswith("encoder." + "layers." * wide) and p.requires_grad]
    return [{"params": slow, "lr": step.scale * (RATE_TEACHER if wide else RATE_ENCODER)}, {"params": fast, "lr": step.scale * RATE_HEADS}]


def train(net, sources, dev, args, say):
    """The epochs of one step; saves the network after each."""
    step, out, wordpiece = STEPS[args.step], f"{args.out}/{args.step}.pt", args.wordpiece
    weights = WEIGHTS | step.weights
    pieces = TEACHER_BATCH if args.step == "teacher" else PIECES_A_BATCH
    optimiser = torch.optim.AdamW(parameter_groups(net, step), weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    size = len(batches(chosen(sources, step, random.Random(0)), random.Random(0), pieces))
    steps = step.epochs * size
    shape = lambda s: min((s + 1) / (0.06 * steps), 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, s / steps))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, shape)
    first = 0
    if os.path.exists(out):
        state = torch.load(out)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        first = state["epoch"] + 1
    say(f"step {args.step}: " + ", ".join(f"{len(r)} windows of {sum(len(w.pieces) for w in r)} pieces of {n}" for n, r in sources.items()))
    for epoch in range(first, step.epochs):
        rng, began, total = random.Random(args.seed + epoch), time.time(), {}
        for n, batch in enumerate(batches(chosen(sources, step, rng), rng, pieces)):
            optimiser.zero_grad()
            shipped = args.step in TAUGHT_STEPS and epoch == step.epochs - 1 and n % SHIPPED_EVERY == 0
            with as_shipped(net, shipped):
                with half(not shipped):  # bfloat16 would round what 8 bits hold
                    parts = losses(net, batch, [disturb(r, wordpiece, rng) for r in batch])
                sum(weights[k] * v for k, v in parts.items()).backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            for k, v in parts.items():
                total[k] = total.get(k, 0) * 0.98 + v.item() * 0.02
            if n % 50 == 0:
                say(f"epoch {epoch} batch {n} of {size} {time.time() - began:.0f} s  " + " ".join(f"{k} {v:.3f}" for k, v in total.items()))
        torch.save({"net": net.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch}, out + ".new")
        os.replace(out + ".new", out)
        say(f"epoch {epoch} done {time.time() - began:.0f} s " + " ".join(f"{n}: {evaluate(net, d)}" for n, d in dev.items()))


def answered(sources):
    """Where the teacher gave no answer (teach.py --share), nothing is known of the atoms."""
    for rows in sources.values():
        for r in rows:
            r.atoms = r.atoms if r.segment else []
    return sources


def load_sources(args, labels):
    """({source: windows to train on}, {name: windows to look at after each epoch})"""
    data, wordpiece, shares = args.data, args.wordpiece, STEPS[args.step].shares
    dev = treebanks(data, "dev", labels, wordpiece, args.seed)
    if args.step in TAUGHT_STEPS:
        sources = answered(torch.load(f"{args.out}/answers.pt", weights_only=False))
        if args.step != "classes":
            return sources, dev | {"polnear": attributions(data, "dev", labels, wordpiece, args.seed)}
        own, kept_back = own_names(labels, wordpiece)
        sources |= {"own names": own, "crossner": crossner(data, "train", labels, wordpiece) * CROSSNER_TIMES}
        return sources, dev | {"own names": kept_back, "crossner": crossner(data, "dev", labels, wordpiece)}
    trees = treebanks(data, "train", labels, wordpiece, args.seed)
    sources = {"trees": trees["ewt"] + trees["gum"]}
    if "wikipedia" in shares:
        sources["wikipedia"] = wikipedia_names(data, labels, wordpiece)
    if "attributions" in shares:
        sources["attributions"] = attributions(data, "train", labels, wordpiece, args.seed)
        dev["polnear"] = attributions(data, "dev", labels, wordpiece, args.seed)
    return {k: v[:args.limit] if args.limit else v for k, v in sources.items()}, dev


def in_classes(state):
    """A network whose names have four types, as one of nine classes that are alike within their type."""
    for key in ("tags.names.weight", "tags.names.bias"):
        if len(state[key]) < len(NAMES):
            labels = ["O", *(x for kind in ("PER", "ORG", "LOC", "MISC") for x in ("B-" + kind, "I-" + kind))]
            rows = dict(zip(labels, state[key]))
            state[key] = torch.stack([rows["O"], *(rows[x[:2] + TYPE_OF_CLASS[x[2:]]] for x in NAMES[1:])])
    return state


def begin(net, args, tensors):
    """Fills the network from the step before."""
    before = STEPS[args.step].begins_at
    if args.step == "teacher":
        return load_teacher_base(net.encoder, args.teacher_base)
    load_base(net, tensors)
    if before:
        known = in_classes(torch.load(f"{args.out}/{before}.pt", map_location="cpu")["net"])
        missing = net.load_state_dict(known, strict=False)
        print(f"new in this step: {', '.join(missing.missing_keys) or 'nothing'}")
    if args.step in TAUGHT_STEPS:
        for name in EMBEDDINGS:
            getattr(net.encoder, name).requires_grad_(False)
    if args.step == "classes":
        net.encoder.layers[:SHARED].requires_grad_(False)


def network_of(step, vocabulary, labels, wordpiece):
    net = Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.lists.items()})
    if step == "teacher":
        net.encoder = TeacherEncoder(N_SHAPES, (wordpiece.cls, wordpiece.sep, wordpiece.mask))
    return net


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("step", choices=STEPS)
    ap.add_argument("--seed", type=int, default=20261123)
    ap.add_argument("--teacher-base", default="all-mpnet-base-v2", help="folder of the teacher's base")
    ap.add_argument("--limit", type=int, default=0, help="only the first N windows of each source (to try things)")
    args = ap.parse_args()
    os.makedirs(args.out, exist_ok=True)
    torch.manual_seed(args.seed)
    vocabulary, tensors = load_base_model()
    args.wordpiece = WordPiece(vocabulary)
    labels = treebank_labels(args.data)
    net = network_of(args.step, vocabulary, labels, args.wordpiece)
    begin(net, args, tensors)
    with open(f"{args.out}/labels.json", "w") as f:
        json.dump(labels.lists, f, ensure_ascii=False)
    log = open(f"{args.out}/log.txt", "a")

    def say(text):
        print(text, flush=True)
        print(text, file=log, flush=True)

    train(net, *load_sources(args, labels), args, say)


if __name__ == "__main__":
    main()
