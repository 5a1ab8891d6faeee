"""Windows of PolNeAR (Newell et al. 2018): who said what, as source, cue and content of each attribution.

A window is a paragraph, or a part of one.  Each word has a role (BIO over source, cue and content); the first word of each chunk of
source or content is linked to the first word of its cue.  PolNeAR marks no nesting, so a word has one role at most.
"""
import json

from atoms import atoms_of
from windows import IGNORED, LIMIT, Window, shape_index

KINDS = ("source", "cue", "content")


def attribution_windows(path, labels, wordpiece, rng):
    for line in open(path, encoding="utf-8"):
        article = json.loads(line)
        at = 0
        for text in article["text"].split("\n"):
            yield from _paragraph(text, at, article, labels, wordpiece, rng)
            at += len(text) + 1


def owners(text, at, attributions):
    """For each character of the paragraph: (attribution, kind) or None; the first annotation wins."""
    out = [None] * len(text)
    for n, a in enumerate(attributions):
        for kind in KINDS:
            for b, e in a[kind]:
                for i in range(max(b - at, 0), min(e - at, len(text))):
                    out[i] = out[i] or (n, kind)
    return out


def _paragraph(text, at, article, labels, wordpiece, rng):
    atoms = atoms_of(text)
    owner = owners(text, at, article["attributions"])
    hidden = [(b - at, e - at) for spans in article.get("discard") or [] for b, e in spans]
    sized = [(a, wordpiece.pieces(text[a.begin:a.end])) for a in atoms]
    i = 0
    while i < len(sized):
        limit = LIMIT if rng.random() < 0.8 else rng.randint(48, LIMIT)
        j, size = i, 0
        while j < len(sized) and (size + len(sized[j][1]) <= limit or j == i):
            size += len(sized[j][1])
            j += 1
        w = _window(text, sized[i:j], owner, hidden, labels, wordpiece)
        w.complete = j == len(sized)
        yield w
        i = j


def _window(text, sized, owner, hidden, labels, wordpiece):
    w = Window(pieces=[wordpiece.cls], shapes=[0])
    before, first_of, cues = None, [], {}
    for atom, ids in sized:
        mine = owner[atom.begin]
        begins = mine is not None and mine != before
        tag = "O" if mine is None else ("B-" if begins else "I-") + mine[1]
        masked = any(b <= atom.begin < e for b, e in hidden)
        w.said.append(len(w.pieces))
        w.roles.append(IGNORED if masked else labels("roles", tag))
        if begins and mine[1] == "cue":
            cues.setdefault(mine[0], len(w.pieces))
        if begins and mine[1] != "cue":
            first_of.append((len(w.pieces), mine[0]))
        before = mine
        w.pieces += ids
        w.shapes += [shape_index(atom, text[atom.begin:atom.end])] * len(ids)
    w.links = [(piece, cues[n]) for piece, n in first_of if n in cues]
    w.pieces.append(wordpiece.sep)
    w.shapes.append(0)
    return w
