#!/usr/bin/env python3
"""Trains whom "he" and "she" mean as a branch of a finished language model, read in passages of several windows (passages.py):

  python train_pronouns.py DATA OUT --requests      the news of PolNeAR as NDJSON for corefer_harness
  python train_pronouns.py DATA OUT                 writes OUT/pronouns.pt, over OUT/classes.pt (or the step before, if that is the last)
  python train_pronouns.py DATA OUT --half even     learns half of GAP, and three of four of our passages, and says how it reads the rest

OUT/pronouns/{gap,ontogum,own,news}.features are what corefer_harness makes of GAP, OntoGUM train, our own passages (../pronouns.py) and the news.
First the news (kept as OUT/pronouns_news.pt): pronouns there, as a ranker of ../pronouns.py that has seen no GAP answers (its shares), and names that
were made pronouns (names_as_pronouns.py).  Then GAP, OntoGUM and our passages.  As in train_attributions.py the first SHARED layers are the language
model's and stay as they are; the upper ones are begun as the language model's.
"""
import argparse
import json
import os
import random
import sys

import torch

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "..", "evaluation"), os.path.join(HERE, ".."), os.path.join(HERE, "..", "pronouns")]
import pronouns  # noqa: E402
from branch import Course, language_of, train_branch  # noqa: E402
from export import finished  # noqa: E402
from names_as_pronouns import made  # noqa: E402
from network import PronounNetwork  # noqa: E402
from passages import passages_of  # noqa: E402
from train import batches, half  # noqa: E402
from train_pairs import add_states  # noqa: E402

coreference, marked_passages = pronouns.coreference, pronouns.marked_passages
SHARED = 3
NEWS, GOLD = Course(1, 20261128, 2e-4, 1e-3, 2048, shipped_every=10 ** 9), Course(4, 20261128, 1.5e-4, 1e-3, 1536, shipped_every=2)
MADE_OF_ARTICLE = 14
WEIGHT_OF_SHARES = 0.5
SHARES_OF_FEATURES = (0, 0.5, 1)  # of the ranker's score beside the branch's, in figures
NEVER = -1e4


def named(data, kind):
    return {"gap": f"{data}/coref/gap_dev.tsv", "ontogum": f"{data}/coref/ontogum_train.conllu", "news": f"{data}/attribution/polnear_train.jsonl"}[kind]


def news(data):
    with open(named(data, "news"), encoding="utf-8") as f:
        return [(f"train{i}", json.loads(line)["text"]) for i, line in enumerate(f)]


class Gold:
    """The questions of GAP, OntoGUM and our passages, and the passages in which they stand: a list a row, document, passage."""

    def __init__(self, args, wordpiece):
        features = lambda kind: f"{args.out}/pronouns/{kind}.features"
        read = lambda text, questions: passages_of(text, questions, wordpiece)
        self.rows, self.features = pronouns.gap_questions(named(args.data, "gap"), features("gap"))
        self.gap = [read(row["Text"], [q] if q else []) for (q, *_), row in zip(self.rows, coreference.gap_rows(named(args.data, "gap")))]
        self.of_ontogum = pronouns.ontogum_questions(named(args.data, "ontogum"), features("ontogum"))
        self.ontogum = [read(text, q) for (_, text), q in zip(coreference.requests(named(args.data, "ontogum")), self.of_ontogum)]
        self.of_own = pronouns.own_questions(features("own"))
        self.own = [read(text, q) for (_, text, _), q in zip(marked_passages.passages(), self.of_own)]


def flat(lists):
    return [x for part in lists for x in part]


def parts(gold, wanted):
    """(indices of GAP's rows to learn, to ask; of our passages to learn, to ask)"""
    rows, own = range(len(gold.rows)), range(len(gold.own))
    if wanted is None:
        return rows, [], own, []
    first = int(wanted == "odd")
    return rows[first::2], rows[1 - first::2], [i for i in own if i % 4 != 3], own[3::4]


def scores_of(net, batch):
    """(question, scores of its candidates, which of them are in the passage, score of nobody) of all that is asked in the batch."""
    t = max(len(p.pieces) for p in batch)
    x, marks, mask = torch.zeros(len(batch), t, net.marks.shape[1]), torch.zeros(len(batch), t, dtype=torch.long), torch.zeros(len(batch), t, dtype=torch.bool)
    for i, p in enumerate(batch):
        n = len(p.pieces)
        x[i, :n], marks[i, :n], mask[i, :n] = p.states(), torch.tensor(p.marks()), True
    states = net(x, marks, mask)
    keys, nobody = net.keys(net.dropout(states)).float(), net.nobody(states).float()[..., 0]
    for i, p in enumerate(batch):
        for q, pronoun, heads in p.asked:
            heads = torch.tensor(heads, dtype=torch.long)
            scores = net.scores(keys[i], pronoun, heads.clamp(min=0))
            yield q, torch.where(heads >= 0, scores, 0.0), heads >= 0, nobody[i, pronoun]


def loss_of_one(q, scores, inside, nobody):
    """(loss, its weight): cross entropy against the ranker's shares, or of all that may be right together; None where that is not in the passage."""
    only = lambda which: torch.where(which, scores, NEVER)
    if q.shares is not None:
        share = q.shares * inside
        return -(torch.cat([share, 1 - share.sum()[None]]) * torch.cat([only(inside), nobody[None]]).log_softmax(0)).sum(), WEIGHT_OF_SHARES
    asked = inside & ~q.left_out
    right = asked & (~q.wrong if q.nobody else q.right)
    outside = bool(q.right.any()) and not bool(right.any())
    if not (q.nobody or outside or bool(right.any())):
        return None
    target = torch.cat([only(right), nobody[None] if q.nobody or outside else torch.full((1,), NEVER)])
    return torch.cat([only(asked), nobody[None]]).logsumexp(0) - target.logsumexp(0), 1.0


