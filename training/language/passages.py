"""Passages of whole windows, over paragraphs, in which pronouns are read: as src/language/pronoun_reader.cpp plans them, though longer than
there (256 rows, of which 96 are enough before a pronoun; 112 and 40 there, where they cost time).

A question (../pronouns.py) has `at`, where the pronoun begins, and `heads`, where its candidates do, in visible characters of the text.
"""
import pathlib
import re
import sys
from dataclasses import dataclass, field

import torch

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "evaluation"))
from coreference import Places  # noqa: E402
from atoms import atoms_of
from windows import LIMIT, Window, sentence_lengths, shape_index

LONGEST, ENOUGH_BEFORE, MARKS = 256, 96, 8
MOST_OF_WINDOW = 300  # pieces of a sentence that is longer than a window


@dataclass
class Passage:
    windows: list
    asked: list = field(default_factory=list)  # (question, row of the pronoun, rows of its candidates: -1 where they are not in the passage)

    @property
    def pieces(self):  # what batches() measures
        return range(sum(rows_of(w) for w in self.windows))

    def states(self):
        return torch.cat([w.states[:-1].float() for w in self.windows])

    def marks(self):
        """Of each row: how many windows follow its own."""
        last = len(self.windows) - 1
        return [min(MARKS - 1, last - i) for i, w in enumerate(self.windows) for _ in range(rows_of(w))]


def rows_of(window):
    return len(window.pieces) - 1  # no [SEP] in a passage


class Windows:
    """The windows of a text, and at which of them and at which of its pieces each visible character stands."""

    def __init__(self, text, wordpiece):
        self.all, self.at, self.wordpiece = [], {}, wordpiece
        before = Places(text).before
        for m in re.finditer(r"[^\n]*\S[^\n]*", text):
            self._read(m[0], lambda i, begin=m.start(): before[begin + i])

    def _read(self, paragraph, visible):
        atoms = atoms_of(paragraph)
        sized = [(a, self.wordpiece.pieces(paragraph[a.begin:a.end])) for a in atoms]
        begin, end, size = 0, 0, 0
        for n in sentence_lengths(paragraph, atoms):
            more = sum(len(ids) for _, ids in sized[end:end + n])
            if end > begin and size + more > LIMIT:
                self._add(paragraph, sized[begin:end], visible)
                begin, size = end, 0
            end, size = end + n, size + more
        self._add(paragraph, sized[begin:], visible)

    def _add(self, paragraph, sized, visible):
        w = Window(pieces=[self.wordpiece.cls], shapes=[0])
        for atom, ids in sized:
            if len(w.pieces) + len(ids) > MOST_OF_WINDOW:
                break
            self.at.update((v, (len(self.all), len(w.pieces))) for v in range(visible(atom.begin), visible(atom.end)))
            w.pieces += ids
            w.shapes += [shape_index(atom, paragraph[atom.begin:atom.end])] * len(ids)
        w.pieces.append(self.wordpiece.sep)
        w.shapes.append(0)
        self.all.append(w)


def passages_of(text, questions, wordpiece):
    windows, out, asks = Windows(text, wordpiece), [], {}
    for q in questions:
        if q.at in windows.at:
            asks.setdefault(windows.at[q.at][0], []).append(q)
    while asks:
        last = max(asks)
        first, size = last, rows_of(windows.all[last])
        while first > 0 and size + rows_of(windows.all[first - 1]) <= LONGEST:
            first, size = first - 1, size + rows_of(windows.all[first - 1])
        passage, before = Passage(windows.all[first:last + 1]), {}
        for i in range(first, last + 1):
            before[i] = sum(rows_of(w) for w in windows.all[first:i])
        row = lambda v: before[windows.at[v][0]] + windows.at[v][1] if v in windows.at and windows.at[v][0] in before else -1
        for i in range(first, last + 1):
            if i in asks and (i == last or first == 0 or before[i] >= ENOUGH_BEFORE):
                passage.asked += [(q, row(q.at), [row(h) for h in q.heads]) for q in asks.pop(i)]
        out.append(passage)
    return out
