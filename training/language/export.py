#!/usr/bin/env python3
"""Writes a trained checkpoint as a model file: python export.py RUN OUT.model [--exact]

RUN is the folder of train.py, train_names.py, train_attributions.py, train_triggers.py, train_pronouns.py and train_pairs.py (classes.pt, or the step before it; name_head.pt,
attributions.pt, triggers.pt, pronouns.pt, pairs.pt, labels.json).  The format is docs/model-file.md.  Linear layers and word-piece
embeddings become int8 with a scale a row (layers within the bound of src/matrix/weights.h), other matrices float16, everything small float32; --exact
keeps all in float32, and the program then quantises the layers when it starts.
The pieces [unusedN] can never be read and are left out.
"""
import argparse
import ctypes
import ctypes.util
import hashlib
import json
import os
import struct

import torch
import torch.nn.functional as F
from base import load_base_model

MAGIC, INCOMPLETE = b"ENTMDL01", b"ENTMDL--"
F32, F16, I8_ROWS = range(3)
ALIGNMENT = 64
SMALL = 4096  # a matrix with fewer cells stays float32
WINDOW, LONGEST_WINDOW = 128, 384  # pieces read at once; at most, when no sentence ends in a window


def xxh3(data):
    library = ctypes.CDLL(ctypes.util.find_library("xxhash") or "libxxhash.so.0")
    library.XXH3_64bits.restype, library.XXH3_64bits.argtypes = ctypes.c_uint64, [ctypes.c_char_p, ctypes.c_size_t]
    return library.XXH3_64bits(data, len(data))


def padded(data):
    return data + bytes(-len(data) % ALIGNMENT)


def text(s):
    raw = s.encode()
    return struct.pack("<I", len(raw)) + raw


# Matrices of the encoder that are looked up, not multiplied; and the small heads, read in single precision.
TABLES = {"encoder.pieces.weight", "encoder.positions.weight", "encoder.shapes.weight"}
NO_LAYERS = TABLES | {f"{x}.weight" for x in ("segment", "roles", "link", "trigger.head", "pronoun.nobody", "pair.query", "pair.key", "pair.up", "pair.out")}
DEPTH, MOST_OF_GROUP = 16, 128  # src/matrix: kDepth, kMostOfGroup


def is_layer(name, tensor):
    """Whether a tensor is the weight [out, in] of a linear layer that src/matrix multiplies."""
    return tensor.dim() == 2 and name.endswith(".weight") and name not in NO_LAYERS


def kind_of(name, tensor):
    if name == "encoder.pieces.weight" or is_layer(name, tensor):
        return I8_ROWS
    return F16 if tensor.dim() > 1 and tensor.numel() >= SMALL else F32


