"""The loss of each task on a batch of windows; a window has labels for some tasks only."""
import torch
import torch.nn.functional as F
from windows import IGNORED, NAME_GOLD, NAME_TYPES, NAMES, names_meant, type_label

def forward(net, rows, inputs):
    """States of every piece [B, T, WIDTH]."""
    t = max(len(p) for p, _ in inputs)
    pieces, shapes = torch.zeros(len(rows), t, dtype=torch.long), torch.zeros(len(rows), t, dtype=torch.long)
    mask = torch.zeros(len(rows), t, dtype=torch.bool)
    for i, (p, s) in enumerate(inputs):
        pieces[i, :len(p)], shapes[i, :len(s)], mask[i, :len(p)] = torch.tensor(p), torch.tensor(s), True
    return net.encoder(pieces, shapes, mask)


def at(states, rows, which):
    index = torch.tensor([i * states.shape[1] + k for i, r in enumerate(rows) for k in getattr(r, which)])
    return states.reshape(-1, states.shape[-1])[index] if len(index) else states.new_zeros(0, states.shape[-1])


def entropy(logits, gold, **more):
    return F.cross_entropy(logits.float(), gold, ignore_index=IGNORED, **more)


MEANT = torch.tensor([[x in names_meant(gold) for x in NAMES] for gold in NAME_GOLD])
OF_TYPE = torch.tensor([[type_label(x) == label for x in NAMES] for label in NAME_TYPES])


def name_loss(logits, gold):
    """The labels that a source does not tell apart count together: the classes of a type, and O and MISC where it marks no MISC."""
    known = gold != IGNORED
    p = logits.float().log_softmax(1)[known]
    return -p.masked_fill(~MEANT[gold[known]], -1e4).logsumexp(1).mean()


def type_scores(logits):
    """[words, NAMES] -> log-probabilities [words, NAME_TYPES]."""
    p = logits.float().log_softmax(1)
    return torch.stack([p[:, labels].logsumexp(1) for labels in OF_TYPE], 1)


def tree_batch(states, rows):
    """Gathers whole sentences: words [S, N, WIDTH], heads and labels [S, N] padded with IGNORED."""
    spans = [(i, r, t) for i, r in enumerate(rows) for t in r.trees]
    if not spans:
        return None
    n = max(len(t[1]) for _, _, t in spans)
    index = torch.zeros(len(spans), n, dtype=torch.long)
    heads, rels = torch.full((len(spans), n), IGNORED), torch.full((len(spans), n), IGNORED)
    for k, (i, r, (first, h, l)) in enumerate(spans):
        index[k, :len(h)] = torch.tensor([i * states.shape[1] + x for x in r.words[first:first + len(h)]])
        heads[k, :len(h)], rels[k, :len(l)] = torch.tensor(h), torch.tensor(l)
    return states.reshape(-1, states.shape[-1])[index], heads, rels


def arc_scores(net, words, heads):
    scores, parts = net.arcs(words)
    valid = torch.cat([torch.ones(len(heads), 1, dtype=torch.bool), heads != IGNORED], 1)
    return scores.masked_fill(~valid[:, None, :], -1e4), parts


TAUGHT_SAID = 0.7  # the weight of a teacher's answers in who said what; the rest is the gold's


def link_loss(net, states, rows):
    """Each chunk's cue among the words of its window; where a teacher answered, mostly by its shares."""
    parts = []
    for i, r in enumerate(rows):
        if r.links:
            column = {piece: k for k, piece in enumerate(r.said)}
            scores = net.links(states[i, [x for x, _ in r.links]], states[i, r.said])
            wanted = F.one_hot(torch.tensor([column[c] for _, c in r.links]), len(r.said)).float()
            if r.soft and "links" in r.soft:
                wanted = (1 - TAUGHT_SAID) * wanted + TAUGHT_SAID * r.soft["links"].float()
            parts.append(-(wanted * scores.float().log_softmax(1)).sum(1))
    return torch.cat(parts).mean() if parts else None


def cross(logits, shares):
    """Sum over the items of the cross entropy against shares [items, labels]."""
    return -(shares.float() * logits.float().log_softmax(-1)).sum()


def taught_tags(net, rows, states):
    """{task: loss against the teacher's answers}, of the tasks that label atoms and words."""
    taught, out = [r for r in rows if r.soft], {}
    for k, which, head in [("segment", "atoms", net.segment)] + [(k, "words", net.tags[k]) for k in ("upos", "xpos", "names")]:
        shares = torch.cat([r.soft[k].float() for r in taught])
        index = torch.tensor([i * states.shape[1] + x for i, r in enumerate(rows) if r.soft for x in getattr(r, which)])
        scores = head(states.reshape(-1, states.shape[-1])[index])
        out[k] = cross(type_scores(scores) if k == "names" else scores, shares) / len(shares)
    return out


def taught_trees(rows, scores, rels):
    """The same for trees: scores [S, N, N + 1], rels [S, N, R] of the batch's sentences."""
    arc, rel, words, k = 0, 0, 0, 0
    for r in rows:
        for n in range(len(r.trees)):
            if r.soft:
                size = len(r.soft["arc"][n])
                arc = arc + cross(scores[k, :size, :size + 1], r.soft["arc"][n])
                rel = rel + cross(rels[k, :size], r.soft["rel"][n])
                words += size
            k += 1
    return {"arc": arc / words, "rel": rel / words} if words else {}


TAUGHT = {"segment": 1.0, "upos": 1.0, "xpos": 0.5, "names": 2.0, "arc": 1.0, "rel": 1.0}


def losses(net, rows, inputs):
    """{task: loss} of the tasks that the batch has labels for."""
    states = net.dropout(forward(net, rows, inputs))
    out, words, soft = {}, at(states, rows, "words"), {}
    segment = torch.tensor([x for r in rows for x in r.segment])
    if len(segment):
        out["segment"] = entropy(net.segment(at(states, rows, "atoms")), segment)
    for k in ("upos", "xpos", "feats", "lemma"):
        gold = torch.tensor([x for r in rows for x in (getattr(r, k) or [IGNORED] * len(r.words))])
        if (gold != IGNORED).any():
            out[k] = entropy(net.tags[k](words), gold)
    names = torch.tensor([x for r in rows for x in r.names or [IGNORED] * len(r.words)])
    if (names != IGNORED).any():
        out["names"] = name_loss(net.tags["names"](words), names)
    if any(r.soft for r in rows):
        soft = taught_tags(net, rows, states)
    trees = tree_batch(states, rows)
    if trees:
        scores, parts = arc_scores(net, trees[0], trees[1])
        out["arc"] = entropy(scores.flatten(0, 1), trees[1].flatten())
        rels = net.rels(parts, trees[1].clamp(min=0))
        out["rel"] = entropy(rels.flatten(0, 1), trees[2].flatten())
        soft |= taught_trees(rows, scores, rels)
    if soft:
        out["taught"] = sum(TAUGHT[k] * v for k, v in soft.items())
    roles = torch.tensor([x for r in rows for x in r.roles])
    if (roles != IGNORED).any():
        out["roles"] = entropy(net.roles(at(states, rows, "said")), roles)
    if (links := link_loss(net, states, rows)) is not None:
        out["links"] = links
    return out
