"""MUC (Vilain et al. 1995), B3 (Bagga & Baldwin 1998), CEAFe (Luo 2005, entity similarity phi4) and their mean, the CoNLL score.

A clustering is a list of sets of mentions; a mention is any hashable value, the same in key and response when it is the same mention.
Each measure gives (recall numerator, recall denominator, precision numerator, precision denominator), which add up over documents.
Python 3.9+, standard library only.
"""


def muc(key, response):
    def links(of, against):
        where = {m: i for i, cluster in enumerate(against) for m in cluster}
        found = total = 0
        for cluster in of:
            parts = {where.get(m, ("alone", m)) for m in cluster}
            found, total = found + len(cluster) - len(parts), total + len(cluster) - 1
        return found, total

    return links(key, response) + links(response, key)


def b_cubed(key, response):
    def share(of, against):
        where = {m: cluster for cluster in against for m in cluster}
        mentions = [(m, cluster) for cluster in of for m in cluster]
        return sum(len(cluster & where.get(m, set())) / len(cluster) for m, cluster in mentions), len(mentions)

    return share(key, response) + share(response, key)


def ceaf_e(key, response):
    similar = [[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key]
    best = assignment(similar) if key and response else 0.0
    return best, len(key), best, len(response)


def assignment(weights):
    """The largest total weight of a matching of rows and columns (Hungarian algorithm with potentials; Kuhn 1955, O(n^3))."""
    if len(weights) > len(weights[0]):
        weights = [list(column) for column in zip(*weights)]
    rows, columns, infinite = len(weights), len(weights[0]), float("inf")
    of_row, of_column, match, way = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1), [0] * (columns + 1)
    for i in range(1, rows + 1):
        match[0], j = i, 0
        least, used = [infinite] * (columns + 1), [False] * (columns + 1)
        while match[j]:
            used[j], row, step, to = True, match[j], infinite, 0
            for k in range(1, columns + 1):
                if used[k]:
                    continue
                cost = -weights[row - 1][k - 1] - of_row[row] - of_column[k]
                if cost < least[k]:
                    least[k], way[k] = cost, j
                if least[k] < step:
                    step, to = least[k], k
            for k in range(columns + 1):
                if used[k]:
                    of_row[match[k]] += step
                    of_column[k] -= step
                else:
                    least[k] -= step
            j = to
        while j:
            match[j], j = match[way[j]], way[j]
    return sum(weights[match[k] - 1][k - 1] for k in range(1, columns + 1) if match[k])


MEASURES = {"MUC": muc, "B3": b_cubed, "CEAFe": ceaf_e}


def f1(counts):
    """Recall, precision and F1 in percent."""
    recall, precision = (100 * counts[i] / counts[i + 1] if counts[i + 1] else 0.0 for i in (0, 2))
    return recall, precision, 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def conll(documents):
    """{measure: (recall, precision, F1)} over (key, response) pairs, and the CoNLL score."""
    sums = {name: [0.0] * 4 for name in MEASURES}
    for key, response in documents:
        for name, measure in MEASURES.items():
            sums[name] = [a + b for a, b in zip(sums[name], measure(key, response))]
    scores = {name: f1(counts) for name, counts in sums.items()}
    return scores, sum(s[2] for s in scores.values()) / len(scores)
