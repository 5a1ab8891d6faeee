"""The sources of training, as windows by task: treebanks, names, attributions."""
import random

from attribution import attribution_windows
from conllu import read_conllu
from pairs import TYPES
from windows import Labels, crossner_tag, marked_windows, name_windows, treebank_windows

from marked_names import SENTENCES  # windows knows where it lies


def treebank_labels(data):
    train = [p for n in ("ewt", "gum") for p in read_conllu(f"{data}/ud/{n}_train.conllu")]
    labels = Labels.collect(train, {"upos": 1, "xpos": 1, "feats": 3, "lemma": 2, "deprel": 1})
    return Labels(labels.lists | {"pairs": TYPES})


def treebanks(data, part, labels, wordpiece, seed):
    """{"ewt": windows, "gum": windows} of "train" or "dev"."""
    read = lambda n: treebank_windows(list(read_conllu(f"{data}/ud/{n}_{part}.conllu")), labels, wordpiece, random.Random(seed))
    return {n: list(read(n)) for n in ("ewt", "gum")}


def wikipedia_names(data, labels, wordpiece):
    """WikiGold, in four types, and CrossNER's politics, in nine classes."""
    return wikigold(data, labels, wordpiece) + crossner(data, "train", labels, wordpiece)


def wikigold(data, labels, wordpiece, glue=True):
    return list(name_windows(f"{data}/ner/wikigold.tsv", labels, wordpiece, lambda t: t, glue))


def crossner(data, part, labels, wordpiece, glue=True):
    return list(name_windows(f"{data}/ner/crossner_politics_{part}.tsv", labels, wordpiece, crossner_tag, glue))


def own_names(labels, wordpiece):
    """(windows to train on, windows kept back) of our marked names."""
    paths = sorted(SENTENCES.glob("*.txt"))
    part = lambda kept: [w for p in paths if p.stem.endswith("f") == kept for w in marked_windows(p, labels, wordpiece)]
    return part(False), part(True)


def attributions(data, part, labels, wordpiece, seed):
    windows = attribution_windows(f"{data}/attribution/polnear_{part}.jsonl", labels, wordpiece, random.Random(seed))
    return [w for w in windows if w.said]
