"""Words marked in running text, "[Ana Cruz|person] spoke": what names/ and pronouns/ share.  Python 3.9+, standard library only."""
import re

MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")


def unmarked(marked):
    """The text without its marks, and of each mark (begin, end, label), offsets in characters of that text."""
    text, marks, at = "", [], 0
    for m in MARK.finditer(marked):
        text += marked[at:m.start()]
        marks.append((len(text), len(text) + len(m[1]), m[2]))
        text, at = text + m[1], m.end()
    return text + marked[at:], marks
