"""A larger model under the head of one branch, and its training: its answers are what the branch learns (trigger_teacher.py, attribution_teacher.py)."""
import random
import time

import torch
from torch import nn
from losses import forward
from teacher import TeacherEncoder
from train import batches, half
from windows import N_SHAPES

RATE_ENCODER, RATE_HEADS = 5e-5, 5e-4
PIECES_A_BATCH = 1024


class Larger(nn.Module):
    """The teacher's encoder; a subclass adds its heads."""

    def __init__(self, special):
        """special: the ids of [CLS], [SEP], [MASK]."""
        super().__init__()
        self.encoder = TeacherEncoder(N_SHAPES, special)
        self.dropout = nn.Dropout(0.1)

    def states(self, batch):
        """[B, T, WIDTH] of the windows of a batch."""
        return forward(self, batch, [(w.pieces, w.shapes) for w in batch])


@torch.no_grad()
def answers(net, windows, answer):
    """answer(batch): what the network says of each window of a batch -> of each window, in order."""
    net.eval()
    out = {}
    for batch in batches(windows, random.Random(0), 2 * PIECES_A_BATCH):
        with half():
            said = answer(batch)
        out |= {id(w): x for w, x in zip(batch, said)}
    net.train()
    return [out[id(w)] for w in windows]


def train_larger(net, windows, epochs, seed, loss_of, look, keep, say):
    """loss_of(batch): the loss.  After each epoch look() is said and keep() called."""
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    encoder = [p for p in net.encoder.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW([{"params": encoder, "lr": RATE_ENCODER}, {"params": heads, "lr": RATE_HEADS}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    steps = epochs * len(batches(windows, random.Random(0), PIECES_A_BATCH))
    shape = lambda s: min((s + 1) / (0.1 * steps), 0.02 + 0.98 * (1 - s / steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, shape)
    began = time.time()
    for epoch in range(epochs):
        total, n = 0.0, 0
        for batch in batches(windows, random.Random(seed + epoch), PIECES_A_BATCH):
            optimiser.zero_grad()
            with half():
                loss = loss_of(batch)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            schedule.step()
            total, n = total + loss.item(), n + 1
            if n % 50 == 0:
                say(f"  epoch {epoch} batch {n} of {steps // epochs} {time.time() - began:.0f} s loss {total / n:.3f}")
        say(f"epoch {epoch} {time.time() - began:.0f} s loss {total / n:.4f} {look()}")
        keep()
