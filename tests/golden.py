#!/usr/bin/env python3
"""Golden tests: reports in plain text and what must be read in them (format: tests/golden/README.md).
Use: golden.py PROGRAM FILE.txt...     or, to see what the program reads: golden.py --show PROGRAM FILE.txt..."""
import dataclasses
import pathlib
import re
import sys

from records import Words, read_articles

AROUND = ("addressee", "occasion", "said", "parent")  # of a statement, written "addressee reporters"
KINDS = ("event", "statement", "position", "agreement", "time", "place", "actor")


@dataclasses.dataclass
class Case:
    where: str  # file:line
    title: str
    published: str = ""
    text: str = ""
    expected: list = dataclasses.field(default_factory=list)

    def article(self):
        given = {"published": self.published} if self.published else {}
        return {"id": self.where, "text": self.text, **given}


def cases_of_file(path):
    """The cases of a file; lines that begin with # stand for nothing."""
    cases, in_text = [], False
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        where = f"{path.name}:{number}"
        if raw.startswith("==="):
            cases.append(Case(where, raw.strip("= ")))
            in_text = True
        elif raw.startswith("#") or (not cases and not raw.strip()):
            continue
        elif not cases:
            raise SystemExit(f"{where}: a case begins with a line \"=== title\"")
        elif in_text and raw.startswith("published:") and not cases[-1].text.strip():
            cases[-1].published = raw.split(":", 1)[1].strip()
        elif in_text and raw.strip() == "---":
            in_text = False
        elif in_text:
            cases[-1].text += raw + "\n"
        elif raw.strip():
            cases[-1].expected.append(checked(where, " ".join(raw.split())))
    for case in cases:
        case.text = case.text.strip() + "\n"
        if not case.expected:
            raise SystemExit(f"{case.where}: the case \"{case.title}\" expects nothing; write --- and a line below the text")
    return cases


def checked(where, line):
    names = "|".join(KINDS)
    if re.match(rf"(no )?({names})(:|$)", line) or re.fullmatch(rf"exactly ({names})s", line):
        return line
    if re.match(rf"maybe ({names}):", line) or re.fullmatch(r'(no )?same: "[^"]+" = "[^"]+"', line):
        return line
    raise SystemExit(f"{where}: \"{line}\" is no expectation; see tests/golden/README.md")


# ---- what was read, in the words of the expectations

def event_lines(record, words):
    for event in record["events"]:
        joint = "+"
        parties = f"{joint.join(words.codes(event['actors'])) or '?'} -> {joint.join(words.codes(event['recipients'])) or '-'}"
        kind = event["type"] + (f"/{event['mode']}" if event["mode"] else "")
        line = f"{parties} {kind} {event['status']} | \"{words.of(event['trigger'])}\" | {event['date']['value'] or '-'}"
        yield line + f" | {event['cameo']} | {'historical' if event['historical'] else 'current'}"


def same_lines(record, words):
    """Which mention of an event is linked to which earlier one."""
    trigger = {event["id"]: words.of(event["trigger"]) for event in record["events"]}
    return [f'"{trigger[event["same_as"]]}" = "{trigger[event["id"]]}"' for event in record["events"] if event["same_as"]]


def statement_lines(record, words):
    cue_of = {s["id"]: words.of(s["cue"]["spans"]) or s["cue"]["lemma"] for s in record["statements"]}
    moments = {t["id"]: t["value"] for t in record["times"]}
    for statement in record["statements"]:
        names = [words.entities[i]["name"] for i in statement["source"]["entities"]]
        spoken_by = words.of(statement["source"]["spans"])
        source = ", ".join(names) or spoken_by or "-"
        cue = words.of(statement["cue"]["spans"]) or statement["cue"]["lemma"]
        around = [words.of(statement["addressee"]["spans"]), words.of(statement["occasion"]), moments.get(statement["said"]), cue_of.get(statement["parent"])]
        yield (f"{source} | {cue} | \"{words.of(statement['content']['spans'])}\" | {statement['act']} | {statement['form']} | {spoken_by or '-'}"
               + "".join(f" | {name} {value or '-'}" for name, value in zip(AROUND, around)))


