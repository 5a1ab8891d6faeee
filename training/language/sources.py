"""The sources of training, as windows by task: treebanks, names, attributions."""
import random

from attribution import attribution_windows
from conllu import read_conllu
from pairs import TYPES
from windows import Labels, crossner_tag, name_windows, treebank_windows


def treebank_labels(data):
    train = [p for n in ("ewt", "gum") for p in read_conllu(f"{data}/ud/{n}_train.conllu")]
    labels = Labels.collect(train, {"upos": 1, "xpos": 1, "feats": 3, "lemma": 2, "deprel": 1})
    return Labels(labels.lists | {"pairs": TYPES})


def treebanks(data, part, labels, wordpiece, seed):
    """{"ewt": windows, "gum": windows} of "train" or "dev"."""
    read = lambda n: treebank_windows(list(read_conllu(f"{data}/ud/{n}_{part}.conllu")), labels, wordpiece, random.Random(seed))
    return {n: list(read(n)) for n in ("ewt", "gum")}


def wikipedia_names(data, labels, wordpiece):
    out = list(name_windows(f"{data}/ner/wikigold.tsv", labels, wordpiece, lambda t: t))
    return out + list(name_windows(f"{data}/ner/crossner_politics_train.tsv", labels, wordpiece, crossner_tag))


def attributions(data, part, labels, wordpiece, seed):
    windows = attribution_windows(f"{data}/attribution/polnear_{part}.jsonl", labels, wordpiece, random.Random(seed))
    return [w for w in windows if w.said]


