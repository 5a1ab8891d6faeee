"""Atoms: the smallest units that the language model labels.

The C++ twin is src/language/atomizer.cpp; tests/parity checks that both give the same atoms and the same
word pieces.  An atom is a run of letters, marks and digits, a run of one repeated mark out of REPEATED, or a
single other character.  Contractions are cut where Universal Dependencies cuts them (do|n't, Putin|'s,
can|not); the part behind the cut is a *clitic*: it belongs to the same surface token.  Whether an atom begins
a word, continues one or begins a sentence is learned (network.py, head "segment").

Offsets are code points of the paragraph text, half-open.
"""
import unicodedata
from typing import NamedTuple

APOSTROPHES = "'’ʼ＇"
REPEATED = set(".-_=~*#!?+—–")
SUFFIXES = {"s", "re", "ve", "ll", "d", "m", "t"}
FUSED = {  # one run of letters, two words: where the second begins
    "cannot": 3, "gonna": 3, "wanna": 3, "gotta": 3, "lemme": 3, "gimme": 3,
    "dont": 2, "didnt": 3, "doesnt": 4, "wont": 2, "cant": 2, "isnt": 2, "wasnt": 3, "couldnt": 5,
    "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3, "werent": 4,
    "im": 1, "ive": 1, "youre": 3, "theyre": 4, "thats": 4, "whats": 4,
}
MAX_PIECES = 6      # word pieces kept of one atom
MAX_LETTERS = 100   # a longer atom is one unknown piece
SHAPES = 8          # lower, Title, UPPER, single upper letter, mixed, digits, letters and digits, mark


class Atom(NamedTuple):
    begin: int
    end: int
    clitic: bool
    space: bool  # white space (or the paragraph's edge) before it


def is_letter(ch):
    return unicodedata.category(ch)[0] in "LMN"


def atoms_of(text):
    out, i, n, space = [], 0, len(text), True
    while i < n:
        ch = text[i]
        if ch.isspace():
            space, i = True, i + 1
            continue
        j = i + 1
        if is_letter(ch):
            while j < n and is_letter(text[j]):
                j += 1
        elif ch in REPEATED:
            while j < n and text[j] == ch:
                j += 1
        j = _add(out, text, i, j, space)
        space, i = False, j
    return out


def _add(out, text, i, j, space):
    """Appends the atom [i, j), or the clitic that begins there; returns where the next one begins."""
    if text[i] in APOSTROPHES and out and not space:
        return _add_after_apostrophe(out, text, i)
    cut = FUSED.get(text[i:j].lower(), 0) if j - i <= 8 else 0
    if cut and _stands_alone(text, i, j):
        out.append(Atom(i, i + cut, False, space))
        out.append(Atom(i + cut, j, True, False))
    else:
        out.append(Atom(i, j, False, space))
    return j


def _stands_alone(text, i, j):
    apostrophe = j < len(text) and text[j] in APOSTROPHES
    return not apostrophe


def _add_after_apostrophe(out, text, i):
    k = i + 1
    while k < len(text) and is_letter(text[k]):
        k += 1
    suffix, last = text[i + 1:k].lower(), out[-1]
    if suffix not in SUFFIXES or not is_letter(text[i - 1]):
        out.append(Atom(i, i + 1, False, False))
        return i + 1
    if suffix != "t":
        out.append(Atom(i, k, True, False))
        return k
    if text[i - 1] in "nN" and last.end - last.begin > 1:  # do|n't
        out[-1] = last._replace(end=i - 1)
        out.append(Atom(i - 1, k, True, False))
        return k
    out.append(Atom(i, i + 1, False, False))
    return i + 1


def shape_of(word):
    """Index below SHAPES."""
    letters = sum(unicodedata.category(c)[0] == "L" for c in word)
    digits = sum(unicodedata.category(c)[0] == "N" for c in word)
    if not letters:
        return 5 if digits else 7
    if digits:
        return 6
    upper = sum(unicodedata.category(c) in ("Lu", "Lt") for c in word)
    if upper == 0:
        return 0
    if upper == letters:
        return 3 if letters == 1 else 2
    return 1 if upper == 1 and unicodedata.category(word[0]) in ("Lu", "Lt") else 4
