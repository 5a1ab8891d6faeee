"""Windows of the triggers of events: which word of a paragraph tells an event, of which PLOVER type, and which words are its sides (trigger_texts.py writes the texts).

Each atom has the set of labels that may stand there, as bits: 1 for none, 2 << k for TYPES[k]; 0 where nothing is known.  The sides are known of some triggers
only: the heads of the phrases that name its actors and its recipients.
"""
import json

import torch
import torch.nn.functional as F
from atoms import atoms_of
from pairs import TYPES
from windows import IGNORED, LIMIT, Window, shape_index

NONE = 1
BITS = torch.tensor([1 << k for k in range(1 + len(TYPES))])
SHARES = (0.3, 0.5, 0.7, 0.85)


def bits(types):
    return sum(2 << TYPES.index(t) for t in types)


def allowed(row, begin):
    """The labels that the atom at `begin` may have."""
    for b, e, types, sure, *_ in row["triggers"]:
        if b <= begin < e:
            return bits(types) | (NONE * (not sure)) if begin == b else NONE
    return NONE if row["known"] else 0


def read_texts(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def trigger_windows(row, wordpiece):
    """The windows of one paragraph."""
    sized = [(a, wordpiece.pieces(row["text"][a.begin:a.end])) for a in atoms_of(row["text"])]
    i = 0
    while i < len(sized):
        w, piece_of = Window(pieces=[wordpiece.cls], shapes=[0], trust=row["known"] or 1.0), {}
        while i < len(sized) and (len(w.pieces) + len(sized[i][1]) <= LIMIT or len(w.pieces) == 1):
            atom, ids = sized[i]
            w.said.append(len(w.pieces))
            piece_of[atom.begin] = len(w.pieces)
            w.triggers.append(allowed(row, atom.begin))
            w.pieces += ids
            w.shapes += [shape_index(atom, row["text"][atom.begin:atom.end])] * len(ids)
            i += 1
        w.pieces.append(wordpiece.sep)
        w.shapes.append(0)
        w.roles = [IGNORED] * len(w.said)
        w.sides = list(_sides(row, piece_of))
        yield w


def _sides(row, piece_of):
    """What lies in another window is none here."""
    inside = lambda heads: [piece_of[b] for b in heads if b in piece_of]
    for begin, _, _, _, *sides in row["triggers"]:
        if sides and begin in piece_of:
            yield piece_of[begin], inside(sides[0]), inside(sides[1])


def trigger_loss(scores, batch):
    """scores: [atoms of the batch, 1 + types]. Cross entropy against the set of labels that an atom may have, or against the
    teacher's answers (trigger_teacher.py)."""
    allowed = torch.tensor([x for w in batch for x in w.triggers])
    trust = torch.tensor([w.trust for w in batch for _ in w.triggers])
    shares = scores.float().log_softmax(-1)
    lost = -torch.logsumexp(shares.masked_fill((allowed[:, None] & BITS) == 0, -1e4), 1)
    weight = torch.where(allowed == NONE, trust, torch.ones_like(trust)) * (allowed > 0)
    if any(w.soft is not None for w in batch):
        unknown = lambda w: torch.zeros(len(w.said), shares.shape[1])
        answers = torch.cat([unknown(w) if w.soft is None else w.soft.float() for w in batch])
        answered = answers.sum(1) > 0
        lost = torch.where(answered, -(answers * shares).sum(1), lost)
        weight = torch.where(answered, torch.ones_like(weight), weight)
    return (lost * weight).sum() / weight.sum().clamp(min=1)


def side_loss(scores_of, states, batch):
    """scores_of(triggers [T, WIDTH], words [N, WIDTH]): log odds [2, T, N].  Cross entropy of every word as a side of every trigger whose sides are known,
    or against the teacher's answers; the sum over words and roles, the mean over triggers.  None where the batch knows none."""
    lost, n = 0, 0
    for i, w in enumerate(batch):
        known = w.soft_sides or [(t, _target(w, roles)) for t, *roles in w.sides]
        if known:
            scores = scores_of(states[i, [t for t, _ in known]], states[i, w.said]).float()
            lost = lost + F.binary_cross_entropy_with_logits(scores, torch.stack([x.float() for _, x in known], 1), reduction="sum")
            n += len(known)
    return lost / n if n else None


def _target(w, roles):
    """[2, atoms]: 1 at the sides."""
    out, column = torch.zeros(2, len(w.said)), {piece: k for k, piece in enumerate(w.said)}
    for r, pieces in enumerate(roles):
        out[r, [column[p] for p in pieces]] = 1
    return out


class SideCounts:
    """Of the triggers with known sides, for each of SHARES: precision and recall of actors and of recipients, by their heads."""

    def __init__(self):
        self.counts = {(share, r): [0, 0, 0] for share in SHARES for r in range(2)}

    def add(self, w, shares):
        """shares: [2, triggers with known sides, atoms of the window]."""
        for k, (_, *roles) in enumerate(w.sides):
            gold = _target(w, roles) > 0
            for (share, r), c in self.counts.items():
                mine = shares[r, k] > share
                c[0] += int((mine & gold[r]).sum())
                c[1] += int((mine & ~gold[r]).sum())
                c[2] += int((~mine & gold[r]).sum())

    def __str__(self):
        percent = lambda a, b: round(100 * a / max(1, a + b))
        name = ("actors", "recipients")
        return " ".join(f"{name[r]} {share}: P {percent(c[0], c[1])} R {percent(c[0], c[2])}" for (share, r), c in self.counts.items())


class TriggerCounts:
    """For each of SHARES: precision and recall of triggers with their type; where a reader may pass over a trigger, either is right."""

    def __init__(self):
        self.counts = {share: [0, 0, 0] for share in SHARES}  # right, wrong, missed

    def add(self, window, shares):
        """shares: [atoms of the window, 1 + types]."""
        best, label = shares[:, 1:].max(1)
        for allowed, p, k in zip(window.triggers, best.tolist(), label.tolist()):
            sure, right = allowed > NONE and not allowed & NONE, bool(allowed & (2 << k))
            for share, c in self.counts.items():
                c[0] += sure and right and p > share
                c[1] += p > share and not right and (sure or allowed == NONE)
                c[2] += sure and not (right and p > share)

    def __str__(self):
        percent = lambda a, b: round(100 * a / max(1, a + b))
        return " ".join(f"{share}: P {percent(c[0], c[1])} R {percent(c[0], c[2])}" for share, c in self.counts.items())
