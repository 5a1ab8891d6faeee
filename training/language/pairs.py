"""Windows of marked pairs: a sentence, its actor, its recipient and the PLOVER type of what the one does to the other.

Two sources: sentences of our own (training/pairs/sentences/*.tsv: type, mode, status, sentence with <s> and <t>), and PLV's training part
(Hu et al. 2024), which knows 15 classes: YIELD stands for CONCEDE or RETREAT.
"""
import os
import sys

from atoms import atoms_of
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "evaluation"))
from marked_pairs import own_sentences, unmark  # noqa: E402
from windows import IGNORED, Window, shape_index

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
         "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"]
YIELD = len(TYPES)  # a gold label only: CONCEDE or RETREAT


def plv_rows(path):
    """(label, marked sentence)."""
    with open(path, encoding="utf-8") as f:
        head = f.readline().rstrip("\n").split("\t")
        for line in f:
            row = dict(zip(head, line.rstrip("\n").split("\t")))
            label = row["gold_root"].upper()
            yield YIELD if label == "YIELD" else TYPES.index(label), row["marked_sentence"]


def own_rows(kept_back):
    """(label, marked sentence)"""
    return ((TYPES.index(kind), marked) for kind, marked in own_sentences(kept_back))


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
