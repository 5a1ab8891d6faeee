"""Windows of marked pairs: a sentence, its actor, its recipient and the PLOVER type of what the one does to the other.

Two sources: sentences of our own (training/pairs/sentences/*.tsv: type, mode, status, sentence with <s> and <t>), and PLV's training part
(Hu et al. 2024), which knows 15 classes: YIELD stands for CONCEDE or RETREAT.
"""
import glob
import re

from atoms import atoms_of
from windows import IGNORED, Window, shape_index

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
         "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]
YIELD = len(TYPES)  # a gold label only: CONCEDE or RETREAT


def unmark(marked):
    """'<s>A</s> hit <t>B</t>' -> (text, span of s, span of t); the first span of each, (0, 0) where a side is not marked."""
    text, spans, opened = "", {"s": (0, 0), "t": (0, 0)}, {}
    for piece in re.split(r"(</?[st]>)", marked):
        m = re.fullmatch(r"<(/?)([st])>", piece)
        if not m:
            text += piece
        elif m[1]:
            begin = opened.pop(m[2])
            spans[m[2]] = (begin, len(text)) if spans[m[2]] == (0, 0) else spans[m[2]]
        else:
            opened[m[2]] = len(text)
    return text, spans["s"], spans["t"]


def plv_rows(path):
    """(label, marked sentence)."""
    with open(path, encoding="utf-8") as f:
        head = f.readline().rstrip("\n").split("\t")
        for line in f:
            row = dict(zip(head, line.rstrip("\n").split("\t")))
            label = row["gold_root"].upper()
            yield YIELD if label == "YIELD" else TYPES.index(label), row["marked_sentence"]


def own_rows(folder, kept_back):
    """(label, marked sentence); the files whose names end in 8 are kept back."""
    for path in sorted(glob.glob(f"{folder}/*.tsv")):
        if path.endswith("8.tsv") != kept_back:
            continue
        for line in open(path, encoding="utf-8"):
            if line.strip() and line[0] != "#":
                kind, _, _, marked = line.rstrip("\n").split("\t")
                yield TYPES.index(kind), marked


def pair_window(label, marked, wordpiece):
    text, actor, recipient = unmark(marked)
    w = Window(pieces=[wordpiece.cls], shapes=[0])
    sides = ([], [])
    for atom in atoms_of(text):
        for side, (b, e) in zip(sides, (actor, recipient)):
            if atom.begin < e and b < atom.end:
                side.append(len(w.pieces))
        w.said.append(len(w.pieces))
        ids = wordpiece.pieces(text[atom.begin:atom.end])
        w.pieces += ids
        w.shapes += [shape_index(atom, text[atom.begin:atom.end])] * len(ids)
    w.pieces.append(wordpiece.sep)
    w.shapes.append(0)
    w.roles = [IGNORED] * len(w.said)
    w.pairs = [(sides[0] or [0], sides[1] or [0], label)]  # a side that is not there: the state of [CLS]
    return w
