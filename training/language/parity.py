#!/usr/bin/env python3
"""Reference results for the C++ twin: python parity.py tiny OUT | python parity.py full RUN OUT.tsv

tiny: writes OUT/tiny.model, a small network with random weights exported as a real one is, and OUT/tiny.tsv, what
PyTorch computes with it; the unit tests compare (src/language/parity_test.cpp).
full: writes the same table for a trained checkpoint; `test_language` compares it when ENTENTE_PARITY_MODEL and
ENTENTE_PARITY_TABLE name an exported model and the table.

The table, one line each, tab-separated:
  text    the paragraph
  atom    begin, end (bytes), clitic, space, shape, pieces (joined by blanks)
  segment three scores a line, one line an atom
  word    the scores of upos | xpos | feats | lemma, for the first atom of each sentence's words
  names   the scores of the labels of names, one line a word
  arcs    the scores of all heads, one line a word; every atom counts as a word, each text as one sentence
  rels    the label scores of the arc from each word to the word before it (the root for the first)
  roles   the log-probabilities of the roles, one line a word
  links   the scores of all words as the beginning of the cue of the chunk that begins with the first word
  triggers  the probabilities of "no event" and of each type, one line a word
  sides   the probabilities of all words as an actor of the first one, then as a recipient, two lines
  pronouns  the scores of all words as what the first one stands for, then that of nobody, two lines; all rows are marked as those of the last window
  pair    the probabilities of the types of the pair of the first word and the last one
"""
import json
import sys

import torch
from atoms import atoms_of
from export import as_read, branch_name, finished, is_layer, model_parts, write
from pairs import TYPES
from windows import NAMES, N_SHAPES, ROLES, shape_index
from wordpiece import WordPiece

TEXTS = [
    "Ruritania's foreign minister met his Graustark counterpart in Zenda on Tuesday.",
    "We don't know, they cannot say: \"It's over\" -- or isn't it?...",
    "The U.S.-led talks (begun 21/3) cost $4.5bn; THE ENVOY WON'T COME, didnt he say so",
    "São Tomé, Łódź, Ağrı and İzmir; ΟΔΟΣ, Москва, 北京 and 서울!",
    "“Never,” said the workers’ union’s spokes­man at 10:30 a.m. naïve café e\u0301clair ʼtis",
    "x",
    "a" * 120 + " pneumonoultramicroscopicsilicovolcanoconiosis 1234567890123456789 !!!! ??? **** \U0001f600",
]


def tiny_vocabulary():
    letters = [chr(c) for c in range(33, 127) if not chr(c).isupper()] + list("éüßłσςоск北")
    parts = ["##" + x for x in letters if x.isalnum()]
    words = ["minister", "foreign", "the", "##er", "##ing", "said", "talks", "and", "met", "union", "know", "##an", "on"]
    return ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[unused0]", "[unused1]"] + letters + parts + words


def tiny(out):
    import network

    network.WIDTH, network.LAYERS, network.HEADS, network.INNER, network.POSITIONS, network.ARC, network.REL = 32, 2, 4, 160, 400, 16, 8
    network.LINK, network.SIDE = 12, 10
    labels = {"upos": ["NOUN", "VERB", "PUNCT", "PROPN"], "xpos": ["NN", "POS", "VBD"], "feats": ["_", "Number=Sing"],
              "lemma": ["l0+", "k0+", "l1+", "=be", "l1+y"], "deprel": ["nsubj", "root", "obl", "punct", "nmod:poss"], "names": NAMES, "roles": ROLES, "pairs": TYPES}
    torch.manual_seed(7)
    vocabulary = tiny_vocabulary()
    net = network.Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.items()})
    pair = network.PairNetwork(len(TYPES), 1)
    for name, p in net.named_parameters():  # larger than at the start of a training, so that every part of the sum counts
        p.data = torch.randn_like(p) * (0.3 if p.dim() > 1 else 0.2) + (1.0 if "norm" in name and name.endswith("weight") else 0.0)
    said = network.AttributionNetwork(len(ROLES), 1)
    for p in [*pair.parameters(), *said.parameters()]:
        p.data = torch.randn_like(p) * 0.15
    told = network.TriggerNetwork(len(TYPES), 1)
    for p in told.parameters():
        p.data = torch.randn_like(p) * 0.15
    meant = network.PronounNetwork(1)
    for p in meant.parameters():
        p.data = torch.randn_like(p) * 0.15
    branches = ({"net": branch.state_dict(), "shared": branch.shared} for branch in (said, told, meant, pair))
    named = network.NameNetwork(len(NAMES), 24)
    for p in named.parameters():
        p.data = torch.randn_like(p) * 0.15
    parts = model_parts(net.state_dict(), {"net": named.state_dict()}, *branches, labels, vocabulary, network.HEADS, {"created from": "random numbers", "seed": 7})
    write(f"{out}/tiny.model", *parts)
    table(rounded(net, str), rounded(named, "names.".__add__), rounded(said, branch_name), rounded(told, "trigger.".__add__), rounded(meant, "pronoun.".__add__), rounded(pair, "pair.".__add__), WordPiece(vocabulary), vocabulary, f"{out}/tiny.tsv")


def as_bytes(x):
    """What is left of rows of activations in 8 bits (src/matrix/byte_rows.h)."""
    least, most = x.amin(-1, keepdim=True), x.amax(-1, keepdim=True)
    step = ((most - least) / 255).clamp(min=1e-30)
    return ((x - least) / step + 0.5).floor() * step + least


