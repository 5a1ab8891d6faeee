#!/usr/bin/env python3
"""The arithmetic of evaluation/coreference_scores.py on examples that were worked out by hand or in the papers.
Use: coreference_scores_test.py SOURCE_FOLDER"""
import itertools
import random
import sys
import unittest

sys.path.insert(0, sys.argv.pop(1) + "/evaluation")
import coreference  # noqa: E402
from coreference_scores import assignment, b_cubed, ceaf_e, conll, f1, muc  # noqa: E402


def sets(*clusters):
    return [set(c.split()) for c in clusters]


# Luo 2005, figure 1: one key of three entities over 1-9, A, B, C and its two responses.
KEY = sets("1 2 3 4 5", "6 7", "8 9 A B C")
JOINED_LARGE_SMALL = sets("1 2 3 4 5", "6 7 8 9 A B C")
JOINED_LARGE_LARGE = sets("1 2 3 4 5 8 9 A B C", "6 7")


class Papers(unittest.TestCase):
    def close(self, counts, recall, precision, places=3):
        r, p, _ = f1(counts)
        self.assertAlmostEqual(r / 100, recall, places)
        self.assertAlmostEqual(p / 100, precision, places)

    def test_muc_of_luo(self):
        self.close(muc(KEY, JOINED_LARGE_SMALL), 1, 0.9)
        self.close(muc(KEY, JOINED_LARGE_LARGE), 1, 0.9)

    def test_b_cubed_of_bagga_and_baldwin(self):
        self.close(b_cubed(KEY, JOINED_LARGE_SMALL), 1, 16 / 21)
        self.close(b_cubed(KEY, JOINED_LARGE_LARGE), 1, 7 / 12)

    def test_ceaf_e_of_luo(self):
        # phi4: 1 for the entity kept, 2*5/(5+7) for the better half of the joined one
        self.close(ceaf_e(KEY, JOINED_LARGE_SMALL), (1 + 10 / 12) / 3, (1 + 10 / 12) / 2)
        self.close(ceaf_e(KEY, JOINED_LARGE_LARGE), (1 + 10 / 15) / 3, (1 + 10 / 15) / 2)

    def test_muc_of_vilain(self):
        self.close(muc(sets("a b c d"), sets("a b", "c d")), 2 / 3, 1)
        self.close(muc(sets("a b", "c d"), sets("a b c d")), 1, 2 / 3)
        self.close(muc(sets("a b c d"), sets("a b")), 1 / 3, 1)

    def test_mentions_that_are_not_in_the_other_side(self):
        # the reference scorer's first test family: key {a b c}, response {a b} with x spurious
        key, response = sets("a b c"), sets("a b x")
        self.close(muc(key, response), 1 / 2, 1 / 2)
        self.close(b_cubed(key, response), (2 / 3 + 2 / 3) / 3, (2 / 3 + 2 / 3) / 3)
        self.close(ceaf_e(key, response), 4 / 6, 4 / 6)

    def test_the_same_is_100_and_nothing_is_0(self):
        self.assertEqual(conll([(KEY, KEY)])[1], 100)
        self.assertEqual(conll([(KEY, [])])[1], 0)
        self.assertEqual(conll([([], KEY)])[1], 0)

    def test_documents_add_up(self):
        scores, _ = conll([(sets("a b"), sets("a b")), (sets("c d"), [])])
        self.assertEqual(scores["MUC"][:2], (50, 100))


class Matching(unittest.TestCase):
    def test_against_all_matchings(self):
        chance = random.Random(7)
        for _ in range(200):
            rows, columns = chance.randint(1, 4), chance.randint(1, 5)
            w = [[chance.choice([0, 0, chance.random()]) for _ in range(columns)] for _ in range(rows)]
            small, large = sorted((rows, columns))
            at = (lambda i, j: w[i][j]) if rows <= columns else (lambda i, j: w[j][i])
            best = max(sum(at(i, p[i]) for i in range(small)) for p in itertools.permutations(range(large), small))
            self.assertAlmostEqual(assignment(w), best)


class Files(unittest.TestCase):
    ROWS = ["# newdoc id = d", "# newpar", "1\tThe\t_\t_\t_\t_\t2\tdet\t_\tEntity=(1", "2\tking\t_\t_\t_\t_\t0\troot\t_\t_",
            "3\tof\t_\t_\t_\t_\t4\tcase\t_\t_", "4\tChad\t_\t_\t_\t_\t2\tnmod\t_\tEntity=(2)1)|SpaceAfter=No",
            "5\t,\t_\t_\t_\t_\t6\tpunct\t_\t_", "6\the\t_\t_\t_\t_\t2\tx\t_\tEntity=(1)", ""]

    def test_gold_mentions_and_their_heads(self):
        gold = coreference.gold_mentions([line + "\n" for line in self.ROWS])
        self.assertEqual(gold, [("2", (9, 13), (9, 13)), ("1", (0, 13), (3, 7)), ("1", (14, 16), (14, 16))])

    def test_head_match_takes_a_short_phrase_for_the_long_one(self):
        gold = coreference.gold_mentions([line + "\n" for line in self.ROWS])
        predicted = [("e1", (0, 7)), ("e1", (14, 16)), ("e2", (9, 13)), ("e3", (1, 2))]
        self.assertEqual(sorted(coreference.by_head(gold, predicted)),
                         [("e1", (0, 13)), ("e1", (14, 16)), ("e2", (9, 13)), ("e3", (1, 2))])

    def test_gap(self):
        row = {"ID": "x", "Text": "Ann saw Bo. She left.", "Pronoun": "She", "Pronoun-offset": "12",
               "A": "Ann", "A-offset": "0", "B": "Bo", "B-offset": "8"}
        entity = lambda *spans: {"id": "e", "mentions": [{"span": s} for s in spans]}
        record = {"text": row["Text"], "entities": [entity([0, 3], [12, 15]), entity([8, 10])]}
        self.assertEqual(coreference.gap_answers(row, record), [True, False])
        record["entities"] = [entity([0, 3]), entity([8, 10])]
        self.assertEqual(coreference.gap_answers(row, record), [False, False])


if __name__ == "__main__":
    unittest.main()
