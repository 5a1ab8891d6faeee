"""Reads CoNLL-U with its paragraphs: documents -> paragraphs -> sentences -> words with offsets in the paragraph's raw text."""
from dataclasses import dataclass, field


@dataclass
class Word:
    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int      # 0 = root, else 1-based inside the sentence
    deprel: str
    name: str      # BIO tag, or "" when the treebank has no names
    begin: int = 0
    end: int = 0


@dataclass
class Paragraph:
    text: str = ""
    sentences: list = field(default_factory=list)  # lists of Word


def read_conllu(path):
    """Yields Paragraph."""
    paragraph, rows, text = Paragraph(), [], None
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith(("# newdoc", "# newpar")) and not line.startswith("# newpar_block"):
            if paragraph.sentences:
                yield paragraph
            paragraph = Paragraph()
        elif line and line[0] != "#":
            rows.append(line.split("\t"))
        elif not line and rows:
            _append(paragraph, rows)
            rows = []
    if rows:
        _append(paragraph, rows)
    if paragraph.sentences:
        yield paragraph


def _misc(cells):
    return dict(x.split("=", 1) for x in cells[9].split("|") if "=" in x)


def _append(paragraph, rows):
    text, words, fused, at = paragraph.text, [], None, 0
    for cells in rows:
        if "." in cells[0]:
            continue
        gap = "" if _misc(cells).get("SpaceAfter") == "No" else " "
        if "-" in cells[0]:
            first, last = map(int, cells[0].split("-"))
            fused, at = (last, len(text), len(text) + len(cells[1]), gap), len(text)
            text += cells[1]
            continue
        form = cells[1]
        if fused and int(cells[0]) <= fused[0]:
            last = int(cells[0]) == fused[0]
            begin, end = at, fused[2] if last else min(at + len(form), fused[2])
            at = end
            if last:
                text += fused[3]
        else:
            begin, end = len(text), len(text) + len(form)
            text += form + gap
        words.append(Word(form, cells[2], cells[3], cells[4], cells[5], int(cells[6]), cells[7], _misc(cells).get("NE", ""), begin, end))
        if fused and int(cells[0]) >= fused[0]:
            fused = None
    paragraph.text = text
    paragraph.sentences.append(words)
