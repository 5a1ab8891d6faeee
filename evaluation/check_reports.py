#!/usr/bin/env python3
"""Checks the gold reports: every snippet is a substring of its paragraph, every code, type, status and stance is known.

  check_reports.py [FILE.json...]   without files: all in reports/ beside this script; exit code 1 if one is wrong

A snippet that occurs twice in its paragraph gives a note: scorers take the first place.  Weekdays are checked against
the calendar.  At the end: how often each type stands in the tune and in the held half.  Python 3.9+, nothing else.
"""
import calendar
import collections
import datetime
import glob
import json
import os
import sys

TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST".split()
TYPES += "SANCTION MOBILIZE COERCE ASSAULT".split()
STATUSES = "actual ongoing planned conditional hypothetical negated alleged demanded".split()
STANCES = """support|accept|propose|demand|oppose|reject|deny|doubt|neutral|abstain|undecided|conditional|offer|urge|ask
|criticise|praise|promise|threaten|warn|no demand|no commitment|none declared""".replace("\n", "").split("|")
SECTORS = "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
STATES = """AFG AGO ALB ARE ARG ARM AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BIH BLR BOL BRA BTN BWA CAF CAN CHE CHL CHN
CIV CMR COD COG COL CRI CUB CYP CZE DEU DJI DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA GAB GBR GEO GHA GIN GMB GRC
GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR KOR KWT LAO LBN LBR LBY LKA LTU
LUX LVA MAR MDA MDG MDV MEX MKD MLI MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NZL OMN PAK PAN PER
PHL PLW PNG POL PRK PRT PRY PSE QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SOM SRB SSD SUR SVK SVN SWE SYR TCD TGO THA
TJK TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR URY USA UZB VEN VNM VUT WSM XKX YEM ZAF ZMB ZWE""".split()
CODES = {*"WST UNO EUR IGO IMG NGO MNC NATO AU ECOWAS ASEAN OAS OSCE IMF ICRC".split(), *STATES}


class Checker:
    def __init__(self, path):
        self.name, self.errors, self.notes = os.path.basename(path), [], []
        with open(path, encoding="utf-8") as f:
            self.d = json.load(f)
        self.paragraphs = self.d["text"].split("\n\n")

    def error(self, what):
        self.errors.append(f"{self.name}: {what}")

    def snippet(self, p, text, what, once=True):
        if not 1 <= p <= len(self.paragraphs):
            return self.error(f"{what}: no paragraph {p}")
        count = self.paragraphs[p - 1].count(text) if text else 0
        if not count:
            self.error(f"{what}, paragraph {p}: not found: {text!r}")
        elif count > 1 and once:
            self.notes.append(f"{self.name}: {what}, paragraph {p}: {count} times: {text!r}")

    def among(self, values, known, what):
        for v in values:
            if v not in known:
                self.error(f"{what}: unknown {v!r}")

    def events(self):
        for x in self.d["events"]:
            what = f"event {x['trigger']!r}"
            self.snippet(x["p"], x["trigger"], "event")
            self.among(x["type"] or ["(none)"], TYPES, what)
            self.among([x["status"], *x.get("status_ok", [])], STATUSES, what)
            for key in ("actor", "recipient", "actor_ok", "recipient_ok"):
                self.among(x.get(key, []), CODES, what)
            if x.get("mutual") and len(x["actor"]) < 2:
                self.error(f"{what}: mutual with fewer than two parties")

    def statements(self):
        for x in self.d["statements"]:
            self.snippet(x["p"], x["content"], "content")
            for piece in x.get("content_more", []):
                if not any(piece in t for t in self.paragraphs[x.get("continues_p", x["p"]) - 1:]):
                    self.error(f"content, continued: not found: {piece!r}")
            for key in ("source", "cue"):  # a quote over paragraphs names its speaker in either
                if x[key] and not any(x[key] in self.paragraphs[p - 1] for p in (x["p"], x.get("continues_p", x["p"]))):
                    self.error(f"{key} not in paragraph {x['p']}: {x[key]!r}")
            self.among(filter(None, x["code"].split("+")), CODES, f"statement {x['content'][:40]!r}")
            self.among([x["kind"]], ("direct", "mixed", "indirect"), "kind")
            if x.get("speaker", "") not in self.d["text"]:
                self.error(f"speaker not in the text: {x['speaker']!r}")

    def marks(self):
        for x in self.d["times"]:
            self.snippet(x["p"], x["text"], "time")
            self.among([x["type"]], ("DATE", "TIME", "DURATION", "SET"), f"time {x['text']!r}")
            for n, day in enumerate(calendar.day_name):
                if day in x["text"] and x["type"] != "SET" and datetime.date.fromisoformat(x["value"][:10]).weekday() != n:
                    self.error(f"time {x['text']!r}: {x['value']} is no {day}")
        for x in self.d["places"]:
            self.snippet(x["p"], x["text"], "place", once=not x.get("optional"))
            self.among(filter(None, [x["country"], *x.get("country_ok", [])]), CODES, f"place {x['text']!r}")
        for x in self.d["positions"]:
            self.among([x["stance"], *x.get("stance_ok", [])], STANCES, f"position {x['issue']!r}")
            self.among(x["holder"].split("+"), CODES, "holder")
        self.among([c for x in self.d["agreements"] for c in x["parties"]], CODES, "agreement")
        for x in self.d["actors"]:
            self.among([x["sector"], *x.get("sector_ok", [])], SECTORS, f"actor {x['aliases'][0]!r}")
            self.errors += [f"{self.name}: no alias {a!r} in the text" for a in x["aliases"] if a not in self.d["text"]]
        self.among(self.d["quiet"], range(1, len(self.paragraphs) + 1), "quiet")
        for x in self.d["events"]:
            if x["p"] in self.d["quiet"] and x["status"] == "actual" and not x.get("optional"):
                self.error(f"event {x['trigger']!r} in a quiet paragraph")


def main(paths):
    paths = paths or sorted(glob.glob(os.path.join(os.path.dirname(__file__), "reports", "*.json")))
    bad, table = 0, collections.defaultdict(collections.Counter)
    for c in map(Checker, paths):
        c.events(), c.statements(), c.marks()
        counts = ", ".join(f"{len(v)} {k}" for k, v in c.d.items() if isinstance(v, list))
        print("\n".join(c.errors + c.notes) or f"{c.name}: ok, {counts}")
        bad += bool(c.errors)
        for x in c.d["events"]:
            table[x["type"][0]][c.d["split"]] += not x.get("optional")
    for name in TYPES:
        print(f"{name:10s} tune {table[name]['tune']:3d}  held {table[name]['held']:3d}")
    return bad > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
