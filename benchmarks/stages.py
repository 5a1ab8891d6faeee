"""Instructions per token of each stage of the path, counted by valgrind's callgrind on benchmarks/short.txt.

Counted instructions hardly depend on what else the machine does, so that a budget can be watched where times cannot.  A stage is the
inclusive cost of the calls to its function.  Valgrind shows programs a processor without AVX-512, on any host that has AVX2.
"""
import collections
import os
import re
import shutil
import subprocess
import tempfile

# Stage, how its functions begin in the demangled names, and the format that is read out.  A stage that is called from another is left
# out of no sum: they nest.
STAGES = {
    "ndjson": [
        ("start: model", "entente::LanguageModel::load("),
        ("start: dictionaries", "entente::Lexicon::load("),
        ("clean", "entente::clean("),
        ("analyse: atoms and word pieces", "entente::prepare("),
        ("analyse: encoder", ("entente::Encoder::lower(", "entente::Encoder::finish(")),
        ("analyse: tags and trees", "entente::Heads::read("),
        ("analyse, all", "entente::LanguageModel::analyse("),
        ("dictionary hits", "entente::Hits::Hits("),
        ("times", "entente::find_times("),
        ("places", "entente::find_places("),
        ("cast: mentions and coreference", "entente::find_cast("),
        ("statements", "entente::find_statements("),
        ("events", "entente::find_events("),
        ("record", "entente::to_record("),
        ("JSON", "entente::to_json[abi:cxx11]("),
    ],
    "conllu": [
        ("analyse, without attributions", "entente::LanguageModel::analyse("),
        ("chains of noun phrases", "entente::find_chains("),
    ],
}
NAMES = [stage for stages in STAGES.values() for stage, _ in stages]
ONCE = ("start:",)  # of the whole run, not per token


class Missing(Exception):
    """What the machine lacks."""


def inclusive_costs(path):
    """{function: inclusive instructions of all calls to it} from a callgrind file (format: valgrind manual, 6.3)."""
    names, costs, called, expect = {}, collections.Counter(), None, False
    for line in open(path, encoding="utf-8", errors="replace"):
        found = re.match(r"c?fn=(\(\d+\))(?: (.*))?", line)
        if found:
            if found.group(2):
                names[found.group(1)] = found.group(2).strip()
            if line.startswith("cfn="):
                called = names.get(found.group(1), found.group(1))
        elif line.startswith("calls="):
            expect = True
        elif expect:
            costs[called] += int(line.split()[1])
            expect = False
    return costs


def tokens_of(program, text):
    out = subprocess.run([program, "read", "--format", "conllu", "--threads", "1", text], capture_output=True, text=True, check=True)
    return sum(1 for line in out.stdout.splitlines() if re.match(r"\d+\t", line))


def costs_of(program, text, form):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "callgrind.out")
        done = subprocess.run(["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}", "--cache-sim=no", program, "read",
                               "--format", form, "--threads", "1", "--quiet", text], capture_output=True, text=True, check=False)
        if done.returncode != 0 or not os.path.exists(out):
            raise Missing(f"valgrind cannot run this build: {done.stderr.strip().splitlines()[-1:]}")
        return inclusive_costs(out)


def count(program, text):
    """(tokens, {stage: instructions}): per token, but of the whole run for what is done once."""
    if not shutil.which("valgrind"):
        raise Missing("valgrind is not installed (apt-get install valgrind)")
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        if " avx2 " not in f.read():
            raise Missing("this processor lacks AVX2, which the budget is counted with")
    tokens = tokens_of(program, text)
    found = {}
    for form, stages in STAGES.items():
        costs = costs_of(program, text, form)
        for stage, begin in stages:
            mine = [cost for name, cost in costs.items() if name.startswith(begin)]
            if mine:
                found[stage] = sum(mine) if stage.startswith(ONCE) else round(sum(mine) / tokens)
    return tokens, found
