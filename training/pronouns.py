#!/usr/bin/env python3
"""Trains the ranker of "he" and "she": pronouns.py GAP.tsv GAP_FEATURES ONTOGUM.conllu ONTOGUM_FEATURES OWN_FEATURES > src/corefer/pronoun_weights.cpp

A features file is what build/release/src/corefer_harness MODEL makes of `evaluation/coreference.py requests GOLD`; that of our own passages, of
`pronouns/marked_passages.py`.
GAP (Webster et al. 2018, Apache-2.0) tells of one pronoun a text which of two names it means: a phrase is A when its head stands in the
name, or when it is a name that shares words with A and not with B; other pronouns are left out, nobody says whom they mean.  OntoGUM tells of
each phrase; our own passages of each pronoun: other names and pronouns are wrong, phrases without a name are left out.  First the two halves of GAP
(even and odd rows) answer for each other and for the passages kept back (every fourth), on standard error; the weights are of all.  A sixth
argument, even or odd, writes those of that half.  Needs PyTorch; three minutes.
"""
import json
import os
import random
import sys

import torch
from torch import nn

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [os.path.join(HERE, "..", "evaluation"), os.path.join(HERE, "pronouns")]
import coreference  # noqa: E402
import marked_passages  # noqa: E402

HIDDEN, EPOCHS, RATE, DROPOUT, BATCH, SEED, DECAY, SHARE_OF_ONTOGUM = 32, 8, 4e-3, 0.2, 32, 1, 0.01, 0.5
SHARE_OF_OWN = 1.0
HE_SHE, LAST_PRONOUN, NAME = 3, 7, 8  # PhraseKind
ONE = 256  # weights are shipped in whole parts of this
NEVER = -1e4


class Question:
    """A pronoun: features of it and of its candidates; which are right, wrong, and left out."""

    def __init__(self, phrases, m):
        pairs = phrases[m][9]
        self.candidates = [a for a, _ in pairs]
        self.alone, self.pairs = phrases[m][2], [features for _, features in pairs]
        self.at, self.heads = phrases[m][4], [phrases[a][4] for a in self.candidates]  # where their heads begin, in visible characters
        self.right = self.wrong = self.left_out = None
        self.nobody = False
        self.shares = None  # of the candidates, where another ranker answered


def phrases_of(path):
    """(id, phrases, number of features) of each document."""
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        yield row["id"], row["phrases"], row["pronoun_features"]


def named(phrases, names):
    """Of each phrase: 0 or 1 when it names A or B, else None."""
    heads = [{i for i, p in enumerate(phrases) if p[6] > LAST_PRONOUN and name[0] < p[5] and p[4] < name[1]} for name in names]
    words = [{w for i in h for w in phrases[i][8] if len(w) > 2} for h in heads]
    words = [words[0] - words[1], words[1] - words[0]]

    def one(i, p):
        for k in (0, 1):
            if i in heads[k]:
                return k
        shared = [len(words[k].intersection(p[8])) for k in (0, 1)]
        return None if p[6] != NAME or shared[0] == shared[1] else int(shared[1] > shared[0])
    return [one(i, p) for i, p in enumerate(phrases)]


def gap_questions(gold_path, features_path):
    """(question or None, gold, candidate's name) of each row, and the number of features."""
    out = []
    for row, (name, phrases, count) in zip(coreference.gap_rows(gold_path), phrases_of(features_path), strict=True):
        assert row["ID"] == name
        places = coreference.Places(row["Text"])
        at = lambda kind, form: places.span(int(row[kind]), int(row[kind]) + len(form))
        pronoun = at("Pronoun-offset", row["Pronoun"])
        gold = [row[f"{n}-coref"].upper() == "TRUE" for n in "AB"]
        m = next((i for i, p in enumerate(phrases) if (p[0], p[1]) == pronoun and p[9]), None)
        if m is None:
            out.append((None, gold, []))
            continue
        q = Question(phrases, m)
        who = named(phrases, [at(f"{n}-offset", row[n]) for n in "AB"])
        who = [who[a] for a in q.candidates]
        q.right = torch.tensor([w is not None and gold[w] for w in who])
        q.wrong = torch.tensor([w is not None and not gold[w] for w in who])
        q.left_out = torch.tensor([phrases[a][6] <= LAST_PRONOUN for a in q.candidates])
        q.nobody = not any(gold)
        out.append((q, gold, who))
    return out, count


