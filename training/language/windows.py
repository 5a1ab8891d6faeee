"""Training windows: up to LIMIT word pieces of one paragraph, with every label that its source has.

A window begins at a sentence and may end in the middle of one (as in src/language/windows.cpp, which reads a
long paragraph window by window); words of an unfinished sentence carry segment and tag labels, no tree.
IGNORED marks a label that the source does not give.
"""
import pathlib
import random
import sys
from dataclasses import dataclass, field

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "names"))
from marked_names import marked_names  # noqa: E402
from atoms import SHAPES, atoms_of, shape_of
from lemmas import rule_of

LIMIT = 128
IGNORED = -100
TYPE_OF_CLASS = {"person": "PER", "politician": "PER", "organisation": "ORG", "party": "ORG", "location": "LOC", "country": "LOC",
                 "election": "MISC", "event": "MISC", "misc": "MISC"}  # the nine classes of CrossNER politics (Liu et al. 2021)
bio = lambda kinds: [f"{place}-{kind}" for kind in kinds for place in "BI"]
NAMES = ["O", *bio(TYPE_OF_CLASS)]
NAME_TYPES = ["O", *bio(("PER", "ORG", "LOC", "MISC"))]  # what most sources mark, some of them without MISC
UNKNOWN_MISC = "O or MISC"
NAME_GOLD = [*NAMES, *NAME_TYPES[1:], UNKNOWN_MISC]  # what a source may say of a word
ROLES = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
CONTINUES, WORD, SENTENCE = range(3)  # labels of the head "segment"


def type_label(name):
    """"B-politician" -> "B-PER"."""
    return name if name == "O" else name[:2] + TYPE_OF_CLASS[name[2:]]


def names_meant(gold):
    """The labels of NAMES that may be right where a source says `gold`."""
    if gold in NAMES:
        return [gold]
    return [x for x in NAMES if type_label(x) == gold or gold == UNKNOWN_MISC and type_label(x) in ("O", "B-MISC", "I-MISC")]


@dataclass
class Window:
    pieces: list = field(default_factory=list)
    shapes: list = field(default_factory=list)
    atoms: list = field(default_factory=list)      # index of each atom's first piece
    segment: list = field(default_factory=list)    # one label an atom
    words: list = field(default_factory=list)      # index of the first piece of each word
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    lemma: list = field(default_factory=list)
    names: list = field(default_factory=list)
    complete: bool = True                          # whether its last sentence ends in it
    sentences: tuple = ()                          # words of each, of marked names (no list: windows kept from before have no such field)
    trees: list = field(default_factory=list)      # (first word, heads, labels): heads 0 = root, else 1-based
    said: list = field(default_factory=list)       # index of the first piece of each atom that has a role
    roles: list = field(default_factory=list)      # its role in an attribution
    links: list = field(default_factory=list)      # (first piece of a source or content, first piece of its cue)
    pairs: list = field(default_factory=list)      # (first pieces of the actor's atoms, of the recipient's, type)
    triggers: list = field(default_factory=list)   # the labels that each atom of `said` may have as the trigger of an event, as bits (triggers.py)
    sides: list = field(default_factory=list)      # (first piece of a trigger, those of its actors, of its recipients)
    soft_sides: list = field(default_factory=list) # a teacher's answers: (first piece of a trigger, shares [2, atoms of `said`])
    trust: float = 1.0                             # weight of "no trigger" there
    soft: dict = None                              # a teacher's answers as shares (teach.py): a task's [items, labels]; "arc", "rel": a list, a tree each
    states: object = None                          # of the pieces, where they are computed once (train_pairs.py)


class Labels:
    """Label lists in a fixed order (most frequent first, then by name); unknown labels are IGNORED."""

    def __init__(self, lists):
        self.lists = lists
        self.index = {k: {x: i for i, x in enumerate(v)} for k, v in (lists | {"names": NAME_GOLD}).items()}

    @classmethod
    def collect(cls, paragraphs, least):
        counts = {k: {} for k in ("upos", "xpos", "feats", "lemma", "deprel")}
        for p in paragraphs:
            for w in (w for s in p.sentences for w in s):
                for k, x in (("upos", w.upos), ("xpos", w.xpos), ("feats", w.feats), ("lemma", rule_of(w.form, w.lemma)), ("deprel", w.deprel)):
                    counts[k][x] = counts[k].get(x, 0) + 1
        keep = lambda k: sorted((x for x, n in counts[k].items() if n >= least[k]), key=lambda x: (-counts[k][x], x))
        return cls({k: keep(k) for k in counts} | {"names": NAMES, "roles": ROLES})

    def __call__(self, kind, x):
        return self.index[kind].get(x, IGNORED)


def shape_index(atom, word):
    return shape_of(word) * 2 + atom.space


N_SHAPES = 2 * SHAPES


def treebank_windows(paragraphs, labels, wordpiece, rng):
    for p in paragraphs:
        atoms = atoms_of(p.text)
        at, sentences = 0, []
        owner = {}
        for n, s in enumerate(p.sentences):
            for w in s:
                owner.setdefault(w.begin, (w, n))
        starts = {s[0].begin for s in p.sentences}
        sized = [(a, wordpiece.pieces(p.text[a.begin:a.end])) for a in atoms]
        i = 0
        while i < len(sized):
            limit = LIMIT if rng.random() < 0.7 else rng.randint(24, LIMIT)
            j, size, last = i, 0, i
            while j < len(sized) and (size + len(sized[j][1]) <= limit or last == i):
                if j > i and sized[j][0].begin in starts:
                    last = j
                size += len(sized[j][1])
                if size > 2 * LIMIT:
                    break
                j += 1
            if j == len(sized):
                last = j
            yield _window(p, sized[i:j], owner, labels, wordpiece)
            i = last if last > i else j


