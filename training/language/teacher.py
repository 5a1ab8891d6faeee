"""The teacher: the encoder of a larger model under the same heads, trained first, whose answers the small model then learns (Hinton et al. 2015).

Base: all-mpnet-base-v2 (MPNet, Song et al. 2020; 12 layers of 768, uncased word pieces in the same order as ours).  Its last three layers serve the
meaning of whole sentences and are left out; the first FROZEN stay as they are, and the shapes of atoms come in above them.  A linear layer leads from
its width to that of the heads, so that Network, losses and training are the small model's.
"""
import math
import os

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import nn
from network import WIDTH

WIDE, WIDE_HEADS, WIDE_INNER, KEPT, FROZEN = 768, 12, 3072, 9, 3
BUCKETS, FAR = 32, 128     # of the relative positions (Raffel et al. 2020)
POSITIONS, FIRST_POSITION = 514, 2
OFFSET = 4                 # its vocabulary begins with <s> <pad> </s> <unk>
CLS, SEP, MASK = 0, 2, 30526


class WideLayer(nn.Module):
    def __init__(self):
        super().__init__()
        self.qkv = nn.Linear(WIDE, 3 * WIDE)
        self.out = nn.Linear(WIDE, WIDE)
        self.norm1 = nn.LayerNorm(WIDE, 1e-5)
        self.up = nn.Linear(WIDE, WIDE_INNER)
        self.down = nn.Linear(WIDE_INNER, WIDE)
        self.norm2 = nn.LayerNorm(WIDE, 1e-5)

    def forward(self, x, bias, drop):
        b, t, _ = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, WIDE_HEADS, WIDE // WIDE_HEADS).permute(2, 0, 3, 1, 4)
        a = F.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        x = self.norm1(x + F.dropout(self.out(a.transpose(1, 2).reshape(b, t, WIDE)), drop))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), drop))


def buckets(t):
    """[T, T]: the bucket of key position minus query position."""
    distance = torch.arange(t)[None, :] - torch.arange(t)[:, None]
    half, n = BUCKETS // 2, -distance
    out, n = (n < 0).long() * half, n.abs()
    exact = half // 2
    far = exact + (torch.log(n.clamp(min=1).float() / exact) / math.log(FAR / exact) * (half - exact)).long()
    return out + torch.where(n < exact, n, far.clamp(max=half - 1))


class TeacherEncoder(nn.Module):
    def __init__(self, shapes, special, dropout=0.1):
        """special: our ids of [CLS], [SEP], [MASK]."""
        super().__init__()
        self.special = dict(zip(special, (CLS, SEP, MASK)))
        self.pieces = nn.Embedding(MASK + 1, WIDE)
        self.positions = nn.Embedding(POSITIONS, WIDE)
        self.norm = nn.LayerNorm(WIDE, 1e-5)
        self.relative = nn.Embedding(BUCKETS, WIDE_HEADS)
        self.layers = nn.ModuleList(WideLayer() for _ in range(KEPT))
        for module in (self.pieces, self.positions, self.norm, self.relative, *self.layers[:FROZEN]):
            module.requires_grad_(False)
        self.shapes = nn.Embedding(shapes, WIDE)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.narrow = nn.Linear(WIDE, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH)
        self.dropout = dropout

    def own(self, pieces):
        out = pieces + OFFSET
        for ours, theirs in self.special.items():
            out = torch.where(pieces == ours, theirs, out)
        return out

    def forward(self, pieces, shapes, mask):
        """As network.Encoder."""
        t, drop = pieces.shape[1], self.dropout if self.training else 0.0
        with torch.no_grad():
            bias = self.relative(buckets(t)).permute(2, 0, 1)[None] + torch.where(mask, 0.0, -1e4)[:, None, None, :]
            bias = bias.contiguous()
            x = self.norm(self.pieces(self.own(pieces)) + self.positions(torch.arange(t) + FIRST_POSITION))
            for layer in self.layers[:FROZEN]:
                x = layer(x, bias, 0.0)
        x = F.dropout(x + self.shapes(shapes), drop)
        for layer in self.layers[FROZEN:]:
            x = layer(x, bias, drop)
        return self.narrow_norm(self.narrow(x))


def load_teacher_base(encoder, folder):
    """Fills the encoder from FOLDER/model.safetensors of all-mpnet-base-v2."""
    tensors = load_file(os.path.join(folder, "model.safetensors"))
    get = lambda name: tensors[name].float()
    with torch.no_grad():
        encoder.pieces.weight.copy_(get("embeddings.word_embeddings.weight"))
        encoder.positions.weight.copy_(get("embeddings.position_embeddings.weight"))
        encoder.relative.weight.copy_(get("encoder.relative_attention_bias.weight"))
        for kind in ("weight", "bias"):
            getattr(encoder.norm, kind).copy_(get(f"embeddings.LayerNorm.{kind}"))
            for i, layer in enumerate(encoder.layers):
                at = f"encoder.layer.{i}."
                getattr(layer.qkv, kind).copy_(torch.cat([get(f"{at}attention.attn.{x}.{kind}") for x in "qkv"]))
                for mine, theirs in (("out", "attention.attn.o"), ("norm1", "attention.LayerNorm"), ("up", "intermediate.dense"),
                                     ("down", "output.dense"), ("norm2", "output.LayerNorm")):
                    getattr(getattr(layer, mine), kind).copy_(get(f"{at}{theirs}.{kind}"))
