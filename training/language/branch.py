"""A finished language model read back, and the training of a branch over its lower layers, which stay as they are (train_attributions.py, train_triggers.py)."""
import math
import random
import time
from dataclasses import dataclass

import torch
from base import load_base_model
from network import Network
from sources import treebank_labels
from train import as_shipped, batches, half, in_classes
from windows import N_SHAPES
from wordpiece import WordPiece


def language_of(data, path):
    """(the language model of a checkpoint, its word pieces, its labels)."""
    vocabulary, _ = load_base_model()
    labels = treebank_labels(data)
    language = Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.lists.items()})
    language.load_state_dict(in_classes(torch.load(path, map_location="cpu")["net"]))
    return language, WordPiece(vocabulary), labels


@dataclass
class Course:
    epochs: int
    seed: int
    layers: float                # rate of the branch's own layers
    heads: float                 # rate of all else
    pieces: int = 1536           # a batch
    shipped_every: int = 1       # in the last epoch: every how manieth batch sees the layers as 8 bits hold them


def train_branch(net, windows, course, loss_of, look, say):
    """loss_of(batch): the loss, of windows that hold the states of the shared layers.  look(): what to say after an epoch, with the layers as they ship."""
    layers = [p for n, p in net.named_parameters() if n.startswith("layers.")]
    heads = [p for n, p in net.named_parameters() if not n.startswith("layers.")]
    optimiser = torch.optim.AdamW([{"params": layers, "lr": course.layers}, {"params": heads, "lr": course.heads}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = course.epochs * len(batches(windows, random.Random(0), course.pieces))
    shape = lambda s: min((s + 1) / (0.06 * steps), 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, s / steps))))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, shape)
    began = time.time()
    for epoch in range(course.epochs):
        rng, total, n = random.Random(course.seed + epoch), 0.0, 0
        net.train()
        for batch in batches(windows, rng, course.pieces):
            optimiser.zero_grad()
            shipped = epoch == course.epochs - 1 and n % course.shipped_every == 0
            with as_shipped(net, shipped):
                with half(not shipped):
                    loss = loss_of(batch)
                loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total, n = total + loss.item(), n + 1
            if n % 100 == 0:
                say(f"  epoch {epoch} batch {n} {time.time() - began:.0f} s loss {total / n:.3f}")
        with as_shipped(net, True):
            say(f"epoch {epoch} {time.time() - began:.0f} s loss {total / n:.4f} {look()}")