def heaviest_group(t):
    """For each row: the larger of the positive and the negative sum of its heaviest group (every other pair of DEPTH inputs)."""
    groups = F.pad(t, (0, -t.shape[1] % DEPTH)).view(len(t), -1, DEPTH // 4, 2, 2).transpose(2, 3).flatten(3)
    return torch.maximum(groups.clamp(min=0).sum(3), -groups.clamp(max=0).sum(3)).flatten(1).amax(1, keepdim=True)


def scaled(name, t):
    """(scale a row, int8 cells)"""
    scale = t.abs().amax(1, keepdim=True).clamp(min=1e-12) / 127
    cells = lambda: (t / scale).round().clamp(-127, 127)
    if is_layer(name, t):
        scale = torch.maximum(scale, heaviest_group(t) / MOST_OF_GROUP)
        while (over := heaviest_group(cells()) > MOST_OF_GROUP).any():  # rounding may carry a group above the bound
            scale = torch.where(over, scale * 1.01, scale)
    return scale, cells().to(torch.int8)


def encoded(name, tensor, exact):
    """(type, bytes)"""
    t = tensor.detach().float().contiguous()
    kind = F32 if exact else kind_of(name, t)
    if kind == I8_ROWS:
        scale, cells = scaled(name, t)
        return kind, padded(scale.numpy().astype("<f4").tobytes()) + cells.numpy().tobytes()
    return kind, t.numpy().astype("<f4" if kind == F32 else "<f2").tobytes()


def as_read(name, tensor):
    """The tensor with what its type in the file rounds off."""
    kind, t = kind_of(name, tensor), tensor.detach().float()
    if kind == I8_ROWS:
        scale, cells = scaled(name, t)
        return cells.float() * scale
    return t.half().float() if kind == F16 else t


def tables(metadata, lists, tensors, exact):
    """(tables, data) as bytes."""
    out = struct.pack("<I", len(metadata)) + b"".join(text(k) + text(str(v)) for k, v in metadata.items())
    out += struct.pack("<I", len(lists))
    for name, strings in lists.items():
        out += text(name) + struct.pack("<I", len(strings)) + b"".join(map(text, strings))
    out += struct.pack("<I", len(tensors))
    data, at = [], 0
    for name, tensor in tensors.items():
        kind, raw = encoded(name, tensor, exact)
        out += text(name) + struct.pack("<BB", kind, tensor.dim()) + struct.pack(f"<{tensor.dim()}I", *tensor.shape)
        out += struct.pack("<QQ", at, len(raw))
        data.append(padded(raw))
        at += len(data[-1])
    return padded(out), b"".join(data)


def write(path, metadata, lists, tensors, exact=False):
    """Writes the file; until its last byte is on disk it is marked as incomplete."""
    table, data = tables(metadata, lists, tensors, exact)
    digest = hashlib.sha256(table + data).digest()
    header = struct.pack("<QQQQ", 128 + len(table) + len(data), len(table), xxh3(table), xxh3(data)) + digest
    whole = MAGIC + header + bytes(120 - len(MAGIC) - len(header))
    with open(path, "wb") as f:
        f.write(INCOMPLETE + whole[len(MAGIC):] + struct.pack("<Q", xxh3(whole)))
        f.write(table + data)
        f.flush()
        os.fsync(f.fileno())
        f.seek(0)
        f.write(MAGIC)
    return "sha256:" + digest.hex()


def finished(run):
    """The step whose network is the model: the last that was made."""
    return next(step for step in ("classes", "again", "taught", "reading") if os.path.exists(f"{run}/{step}.pt"))


def used(vocabulary):
    """Indices of the pieces that can be read."""
    return [i for i, piece in enumerate(vocabulary) if not piece.startswith("[unused")]


def branch_name(name):
    """Of a tensor of an AttributionNetwork; its heads take the place of the network's own."""
    return f"attribution.{name}" if name.startswith("layers.") else name


def model_parts(state, names, attributions, triggers, pronouns, pairs, labels, vocabulary, heads, origin):
    """(metadata, lists, tensors) of the state of a Network; of the NameNetwork that takes the place of its own head of names, {"net": state}; and of its branches,
    an AttributionNetwork, a TriggerNetwork, a PronounNetwork and a PairNetwork, the same with "shared": layers of the network below it."""
    kept = used(vocabulary)
    tensors = {name: t for name, t in state.items() if not name.startswith("tags.names.")} | {f"names.{name}": t for name, t in names["net"].items()}
    tensors |= {branch_name(name): t for name, t in attributions["net"].items()} | {f"{x}.{name}": t for x, branch in (("trigger", triggers), ("pronoun", pronouns), ("pair", pairs)) for name, t in branch["net"].items()}
    tensors["encoder.pieces.weight"] = tensors["encoder.pieces.weight"][kept]
    layers = 1 + max(int(name.split(".")[2]) for name in state if name.startswith("encoder.layers."))
    metadata = {"layers": layers, "heads": heads, "window": WINDOW, "longest window": LONGEST_WINDOW, "own layers of attributions": layers - attributions["shared"],
                "own layers of triggers": layers - triggers["shared"], "own layers of pronouns": layers - pronouns["shared"], "own layers of pairs": layers - pairs["shared"]} | origin
    return metadata, {"pieces": [vocabulary[i] for i in kept]} | labels, tensors


def main():
    from network import HEADS

    ap = argparse.ArgumentParser(description=__doc__)
    ap.add_argument("run")
    ap.add_argument("out")
    ap.add_argument("--exact", action="store_true")
    args = ap.parse_args()
    files = (finished(args.run), "name_head", "attributions", "triggers", "pronouns", "pairs")
    checkpoint, *branches = (torch.load(f"{args.run}/{x}.pt", map_location="cpu") for x in files)
    with open(f"{args.run}/labels.json", encoding="utf-8") as f:
        labels = json.load(f)
    origin = {"created from": "all-MiniLM-L6-v2, fine-tuned by training/language/train*.py",
              "seed": checkpoint.get("seed", 20261123)}
    parts = model_parts(checkpoint["net"], *branches, labels, load_base_model()[0], HEADS, origin)
    identity = write(args.out, *parts, exact=args.exact)
    print(f"{args.out}: {os.path.getsize(args.out) / 1e6:.1f} MB, {identity}")


if __name__ == "__main__":
    main()