def ontogum_questions(gold_path, features_path):
    """Of each document its questions."""
    gold = {name: coreference.gold_mentions(lines) for name, lines in coreference.documents_of(gold_path)}
    out = []
    for name, phrases, _ in phrases_of(features_path):
        chain_of = {span: chain for chain, span, _ in gold[name]}
        chains = [chain_of.get((p[0], p[1])) for p in phrases]
        out.append([])
        for m, p in enumerate(phrases):
            if p[6] != HE_SHE or not p[9]:
                continue
            q = Question(phrases, m)
            q.right = torch.tensor([chains[m] is not None and chains[m] == chains[a] for a in q.candidates])
            q.wrong, q.left_out = ~q.right, torch.zeros_like(q.right)
            q.nobody = not bool(q.right.any())
            out[-1].append(q)
    return out


def own_questions(features_path):
    """Of each passage its questions."""
    out = []
    for (name, text, marks), (same, phrases, _) in zip(marked_passages.passages(), phrases_of(features_path), strict=True):
        assert name == same
        places = coreference.Places(text)
        who_of = {places.span(begin, end): who for begin, end, who in marks}
        persons = {who: [places.span(*s) for s in spans] for who, spans in marked_passages.persons(text, marks).items()}
        whom = [who_of.get((p[0], p[1])) if p[6] <= LAST_PRONOUN else person_named(p, persons) for p in phrases]
        out.append([own_question(phrases, m, whom) for m, p in enumerate(phrases) if p[6] == HE_SHE and p[9] and whom[m] is not None])
    return out


def own_question(phrases, m, whom):
    q = Question(phrases, m)
    of = [whom[a] for a in q.candidates]
    q.right = torch.tensor([who == whom[m] for who in of])
    q.wrong = torch.tensor([who != whom[m] and (who is not None or phrases[a][6] == NAME) for who, a in zip(of, q.candidates)])
    q.left_out = ~(q.right | q.wrong)
    q.nobody = whom[m] == marked_passages.NOBODY
    return q


def person_named(phrase, persons):
    """The person of a passage in whose name the phrase's head stands."""
    return next((who for who, spans in persons.items() if any(begin <= phrase[4] and phrase[5] <= end for begin, end in spans)), None)


@torch.no_grad()
def share_right(ranker, questions):
    right = 0
    for q in questions:
        new, pairs = ranker(Batch([q]))
        pairs = torch.where(q.left_out, torch.tensor(NEVER), pairs)
        best = int(pairs.argmax())
        right += bool(q.right[best]) if pairs[best] > new[0] else q.nobody
    return 100 * right / max(1, len(questions))


class Batch:
    def __init__(self, questions):
        self.questions = questions
        self.alone = bags([q.alone for q in questions])
        self.pairs = bags([features for q in questions for features in q.pairs])
        self.owner = torch.tensor([i for i, q in enumerate(questions) for _ in q.pairs])
        self.right, self.wrong = torch.cat([q.right for q in questions]), torch.cat([q.wrong for q in questions])
        self.left_out = torch.cat([q.left_out for q in questions])
        self.nobody = torch.tensor([q.nobody for q in questions])


def bags(rows):
    ends = torch.tensor([0] + [len(row) for row in rows]).cumsum(0)
    return torch.tensor([f for row in rows for f in row]), ends[:-1]


class Ranker(nn.Module):
    def __init__(self, features):
        super().__init__()
        self.input = nn.Parameter(torch.randn(features, HIDDEN) * 0.1)
        self.output = nn.Parameter(torch.randn(HIDDEN) * 0.3)
        self.direct = nn.Parameter(torch.zeros(features, 1))
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, batch):
        """(score of each pronoun as nobody named before, score of each pair)"""
        sums = lambda bag, table: nn.functional.embedding_bag(bag[0], table, bag[1], mode="sum")
        alone = sums(batch.alone, self.input)
        both = alone[batch.owner] + sums(batch.pairs, self.input)
        score = lambda h: self.dropout(h.relu()) @ self.output
        return score(alone), score(both) + sums(batch.pairs, self.direct)[:, 0]


def log_sums(new, pairs, owner):
    """Of each pronoun: log of the sum of exp over "nobody" and its pairs."""
    most = new.detach().scatter_reduce(0, owner, pairs.detach(), "amax").clamp(min=NEVER)
    total = (new - most).exp().scatter_add(0, owner, (pairs - most[owner]).exp())
    return most + (total + 1e-12).log()


