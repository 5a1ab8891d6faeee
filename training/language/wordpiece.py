"""WordPiece of an uncased BERT vocabulary (greedy longest match, Schuster & Nakajima 2012; Wu et al. 2016)."""
import unicodedata

from atoms import MAX_LETTERS, MAX_PIECES


class WordPiece:
    def __init__(self, vocabulary):
        self.index = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.cls, self.sep, self.mask = (self.index[x] for x in ("[UNK]", "[CLS]", "[SEP]", "[MASK]"))
        self.cache = {}

    def pieces(self, word):
        """Ids of at most MAX_PIECES pieces of one atom."""
        if word not in self.cache:
            self.cache[word] = self._pieces(word)
        return self.cache[word]

    def _pieces(self, word):
        plain = fold(word)
        if not plain or len(plain) > MAX_LETTERS:
            return [self.unknown]
        out, begin = [], 0
        for part in _runs(plain):
            begin = 0
            while begin < len(part):
                end = len(part)
                while end > begin and ("##" if begin else "") + part[begin:end] not in self.index:
                    end -= 1
                if end == begin:
                    out.append(self.unknown)
                    break
                out.append(self.index[("##" if begin else "") + part[begin:end]])
                begin = end
        return out[:MAX_PIECES] or [self.unknown]


def fold(word):
    """Lower case, accents off (NFD without combining marks): what the uncased vocabulary was made from."""
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")


def _runs(plain):
    """Marks stand alone in a BERT vocabulary: "n't" is n ' t, "..." is . . ."""
    run = ""
    for ch in plain:
        if unicodedata.category(ch)[0] in "LMN":
            run += ch
            continue
        if run:
            yield run
        yield ch
        run = ""
    if run:
        yield run
