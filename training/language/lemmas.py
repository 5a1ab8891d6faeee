"""Lemma as an edit of the form: "lower|cut letters at the end|letters to add" (the idea of UDPipe 2, Straka 2018).

The rule is a string "C<n>+<suffix>" where C is l (lower-case first) or k (keep the case); a whole-word
replacement is "=<lemma>".  Applied by src/language/lemma.cpp.
"""


def rule_of(form, lemma):
    for case, base in (("l", form.lower()), ("k", form)):
        same = 0
        while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
            same += 1
        if same > 0 and (len(base) - same) <= 6 and (same >= 2 or same == len(base) or len(base) - same <= 2):
            rule = f"{case}{len(base) - same}+{lemma[same:]}"
            if case == "l" and lemma != lemma.lower() and form == lemma:
                continue
            return rule
    return "=" + lemma


def apply(rule, form):
    if rule[0] == "=":
        return rule[1:]
    base = form.lower() if rule[0] == "l" else form
    cut, suffix = rule[1:].split("+", 1)
    return (base[:len(base) - int(cut)] if int(cut) < len(base) else "") + suffix