def loss_of(ranker, batch):
    never = torch.tensor(NEVER)
    new, pairs = ranker(batch)
    pairs = torch.where(batch.left_out, never, pairs)
    fit = torch.where(batch.nobody[batch.owner], ~batch.wrong, batch.right)
    found = torch.zeros_like(batch.nobody)
    found[batch.owner[batch.right]] = True
    right = log_sums(torch.where(batch.nobody, new, never), torch.where(fit, pairs, never), batch.owner)
    return (log_sums(new, pairs, batch.owner) - right)[batch.nobody | found].mean()


def train(gap, ontogum, own, features):
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    sets = [(list(gap), 1.0), (list(ontogum), SHARE_OF_ONTOGUM), (list(own), SHARE_OF_OWN)]
    ranker = Ranker(features)
    optimiser = torch.optim.AdamW(ranker.parameters(), weight_decay=DECAY)
    for epoch in range(EPOCHS):
        optimiser.param_groups[0]["lr"] = RATE * (1 - epoch / EPOCHS) + 2e-4
        batches = []
        for questions, share in sets:
            rng.shuffle(questions)
            batches += [(questions[i:i + BATCH], share) for i in range(0, len(questions), BATCH)]
        rng.shuffle(batches)
        total = 0.0
        ranker.train()
        for questions, share in batches:
            loss = loss_of(ranker, Batch(questions)) * share
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            total += loss.item()
        print(f"epoch {epoch} loss {total / len(batches):.3f}", file=sys.stderr, flush=True)
    return ranker.eval()


@torch.no_grad()
def f1_of(ranker, rows):
    """F1 on GAP by the ranker alone, one pronoun at a time, other pronouns left out."""
    right = said = asked = 0
    for q, gold, who in rows:
        asked += sum(gold)
        if q is None:
            continue
        new, pairs = ranker(Batch([q]))
        pairs = torch.where(q.left_out, torch.tensor(NEVER), pairs)
        best = int(pairs.argmax())
        if pairs[best] > new[0] and who[best] is not None:
            said += 1
            right += gold[who[best]]
    return 200 * right / max(1, said + asked)


def table(name, size, values):
    text = lambda row: ",".join(str(round(ONE * x)) for x in row)
    if values.dim() == 1:
        lines = [text(values.tolist()[i:i + 24]) for i in range(0, len(values), 24)]
        return f"const std::int16_t {name}[{size}] = {{\n  " + ",\n  ".join(lines) + "};\n\n"
    return f"const std::int16_t {name}[][{size}] = {{\n" + "".join(f"  {{{text(row)}}},\n" for row in values.tolist()) + "};\n\n"


def write(ranker, out):
    hidden = "Ranker::kHidden"
    out.write("// Written by training/pronouns.py: do not edit.\n// clang-format off\n#include \"corefer/pronoun_ranker.h\"\n\n"
              f"namespace entente::pronoun_weights {{\n\nconst std::size_t kFeatures = {len(ranker.input)};\n\n")
    out.write(table("kInput", hidden, ranker.input) + table("kOutput", hidden, ranker.output) + table("kDirect", "", ranker.direct[:, 0]))
    out.write("}  // namespace entente::pronoun_weights\n")


def main():
    if len(sys.argv) not in (6, 7):
        sys.exit(__doc__)
    torch.set_num_threads(1)  # the same sums in the same order
    gap, features = gap_questions(*sys.argv[1:3])
    ontogum = [q for document in ontogum_questions(*sys.argv[3:5]) for q in document]
    questions = lambda rows: [q for q, _, _ in rows if q is not None]
    own = own_questions(sys.argv[5])
    back = [q for passage in own[3::4] for q in passage]
    learned_own = [q for n, passage in enumerate(own) if n % 4 != 3 for q in passage]
    halves = {"even": gap[0::2], "odd": gap[1::2]}
    for learned, asked in (("even", "odd"), ("odd", "even")):
        ranker = train(questions(halves[learned]), ontogum, learned_own, features)
        print(f"GAP: {asked} rows by {learned} rows: F1 {f1_of(ranker, halves[asked]):.1f}; passages kept back, {len(back)} pronouns: {share_right(ranker, back):.1f} % right",
              file=sys.stderr, flush=True)
        if len(sys.argv) == 7 and sys.argv[6] == learned:  # for a figure of the whole program on rows that it has not seen
            return write(ranker, sys.stdout)
    write(train(questions(gap), ontogum, learned_own + back, features), sys.stdout)


if __name__ == "__main__":
    main()
