#!/usr/bin/env python3
"""Makes the checkpoints OUT/reading.pt, OUT/name_head.pt, OUT/attributions.pt, OUT/triggers.pt, OUT/pronouns.pt and OUT/pairs.pt of a shipped model file, so that training can go on where no checkpoint was kept.

  python resume.py models/english.model OUT

What the file rounded off stays rounded off; the head of names that the encoder is trained with begins anew.  The format is docs/model-file.md.
"""
import argparse
import json
import os
import struct

import numpy
import torch
from base import load_base_model
from export import ALIGNMENT, F32, I8_ROWS, used
from windows import NAMES

HEADER = 128


class Reader:
    def __init__(self, data):
        self.data, self.at = data, HEADER

    def number(self, form="I"):
        self.at += struct.calcsize("<" + form)
        return struct.unpack_from("<" + form, self.data, self.at - struct.calcsize("<" + form))[0]

    def text(self):
        size = self.number()
        self.at += size
        return self.data[self.at - size:self.at].decode()


def tensor_of(kind, shape, raw):
    if kind == F32:
        return numpy.frombuffer(raw, "<f4").reshape(shape).copy()
    if kind != I8_ROWS:
        return numpy.frombuffer(raw, "<f2").reshape(shape).astype("f4")
    rows = int(numpy.prod(shape[:-1]))
    scale = numpy.frombuffer(raw[:4 * rows], "<f4").reshape(*shape[:-1], 1)
    begin = 4 * rows + -4 * rows % ALIGNMENT
    return numpy.frombuffer(raw[begin:], "i1").reshape(shape) * scale


def read_model(path):
    """(metadata, lists, tensors)"""
    with open(path, "rb") as f:
        data = f.read()
    r = Reader(data)
    metadata = {r.text(): r.text() for _ in range(r.number())}
    lists = {r.text(): [r.text() for _ in range(r.number())] for _ in range(r.number())}
    entries = []
    for _ in range(r.number()):
        name, kind, rank = r.text(), r.number("B"), r.number("B")
        shape = [r.number() for _ in range(rank)]
        entries.append((name, kind, shape, r.number("Q"), r.number("Q")))
    begin = HEADER + struct.unpack_from("<Q", data, 16)[0]
    return metadata, lists, {n: torch.from_numpy(tensor_of(k, shape, data[begin + at:begin + at + size])) for n, k, shape, at, size in entries}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("model")
    ap.add_argument("out")
    args = ap.parse_args()
    metadata, lists, tensors = read_model(args.model)
    vocabulary, base = load_base_model()
    kept = used(vocabulary)
    assert lists.pop("pieces") == [vocabulary[i] for i in kept], "another vocabulary than the base model's"
    pieces = base["embeddings.word_embeddings.weight"].float().clone()
    pieces[kept] = tensors["encoder.pieces.weight"]
    tensors["encoder.pieces.weight"] = pieces
    os.makedirs(args.out, exist_ok=True)
    part = lambda prefix: {n.removeprefix(prefix): t for n, t in tensors.items() if n.startswith(prefix)}
    pairs, heads = part("pair."), {n: t for n, t in tensors.items() if n.split(".")[0] in ("roles", "link", "link_pair")}
    net = {n: t for n, t in tensors.items() if not n.startswith(("pair.", "trigger.", "pronoun.", "attribution.", "names."))}
    net |= {"tags.names.weight": torch.zeros(len(NAMES), pieces.shape[1]), "tags.names.bias": torch.zeros(len(NAMES))}
    shared = lambda branch: int(metadata["layers"]) - int(metadata[f"own layers of {branch}"])
    torch.save({"net": net, "seed": int(metadata["seed"])}, f"{args.out}/reading.pt")
    torch.save({"net": part("names.")}, f"{args.out}/name_head.pt")
    torch.save({"net": part("attribution.") | heads, "shared": shared("attributions")}, f"{args.out}/attributions.pt")
    torch.save({"net": part("trigger."), "shared": shared("triggers")}, f"{args.out}/triggers.pt")
    torch.save({"net": part("pronoun."), "shared": shared("pronouns")}, f"{args.out}/pronouns.pt")
    torch.save({"net": pairs, "shared": shared("pairs")}, f"{args.out}/pairs.pt")
    with open(f"{args.out}/labels.json", "w", encoding="utf-8") as f:
        json.dump(lists, f, ensure_ascii=False)


if __name__ == "__main__":
    main()