def rounded(net, named):
    """The network, whose tensors have the names `named(name)` in the model file, with weights as its model file has them, and what goes into a linear layer rounded to bytes."""
    net.load_state_dict({name: as_read(named(name), t) for name, t in net.state_dict().items()})
    for name, module in net.named_modules():
        if hasattr(module, "weight") and is_layer(named(f"{name}.weight"), module.weight):
            module.register_forward_pre_hook(lambda _, inputs: (as_bytes(inputs[0]),))
    return net


def full(run, out):
    import network
    from base import load_base_model

    vocabulary, _ = load_base_model()
    with open(f"{run}/labels.json", encoding="utf-8") as f:
        labels = json.load(f)
    net = network.Network(len(vocabulary), N_SHAPES, {k: len(v) for k, v in labels.items()})
    net.load_state_dict(torch.load(f"{run}/{finished(run)}.pt", map_location="cpu")["net"])

    trained = torch.load(f"{run}/name_head.pt", map_location="cpu")["net"]
    named = network.NameNetwork(len(NAMES), len(trained["sentence.bias"]), len(trained["near.bias"]) // len(trained["sentence.bias"]) // 2)
    named.load_state_dict(trained)

    def branch(name, kind, *labels_of):
        trained = torch.load(f"{run}/{name}.pt", map_location="cpu")
        out = kind(*map(len, labels_of), trained["shared"])
        out.load_state_dict(trained["net"])
        return out

    said, told, meant, pair = (branch(*x) for x in (("attributions", network.AttributionNetwork, ROLES), ("triggers", network.TriggerNetwork, TYPES), ("pronouns", network.PronounNetwork), ("pairs", network.PairNetwork, TYPES)))
    table(net, named, said, told, meant, pair, WordPiece(vocabulary), vocabulary, out)


@torch.no_grad()
def table(net, named, said, told, meant, pair, wordpiece, vocabulary, path):
    for part in (net, named, said, told, meant, pair):
        part.eval()
    with open(path, "w", encoding="utf-8") as f:
        for text in TEXTS:
            f.write(f"text\t{text}\n")
            for line in lines_of(net, named, said, told, meant, pair, wordpiece, vocabulary, text):
                f.write("\t".join(map(str, line)) + "\n")


def lower_states(net, shared, pieces, shapes, mask):
    e = net.encoder
    x = e.norm(e.pieces(pieces) + e.shapes(shapes) + e.positions(torch.arange(pieces.shape[1])))
    for layer in e.layers[:shared]:
        x = layer(x, mask[:, None, None, :])
    return x


def scores(tensor):
    return [f"{x:.6g}" for x in tensor.tolist()]


def lines_of(net, named, said, told, meant, pair, wordpiece, vocabulary, text):
    pieces, shapes, first = [wordpiece.cls], [0], []
    for atom in atoms_of(text):
        word = text[atom.begin:atom.end]
        ids = wordpiece.pieces(word)
        byte = lambda i: len(text[:i].encode())
        yield ["atom", byte(atom.begin), byte(atom.end), int(atom.clitic), int(atom.space), shape_index(atom, word),
               " ".join(vocabulary[i] for i in ids)]
        first.append(len(pieces))
        pieces += ids
        shapes += [shape_index(atom, word)] * len(ids)
    pieces, shapes = torch.tensor([pieces + [wordpiece.sep]]), torch.tensor([shapes + [0]])
    mask = torch.ones_like(pieces, dtype=torch.bool)
    states = net.encoder(pieces, shapes, mask)[0, first]
    for row in net.segment(states):
        yield ["segment", *scores(row)]
    for row in torch.cat([net.tags[k](states) for k in net.TAGGED if k != "names"], 1):
        yield ["word", *scores(row)]
    for row in named(states, [len(states)]):
        yield ["names", *scores(row)]
    arcs, parts = net.arcs(states[None])
    for row in arcs[0]:
        yield ["arcs", *scores(row)]
    for row in net.rels(parts, torch.arange(len(first))[None])[0]:
        yield ["rels", *scores(row)]
    states = said(lower_states(net, said.shared, pieces, shapes, mask), mask)[0, first]
    for row in said.roles(states).log_softmax(1):
        yield ["roles", *scores(row)]
    yield ["links", *scores(said.links(states[:1], states)[0])]
    states = told(lower_states(net, told.shared, pieces, shapes, mask), mask)[0, first]
    for row in told.head(states).softmax(1):
        yield ["triggers", *scores(row)]
    for row in told.side_scores(states[:1], states)[:, 0].sigmoid():
        yield ["sides", *scores(row)]
    states = meant(lower_states(net, meant.shared, pieces, shapes, mask), torch.zeros_like(pieces), mask)[0, first]
    yield ["pronouns", *scores(meant.scores(meant.keys(states), 0, torch.arange(len(states))))]
    yield ["pronouns", *scores(meant.nobody(states[0]))]
    marks = torch.zeros(3, 1, pieces.shape[1])
    marks[0, 0, first], marks[1, 0, first[0]], marks[2, 0, first[-1]] = 1, 1, 1
    yield ["pair", *scores(pair(lower_states(net, pair.shared, pieces, shapes, mask), mask, *marks)[0].softmax(0))]


if __name__ == "__main__":
    if sys.argv[1:2] == ["tiny"] and len(sys.argv) == 3:
        tiny(sys.argv[2])
    elif sys.argv[1:2] == ["full"] and len(sys.argv) == 4:
        full(*sys.argv[2:])
    else:
        sys.exit(__doc__)
