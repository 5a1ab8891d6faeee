"""News in which a name that is told again is made "he" or "she", so that the text itself says whom the pronoun means (Kocijan et al. 2019, "WikiCREM").

Phrases are those of corefer_harness (src/engine/corefer_harness.cpp): [begin, end, features, candidates, head's begin, its end, kind, gender, content, ...].
"""
import re

import torch

NAME, PERSON = 8, 61  # PhraseKind; the feature that says that the head is in a person's name (src/corefer/pair_features.cpp)
SUBJECTS, OBJECTS, OWNER = {16, 17}, {18, 19}, 21  # features of roles
FORMS = {(2, "subject"): "he", (2, "owner"): "his", (2, "object"): "him", (1, "subject"): "she", (1, "owner"): "her", (1, "object"): "her"}
PLAIN = re.compile(r"^((Mr|Mrs|Ms|Dr|Sen|Rep|Gov|President|Senator|Secretary|Governor)\.? )?[A-Z][\w’'-]*( [A-Z][\w.’'-]*){0,3}?(['’]s)?$")
NEAREST, FARTHEST, BEHIND, APART = 12, 900, 200, 500  # visible characters


class Made:
    """A question as those of ../pronouns.py, without features."""

    def __init__(self, at, heads, right, left_out):
        self.at, self.heads = at, heads
        self.right, self.left_out = torch.tensor(right), torch.tensor(left_out)
        self.wrong, self.nobody = ~self.right & ~self.left_out, False
        self.shares = None


def last_names(persons):
    """The gender of each last name, where the text's full names and titles agree."""
    told = {}
    for p in persons:
        if p[7]:
            told.setdefault(p[8][-1], []).append(p[7])
    most = lambda genders: max(set(genders), key=genders.count)
    return {name: most(genders) for name, genders in told.items() if genders.count(most(genders)) > 0.8 * len(genders)}


def role_of(phrase, owned):
    role = "subject" if SUBJECTS & set(phrase[2]) else "owner" if OWNER in phrase[2] else "object" if OBJECTS & set(phrase[2]) else None
    return role if (role == "owner") == owned else None


def begins_sentence(text, begin):
    before = text[:begin].rstrip(" ")
    quoted = before[-1:] in ("\"", "“") and text[begin - 1] in "\"“"
    return not before or before[-1] in "\n.?!" or quoted and before[:-1].rstrip()[-1:] in (",", ".", "")


def repeated(text, phrases):
    """(phrase, begin, end, role, gender) of names told again, with somebody else of no other gender named since."""
    visible = [i for i, c in enumerate(text) if not c.isspace()]
    persons = [p for p in phrases if p[6] == NAME and PERSON in p[2] and p[8] and len(p[8][-1]) > 2]
    gender, last_at = last_names(persons), {}
    for p in persons:
        name, before = p[8][-1], last_at.get(p[8][-1])
        last_at[name] = p[4]
        if before is None or name not in gender or not NEAREST < p[4] - before < FARTHEST:
            continue
        begin, end = visible[p[0]], visible[p[1] - 1] + 1
        owned = text[begin:end].endswith(("'s", "’s")) or text[end:end + 2] in ("'s", "’s")
        plain = PLAIN.match(text[begin:end]) and end - begin < 40
        end += 2 * (text[end:end + 2] in ("'s", "’s"))
        role = role_of(p, owned)
        rival = lambda r: r[4] < p[4] < r[4] + FARTHEST and not set(r[8]) & set(p[8]) and gender.get(r[8][-1], gender[name]) == gender[name]
        if role and plain and any(map(rival, persons)):
            yield p, begin, end, role, gender[name]


def made(text, phrases, rng):
    """(text, question) for each name that becomes a pronoun; never two near each other."""
    options, used = list(repeated(text, phrases)), []
    rng.shuffle(options)
    for p, begin, end, role, gender in options:
        if sum(abs(at - p[4]) < APART for at in used) >= 2:
            continue
        used.append(p[4])
        form = FORMS[gender, role]
        form = form.capitalize() if begins_sentence(text, begin) else form
        at, size = p[0], len("".join(text[begin:end].split()))
        others = [r for r in phrases if r[6] == NAME and p[4] - 1400 < r[4] < at + BEHIND and (r[1] <= at or r[0] >= at + size)]
        right = [PERSON in r[2] and bool(r[8]) and r[8][-1] == p[8][-1] and r[4] < at for r in others]
        shared = [bool(set(r[8]) & set(p[8])) and not yes for r, yes in zip(others, right)]
        if any(right):
            yield text[:begin] + form + text[end:], Made(at, [r[4] if r[4] < at else r[4] + len(form) - size for r in others], right, shared)