def _window(p, sized, owner, labels, wordpiece):
    w = Window(pieces=[wordpiece.cls], shapes=[0])
    words = []
    for n, (atom, ids) in enumerate(sized):
        word = owner.get(atom.begin)
        w.atoms.append(len(w.pieces))
        first = word is not None and p.sentences[word[1]][0] is word[0]
        w.segment.append(CONTINUES if word is None else SENTENCE if first else WORD)
        if word is not None:
            w.words.append(len(w.pieces))
            words.append(word)
        w.pieces += ids
        w.shapes += [shape_index(atom, p.text[atom.begin:atom.end])] * len(ids)
    w.pieces.append(wordpiece.sep)
    w.shapes.append(0)
    w.upos = [labels("upos", x.upos) for x, _ in words]
    w.xpos = [labels("xpos", x.xpos) for x, _ in words]
    w.feats = [labels("feats", x.feats) for x, _ in words]
    w.lemma = [labels("lemma", rule_of(x.form, x.lemma)) for x, _ in words]
    w.names = [labels("names", UNKNOWN_MISC if x.name == "O" else x.name) if x.name else IGNORED for x, _ in words]
    _trees(w, words, p, labels)
    return w


def _trees(w, words, p, labels):
    i = 0
    while i < len(words):
        n = words[i][1]
        j = i
        while j < len(words) and words[j][1] == n:
            j += 1
        if [x for x, _ in words[i:j]] == p.sentences[n]:  # whole, and every word has an atom of its own
            w.trees.append((i, [x.head for x, _ in words[i:j]], [labels("deprel", x.deprel) for x, _ in words[i:j]]))
        i = j


def name_windows(path, labels, wordpiece, convert, glue=True):
    """Windows of a BIO file with names only, a sentence each; `convert` maps its tag to one of NAME_GOLD.  Without `glue` all words stand apart, as those that
    `entente read --pretokenized` is given."""
    tokens = []
    for line in [*open(path, encoding="utf-8"), "\n"]:
        if line.strip():
            form, tag = line.split()[0], line.split()[-1]
            tokens.append((form, convert(tag)))
        elif tokens:
            yield _name_window(tokens, labels, wordpiece, glue)
            tokens = []


def _name_window(tokens, labels, wordpiece, glue):
    w, before, previous = Window(pieces=[wordpiece.cls], shapes=[0]), "", "O"
    for form, tag in tokens:
        if tag[0] == "I" and previous[1:] != tag[1:]:
            tag = "B" + tag[1:]
        previous = tag
        glued = glue and (form[0] in ".,;:!?)%'’”" and form not in ("'", "''") or before in ("(", "“", "$", "``") or not before)
        for k, atom in enumerate(atoms_of(form)):
            ids = wordpiece.pieces(form[atom.begin:atom.end])
            if k == 0 and len(w.pieces) + len(ids) < 2 * LIMIT:
                w.words.append(len(w.pieces))
                w.names.append(labels("names", tag))
            if len(w.pieces) + len(ids) < 2 * LIMIT:
                w.pieces += ids
                w.shapes += [shape_index(atom._replace(space=k == 0 and not glued), form[atom.begin:atom.end])] * len(ids)
        before = form
    w.pieces.append(wordpiece.sep)
    w.shapes.append(0)
    return w


def crossner_tag(tag):
    return tag.replace("politicalparty", "party")


SHORT = {"Mr", "Mrs", "Ms", "Dr", "St", "Gen", "Col", "Sen", "Rep", "Gov", "No", "Jr", "Sr", "Lt", "Capt", "Prof", "Inc", "Co"}


def sentence_lengths(text, atoms):
    """Atoms of each sentence of a text without marks of its own: one ends at . ? or !, quotes and brackets behind them, before a capital or a quote."""
    words, out, begin = [text[a.begin:a.end] for a in atoms], [], 0
    for i, after in enumerate(atoms[1:]):
        last = i
        while last > 0 and words[last] in "\"”’)'":
            last -= 1
        ends = words[last] in (".", "?", "!") and not (last > 0 and (words[last - 1] in SHORT or len(words[last - 1]) == 1 and words[last - 1].isalpha()))
        if ends and after.space and (text[after.begin].isupper() or text[after.begin] in "\"“"):
            out.append(i + 1 - begin)
            begin = i + 1
    return [*out, len(atoms) - begin]


def marked_windows(path, labels, wordpiece):
    """Windows of our marked names (../names/README.md), a block each; every atom counts as a word."""
    for text, names in marked_names(path):
        atoms = list(atoms_of(text))
        w = Window(pieces=[wordpiece.cls], shapes=[0], sentences=tuple(sentence_lengths(text, atoms)))
        for atom in atoms:
            name = next((n for n in names if n[0] <= atom.begin < n[1]), None)
            w.words.append(len(w.pieces))
            w.names.append(labels("names", "O" if name is None else ("B-" if atom.begin == name[0] else "I-") + name[2]))
            ids = wordpiece.pieces(text[atom.begin:atom.end])
            w.pieces += ids
            w.shapes += [shape_index(atom, text[atom.begin:atom.end])] * len(ids)
        w.pieces.append(wordpiece.sep)
        w.shapes.append(0)
        yield w