def position_lines(record, words):
    for position in record["positions"]:
        code = words.codes([position["holder"]])[0] or "?"
        towards = words.codes([position["towards"]])[0] if position["towards"] else "-"
        conditions = ", ".join(c["kind"] for c in position["conditions"]) or "-"
        bearers = "+".join(words.codes([c["bearer"]])[0] or "?" for c in position["conditions"] if c["bearer"]) or "-"
        their_words = " ; ".join(words.of(c["spans"]) for c in position["conditions"]) or "-"
        label = f"{position['issue']['label']} … {words.of(position['spans'])}"
        yield f"{code} {position['stance']} | \"{label}\" | {position['act']} | {towards} | {conditions} | bearer {bearers} | words {their_words}"


def agreement_lines(record, words):
    for agreement in record["agreements"]:
        stages = [stage["stage"] for stage in agreement["history"]]
        dates = [stage["date"]["value"] for stage in agreement["history"] if stage["date"]["value"]]
        yield (f"{agreement['name']} | {agreement['kind']} | {'+'.join(words.codes(agreement['parties'])) or '-'}"
               f" | {', '.join(dict.fromkeys(stages)) or '-'} | {', '.join(dict.fromkeys(dates)) or '-'}")


def lines_of(record):
    words = Words(record)
    return {
        "event": list(event_lines(record, words)),
        "statement": list(statement_lines(record, words)),
        "position": list(position_lines(record, words)),
        "agreement": list(agreement_lines(record, words)),
        "time": [f"{words.of(t['span'])} = {t['value']}" for t in record["times"]],
        "place": [f"{words.of(p['span'])} = {p['country'] or '-'}" for p in record["places"]],
        "same": same_lines(record, words),
        "actor": [f"{e['name']} = {e['code'] or '-'}" for e in record["entities"]],
    }


# ---- does a line that was read fit a line that is expected

def party_fits(expected, read):
    """RUS fits RUS and RUSGOV; RUS+CHN needs both, in any order; * fits anything; - only nobody."""
    if expected == "*" or expected == read:
        return True
    wanted, have = expected.split("+"), read.split("+")
    return len(wanted) == len(have) and all(any(code.startswith(w) for code in have) for w in wanted)


def event_fits(expected, read):
    head, *parts = (part.strip() for part in expected.split("|"))
    read_head, trigger, date, cameo, past = (part.strip() for part in read.split(" | "))
    shape = re.fullmatch(r"(\S+) -> (\S+) (\S+)(?: (\S+))?", head)
    if not shape:
        raise SystemExit(f"\"{expected}\": write ACTOR -> RECIPIENT TYPE status | \"trigger\"")
    actor, recipient, kind, status = shape.groups()
    read_actor, _, read_recipient, read_kind, read_status = read_head.split(" ")
    if not (party_fits(actor, read_actor) and party_fits(recipient, read_recipient)):
        return False
    kinds, statuses = kind.split(","), (status or "*").split(",")
    if not {read_kind, read_kind.split("/")[0], "*"} & set(kinds):
        return False
    if not {read_status, "*"} & set(statuses):
        return False
    for part in parts:
        if part.startswith('"') and part.strip('"') not in trigger and trigger.strip('"') not in part:
            return False
        if re.match(r"\d{4}", part) and part != date:
            return False
        if part in ("historical", "current") and part != past:
            return False
        if re.fullmatch(r"\d{2,3}", part) and not cameo.startswith(part):
            return False
    return True


def source_fits(expected, names, words):
    """Words in quotation marks are enough of a source: "minister" fits "the Kenyan foreign minister", whatever that one's name is."""
    part = expected.strip('"').lower()
    return expected in ("*", names) or (expected.startswith('"') and (part in names.lower() or part in words.lower()))


def content_fits(expected, words):
    """Words that stand in the content; behind "exactly", all of its words and no other."""
    plain = lambda some: re.sub(r'["“”]', "", some).strip(" .,!?;:")  # the marks of a quotation may belong to its content
    if expected.startswith("exactly "):
        return plain(expected.removeprefix("exactly ")) == plain(words)
    return expected == "*" or plain(expected) in plain(words)


def statement_fits(expected, read):
    wanted, have = ([part.strip() for part in line.split("|")] for line in (expected, read))
    around = [part for part in wanted[3:] if part.partition(" ")[0] in AROUND]
    source, cue, content, act, form = (wanted[:len(wanted) - len(around)] + ["*"] * 5)[:5]
    return (source_fits(source, have[0], have[5]) and cue in ("*", have[1].rstrip(":")) and content_fits(content, have[2])
            and act in ("*", have[3]) and form in ("*", have[4]) and set(around) <= set(have[6:]))