def loss_of(net, batch):
    lost = [one for asked in scores_of(net, batch) if (one := loss_of_one(*asked)) is not None]
    return sum(w * x for x, w in lost) / max(1e-6, sum(w for _, w in lost)) if lost else 0 * net.nobody.bias.sum()


def of_news(args, gold, wordpiece):
    """Passages of the news: as the ranker reads it, and with names made pronouns."""
    own = [q for i in parts(gold, "even")[2] for q in gold.of_own[i]]
    ranker, rng, out = pronouns.train([], flat(gold.of_ontogum), own, gold.features), random.Random(args.seed), []
    for (_, text), (_, phrases, _) in zip(news(args.data), pronouns.phrases_of(f"{args.out}/pronouns/news.features"), strict=True):
        questions = [pronouns.Question(phrases, m) for m, p in enumerate(phrases) if p[6] == pronouns.HE_SHE and p[9]]
        for q in questions:
            q.right = q.wrong = q.left_out = torch.zeros(len(q.candidates), dtype=torch.bool)  # not known
            with torch.no_grad():
                new, pairs = ranker(pronouns.Batch([q]))
            q.shares = torch.cat([pairs, new]).softmax(0)[:-1]
        out += passages_of(text, questions, wordpiece)
        again = list(made(text, phrases, rng))
        rng.shuffle(again)
        for changed, q in again[:MADE_OF_ARTICLE]:
            out += [p for p in passages_of(changed, [q], wordpiece) if any(q.right[torch.tensor(p.asked[0][2]) >= 0])]
    return out


class Figures:
    """GAP's F1 on the rows kept back, and the share right of our passages kept back: by the branch, beside the ranker of the same half."""

    def __init__(self, net, gold, wanted):
        learn, ask, own, self.own = parts(gold, wanted)
        self.net, self.gold, self.rows = net, gold, [gold.rows[i] for i in ask]
        self.passages = flat(gold.gap[i] for i in ask) + flat(gold.own[i] for i in self.own)
        self.ranker = pronouns.train([gold.rows[i][0] for i in learn if gold.rows[i][0]], flat(gold.of_ontogum), [q for i in own for q in gold.of_own[i]], gold.features) if ask else None

    @torch.no_grad()
    def __call__(self):
        if not self.rows:
            return ""
        self.net.eval()
        with half():
            found = {id(q): (scores, nobody) for batch in batches(self.passages, random.Random(0)) for q, scores, _, nobody in scores_of(self.net, batch)}
        out = []
        for share in SHARES_OF_FEATURES:
            beside = lambda questions: self.beside(found, questions, share)
            own = [q for i in self.own for q in self.gold.of_own[i]]
            out.append(f"features {share}: GAP {pronouns.f1_of(beside, self.rows):.1f} own {pronouns.share_right(beside, own):.1f}")
        return " | ".join(out)

    def beside(self, found, batch, share):
        """What a ranker of ../pronouns.py gives for a batch of one question."""
        q = batch.questions[0]
        new, pairs = self.ranker(batch)
        scores, nobody = found.get(id(q), (0, 0))
        return share * new + nobody, share * pairs + scores


def train(net, passages, course, look):
    train_branch(net, passages, course, lambda batch: loss_of(net, batch), look, lambda text: print(text, flush=True))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("out")
    ap.add_argument("--requests", action="store_true")
    ap.add_argument("--half", choices=("even", "odd"))
    ap.add_argument("--seed", type=int, default=20261128)
    args = ap.parse_args()
    if args.requests:
        for name, text in news(args.data):
            print(json.dumps({"id": name, "text": text}, ensure_ascii=False))
        return
    torch.manual_seed(args.seed)
    language, wordpiece, _ = language_of(args.data, f"{args.out}/{finished(args.out)}.pt")
    gold, net = Gold(args, wordpiece), PronounNetwork(SHARED)
    states = lambda passages: add_states(language, list({id(w): w for p in passages for w in p.windows}.values()), SHARED)
    if not os.path.exists(path := f"{args.out}/pronouns_news.pt"):
        net.layers.load_state_dict({f"{i}.{k}": v for i in net.layers for k, v in language.encoder.layers[int(i)].state_dict().items()})
        passages = of_news(args, gold, wordpiece)
        states(passages)
        train(net, passages, NEWS, lambda: "news")
        torch.save({"net": net.state_dict(), "shared": SHARED}, path)
    net.load_state_dict(torch.load(path, map_location="cpu")["net"])
    learn, ask, own, _ = parts(gold, args.half)
    passages = flat(gold.gap[i] for i in learn) + flat(gold.ontogum) + flat(gold.own[i] for i in own)
    states(flat(gold.gap) + flat(gold.ontogum) + flat(gold.own))
    train(net, passages, GOLD, Figures(net, gold, args.half))
    torch.save({"net": net.state_dict(), "shared": SHARED}, f"{args.out}/pronouns{'_' + args.half if args.half else ''}.pt")


if __name__ == "__main__":
    main()