def position_fits(expected, read):
    (head, *parts), (read_head, label, *read_parts) = ([p.strip() for p in line.split("|")] for line in (expected, read))
    holder, _, stance = head.partition(" ")
    read_holder, _, read_stance = read_head.partition(" ")
    named = {part.partition(" ")[0]: part.partition(" ")[2].strip('"') for part in parts[4:]}  # of the conditions: bearer, words
    issue, act, towards, condition = (parts[:4] + ["*"] * 4)[:4]
    bearer, their_words = (part.partition(" ")[2] for part in read_parts[3:5])
    return (party_fits(named.get("bearer", "*"), bearer) and named.get("words", "") in their_words and party_fits(holder, read_holder) and stance in ("*", read_stance) and (issue == "*" or issue.strip('"') in label)
            and act in ("*", read_parts[0]) and party_fits(towards, read_parts[1]) and condition in ("*", read_parts[2]))


def agreement_fits(expected, read):
    """A name fits when one contains the other; parties and stages fit when all that are asked for are there."""
    wanted, have = ([part.strip() for part in line.split("|")] for line in (expected, read))
    name, kind, parties, stages, date = (wanted + ["*"] * 5)[:5]
    codes = have[2].split("+")
    return (name.strip('"') in have[0] and kind in ("*", have[1])
            and (parties in ("*", have[2]) or all(any(c.startswith(p) for c in codes) for p in parties.split("+")))
            and (stages in ("*", have[3]) or all(s.strip() in have[3].split(", ") for s in stages.split(",")))
            and (date == "*" or date in have[4].split(", ")))


def fits(kind, expected, read):
    if kind == "event":
        return event_fits(expected, read)
    if kind == "same":
        return all(a in b or b in a for a, b in zip(quoted(expected), quoted(read)))
    if kind == "position":
        return position_fits(expected, read)
    if kind == "agreement":
        return agreement_fits(expected, read)
    if kind == "actor" and expected.endswith(" = *"):
        return read.startswith(expected[:-1])
    return statement_fits(expected, read) if kind == "statement" else expected == read


def quoted(line):
    return re.findall(r'"([^"]*)"', line)


def complaints_of(case, record):
    if "error" in record:
        return [f"the report was refused: {record['error']}"]
    read, complaints, used = lines_of(record), [], {kind: set() for kind in (*KINDS, "same")}
    for line in case.expected:
        if line.startswith("exactly"):
            continue
        forbidden, optional = line.startswith("no "), line.startswith("maybe ")
        kind, _, rest = line.removeprefix("no ").removeprefix("maybe ").partition(":")
        found = [i for i, have in enumerate(read[kind]) if not rest or fits(kind, rest.strip(), have)]
        fresh = [i for i in found if i not in used[kind]]  # two expectations need two things
        if forbidden and found:
            complaints.append(f"unwanted    {kind}: {read[kind][found[0]]}")
        elif not forbidden and not fresh and not optional:
            complaints.append(f"missing     {line}")
        elif fresh:
            used[kind].add(fresh[0])
    for line in case.expected:
        kind = line.removeprefix("exactly ").removesuffix("s")
        if line.startswith("exactly"):
            complaints += [f"unexpected  {kind}: {have}" for i, have in enumerate(read[kind]) if i not in used[kind]]
    if complaints:
        kinds = {re.sub("^(no|maybe|exactly) ", "", line).partition(":")[0].removesuffix("s") for line in case.expected}
        complaints += [f"  was read  {kind}: {have}" for kind in used if kind in kinds for have in read[kind] or ["(none)"]]
    return complaints


def main():
    arguments = [a for a in sys.argv[1:] if a != "--show"]
    program, files = arguments[0], [pathlib.Path(name) for name in arguments[1:]]
    cases = [case for file in files for case in cases_of_file(file)]
    if not cases:
        raise SystemExit("no golden case found")
    failed = 0
    for case, record in zip(cases, read_articles(program, [case.article() for case in cases])):
        if "--show" in sys.argv:
            print(f"\n{case.where}  {case.title}")
            print("\n".join(f"{kind}: {line}" for kind, lines in lines_of(record).items() for line in lines))
            continue
        complaints = complaints_of(case, record)
        failed += bool(complaints)
        if complaints:
            print(f"\n{case.where}  {case.title}\n  " + "\n  ".join(complaints))
    print(f"\n{len(cases) - failed} of {len(cases)} cases are read as expected")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
