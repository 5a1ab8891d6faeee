#!/usr/bin/env python3
"""Bad input against the real program: never a crash, never a hang, never a lost neighbour.
Use: torture.py PROGRAM [--slack FACTOR]     (slack: how much slower this build may be, for sanitizers)"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import time

PROGRAM, SLACK, FOLDER = "", 1.0, None
CASES = []


class Done:
    def __init__(self, code, out, err, seconds, megabytes):
        self.code, self.out, self.err, self.seconds, self.megabytes = code, out, err, seconds, megabytes
        self.lines = [json.loads(line) for line in out.splitlines()] if out.startswith(b"{") else []


def run(*arguments, given=b"", limit=60, environment=None, out_path=None):
    """Runs the program on bytes (or a file) as standard input and measures it."""
    source = given if isinstance(given, pathlib.Path) else FOLDER / "stdin"
    if isinstance(given, bytes):
        source.write_bytes(given)
    out, err = out_path or FOLDER / "stdout", FOLDER / "stderr"
    began = time.monotonic()
    with open(source, "rb") as stdin, open(out, "wb") as stdout, open(err, "wb") as stderr:
        child = subprocess.Popen([PROGRAM, *map(str, arguments)], stdin=stdin, stdout=stdout, stderr=stderr,
                                 env={**os.environ, **(environment or {})})
        alarm = threading.Timer(limit * SLACK, child.kill)
        alarm.start()
        _, status, usage = os.wait4(child.pid, 0)
        alarm.cancel()
        child.returncode = os.waitstatus_to_exitcode(status)
    read = b"" if out_path else out.read_bytes()
    return Done(child.returncode, read, err.read_bytes(), time.monotonic() - began, usage.ru_maxrss / 1024)


def case(function):
    CASES.append(function)
    return function


def expect(condition, what):
    if not condition:
        raise AssertionError(what)


def expect_refused(done, code):
    expect(done.code == 1, f"exit code {done.code}, not 1")
    expect(len(done.lines) == 1 and done.lines[0].get("error", {}).get("code") == code, f"not one line with {code}: {done.out[:200]}")


def file_with(name, content):
    path = FOLDER / name
    path.write_bytes(content)
    return path


def ndjson(*texts):
    return b"".join(json.dumps({"id": f"n{i}", "text": t}).encode() + b"\n" for i, t in enumerate(texts))


def read_one(text, **options):
    """The record of one text that must be read."""
    done = run("read", "--format", "ndjson", given=ndjson(text), **options)
    expect(done.code == 0 and len(done.lines) == 1 and "text" in done.lines[0], f"exit code {done.code}: {done.out[:200]} {done.err[:200]}")
    return done, done.lines[0]


# ---- files that are no reports

@case
def an_empty_file():
    expect_refused(run("read", "--format", "ndjson", file_with("empty.txt", b"")), "E101")
    done = run("read", FOLDER / "empty.txt")
    expect(done.code == 1 and done.out == b"" and b"E101" in done.err, "text form: the error belongs on standard error")


@case
def only_white_space():
    expect_refused(run("read", "--format", "ndjson", file_with("white.txt", b" \n\t\r\n \xc2\xa0\n" * 50)), "E101")


@case
def invalid_utf8_and_nuls_are_repaired_and_said():
    path = file_with("bad.txt", b"Russia \xff\xfe invaded\x00 Ukraine \xc3( in 2022. The war goes on.\n")
    done = run("read", "--format", "ndjson", path)
    expect(done.code == 0 and len(done.lines) == 1, f"exit code {done.code}: {done.out[:200]}")
    record = done.lines[0]
    expect("\ufffd" in record["text"] and "\0" not in record["text"], f"not repaired: {record['text']!r}")
    expect(record.get("notices"), "repaired, but not said in notices")


@case
def a_binary_file():
    expect_refused(run("read", "--format", "ndjson", file_with("binary.txt", bytes(range(256)) * 64)), "E102")


@case
def a_directory_and_a_missing_file_between_good_ones():
    good = file_with("good.txt", b"France praised Italy on Monday.\n")
    done = run("read", "--format", "ndjson", good, FOLDER, FOLDER / "missing.txt", good)
    codes = [line.get("error", {}).get("code") for line in done.lines]
    expect(done.code == 1 and codes == [None, "E104", "E104", None], f"exit code {done.code}, {codes}")


@case
def a_file_with_an_odd_name():
    done = run("read", "--format", "ndjson", file_with("odd \"name\"\n.txt", b"France praised Italy."))
    expect(done.code == 0 and len(done.lines) == 1, f"exit code {done.code}, {len(done.lines)} lines")


# ---- options

@case
def a_bad_date_is_a_usage_error():
    for date in ("yesterday", "2023-02-29", "2023-13-01", "21.03.2023", ""):
        done = run("read", "--published", date, given=b"France praised Italy.")
        expect(done.code == 2 and done.err, f"--published \"{date}\": exit code {done.code}")


@case
def usage_and_setup_errors():
    for arguments in (["raed"], ["read", "--format", "xml"], ["read", "--threads", "0"], []):
        expect(run(*arguments).code == 2, f"{arguments}: not 2")
    expect(run("read", "--model", FOLDER / "none.model", given=b"x").code == 3, "a missing model: not 3")
    expect(run("read", "--model", file_with("junk.model", b"junk" * 99), given=b"x").code == 3, "a junk model: not 3")
    expect(run("read", "--dictionaries", FOLDER / "nowhere", given=b"x").code == 3, "missing dictionaries: not 3")
    for arguments in (["--help"], ["read", "--help"], ["check", "--help"], ["--version"]):
        done = run(*arguments)
        expect(done.code == 0 and done.out and not done.err, f"{arguments}: exit code {done.code}")


# ---- NDJSON

@case
def broken_lines_between_good_ones():
    lines = [b'{"id": "a", "text": "France praised Italy."}', b'{"id": "b", "text": ', b"", b"[1, 2]", b'{"id": "c"}',
             b'{"id": "d", "text": 7}', b'{"text": "no id", "published": "soon"}', b"\xff\xfe", b"{" * 5000,
             b'{"id": "f", "text": "x", "pairs": [{"actor": [0, 9], "recipient": [0, 1]}]}',
             b'{"id": "e", "text": "Italy thanked France."}']
    done = run("read", "--format", "ndjson", given=b"\n".join(lines))
    codes = [line.get("error", {}).get("code", "ok") for line in done.lines]
    expect(done.code == 1, f"exit code {done.code}")
    expect(len(codes) == 10, f"{len(codes)} lines for 10 inputs: {codes}")
    expect(codes[0] == codes[-1] == "ok" and all(c.startswith("E1") for c in codes[1:-1]), f"{codes}")
    expect(done.lines[-1]["article"]["id"] == "e", "the last line is not the last article")


@case
def a_line_of_100_megabytes():
    path = FOLDER / "long.jsonl"
    with open(path, "wb") as out:
        out.write(b'{"id": "before", "text": "France praised Italy."}\n{"id": "long", "text": "')
        for _ in range(100):
            out.write(b"word " * 200_000)
        out.write(b'"}\n{"id": "after", "text": "Italy thanked France."}\n')
    done = run("read", "--format", "ndjson", given=path)
    path.unlink()
    expect(done.code == 1 and [line.get("error", {}).get("code") for line in done.lines] == [None, "E103", None], f"{done.code} {done.out[:300]}")
    expect(done.lines[2]["article"]["id"] == "after", "the next line is lost")
    expect(done.seconds < 3 * SLACK, f"{done.seconds:.1f} s")
    expect(done.megabytes < 300 or SLACK > 1, f"{done.megabytes:.0f} MB")


@case
def a_plain_file_of_100_megabytes():
    path = FOLDER / "long.txt"
    with open(path, "wb") as out:
        for _ in range(100):
            out.write(b"word " * 200_000)
    done = run("read", "--format", "ndjson", path)
    path.unlink()
    expect_refused(done, "E103")
    expect(done.seconds < 3 * SLACK and (done.megabytes < 300 or SLACK > 1), f"{done.seconds:.1f} s, {done.megabytes:.0f} MB")


# ---- texts that are hard to read

@case
def a_sentence_of_5000_words():
    text = "Russia said that " + "the envoy from Chad met the envoy from Peru and " * 500 + "France invaded Italy."
    done, record = read_one(text)
    expect(record["text"] == text, "words were dropped")
    expect(record["sentences"][-1][1] == len(text), "the end belongs to no sentence")
    expect(done.seconds < 30 * SLACK, f"{done.seconds:.1f} s")


@case
def ten_thousand_quotation_marks():
    for marks in ('"' * 10_000, "\u201c" * 10_000, "\u201cno\u201d \"yes " * 1_000, "'" * 10_000 + " he said"):
        done, _ = read_one("France said: " + marks)
        expect(done.seconds < 30 * SLACK, f"{done.seconds:.1f} s for {marks[:6]}")


@case
def quotes_in_quotes_in_quotes():
    depth = 300
    text = "".join(f"\u201cMr. Speaker{i} said, " for i in range(depth)) + "no" + "\u201d" * depth + "."
    done, _ = read_one(text)
    expect(done.seconds < 30 * SLACK, f"{done.seconds:.1f} s")


@case
def one_word_again_and_again():
    for text in ("the " * 20_000, "Russia " * 10_000, "a" * 100_000, "\u0301" * 20_000, "((((" * 5_000, ". " * 20_000, "\n\n" * 9_000 + "x"):
        done, _ = read_one(text)
        expect(done.seconds < 40 * SLACK, f"{done.seconds:.1f} s for {text[:8]!r}")


@case
def hostile_bytes_do_not_reach_the_terminal():
    text = "France\x1b[2J praised \u202eItaly\u202c, \u009b31m Paris said."
    for arguments in (["--color", "always"], ["--color", "never"]):
        done = run("read", *arguments, given=json.dumps({"id": "x\x1b[1m", "title": "t\x07\x1b]0;x", "text": text}).encode())
        shown = done.out.decode("utf-8")
        for wanted in ("\x1b[2J", "\x1b]", "\x07", "\u202e", "\u009b"):
            expect(wanted not in shown, f"{wanted!r} reaches the terminal with {arguments}")


# ---- CoNLL-U in

def rows(*forms, misc="_"):
    return "".join(f"{i}\t{form}" + "\t_" * 7 + f"\t{misc}\n" for i, form in enumerate(forms, 1))


def pretokenized(text, name="in.conllu"):
    return run("read", "--format", "conllu", "--pretokenized", file_with(name, text.encode() if isinstance(text, str) else text))


@case
def given_words_and_sentences_are_kept():
    odd = ["France", "praised", "It", "aly", "...", "\u00bd", "20 000", "\u0301", "\U0001f600\u200d", "a" * 3000, "/" * 3000, "_", "can't", "."]
    text = "# newdoc id = x\n# text = as it is\n" + rows(*odd, misc="SpaceAfter=No|Mark=1") + "\n" + rows("!") + "\n# newpar\n" + rows(*["no"] * 1000) + "\n"
    done = pretokenized(text)
    expect(done.code == 0 and not done.err, f"exit code {done.code}: {done.err[:200]}")
    given, got = text.split("\n"), done.out.decode().split("\n")
    expect(len(given) == len(got), f"{len(got)} lines of {len(given)}")
    for before, after in zip(given, got):
        a, b = before.split("\t"), after.split("\t")
        expect(a[:2] == b[:2] and len(a) == len(b), f"{before!r} became {after!r}")
        expect(len(a) < 10 or (b[3] != "_" and b[7] != "_" and (a[9] == "_" or b[9].startswith(a[9]))), f"{after!r}")
    for sentence in done.out.decode().rstrip("\n").split("\n\n"):
        roots = [r for r in sentence.split("\n") if r[0] != "#" and r.split("\t")[6] == "0"]
        expect(len(roots) == 1, f"{len(roots)} roots")


@case
def its_own_conllu_comes_back_the_same():
    text = "On Monday the envoys didn't meet in Oslo. \u201cWe can't agree,\u201d Norway's minister said.\n\nTalks go on."
    first = run("read", "--format", "conllu", given=text.encode())
    again = pretokenized(first.out)
    expect(first.code == 0 and again.code == 0, f"{first.code}, {again.code}: {again.err[:200]}")
    strip = lambda out: [line.split("\t")[:2] for line in out.decode().split("\n")]
    expect(strip(first.out) == strip(again.out), "other words")


@case
def broken_conllu_is_refused_with_its_line():
    good = rows("France", "praised", "Italy")
    bad = {"1 France _ _ _ _ _ _ _ _\n": b"line 1", good + "4\tb\n": b"line 4", good + "3\tb" + "\t_" * 8 + "\n": b"line 4",
           "# alone\n\n" + good: b"line 2", good + "# late\n": b"line 4", "1-2\tab" + "\t_" * 8 + "\n" + rows("a") + "\n": b"line 3",
           "just a report of some words\n": b"line 1", '{"id": 7}\n': b"", rows(*["no"] * 1001): b"line 1001", "\t\n": b"", "1\t" * 100_000: b"line 1"}
    for text, line in bad.items():
        done = pretokenized(text)
        expect(done.code == 1 and line in done.err and done.err.count(b"\n") == 1 and not done.out, f"{text[:30]!r}: exit code {done.code}: {done.err[:200]}")
    for text in (good.encode()[:9] + b"\xff" + good.encode()[9:], good.encode().replace(b"F", b"\x01")):
        done = pretokenized(text)
        expect(done.code == 1 and b"line 1" in done.err, f"exit code {done.code}: {done.err[:200]}")
    expect(run("read", "--pretokenized", given=good.encode()).code == 2, "without --format conllu: not 2")


# ---- the world around

@case
def a_full_disk():
    done = run("read", "--format", "ndjson", given=ndjson("France praised Italy."), out_path=pathlib.Path("/dev/full"))
    expect(done.code == 4 and done.err.count(b"\n") == 1, f"exit code {done.code}: {done.err[:200]}")
    expect(run("--version", out_path=pathlib.Path("/dev/full")).code == 4, "--version: not 4")


@case
def a_closed_pipe():
    path = file_with("many.jsonl", ndjson(*["France praised Italy."] * 400))
    done = subprocess.run(["bash", "-c", f'"{PROGRAM}" read --format ndjson < "{path}" | head -n 1; exit ${{PIPESTATUS[0]}}'],
                          capture_output=True, timeout=60 * SLACK, check=False)
    expect(done.returncode in (0, 141) and not done.stderr and done.stdout.count(b"\n") == 1, f"{done.returncode}: {done.stderr[:200]}")


@case
def threads_locale_and_time_zone_change_nothing():
    texts = [f"On Monday the {n} envoys of Chad met. \u201cWe agree,\u201d France's minister said in {1950 + n}." for n in range(60)]
    given = ndjson(*texts)
    first = run("read", "--format", "ndjson", "--threads", 1, given=given)
    expect(first.code == 0 and len(first.lines) == len(texts), f"exit code {first.code}, {len(first.lines)} lines")
    worlds = [("--threads 2", 2, {}), ("--threads 7", 7, {}), ("TZ", 2, {"TZ": "Pacific/Kiritimati"}),
              ("LC_ALL", 2, {"LC_ALL": "tr_TR.UTF-8"}), ("OMP_NUM_THREADS", 2, {"OMP_NUM_THREADS": "3"})]
    for name, threads, environment in worlds:
        again = run("read", "--format", "ndjson", "--threads", threads, given=given, environment=environment)
        expect(again.out == first.out, f"{name} changes the output")


@case
def standard_input_arrives_slowly():
    child = subprocess.Popen([PROGRAM, "read", "--format", "ndjson"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    alarm = threading.Timer(60 * SLACK, child.kill)
    alarm.start()
    for i in range(3):
        child.stdin.write(ndjson(f"France praised Italy {i} times."))
        child.stdin.flush()
        expect(f"Italy {i} times" in child.stdout.readline().decode(), "the record does not come before the next report")
    child.stdin.close()
    expect(child.wait() == 0, f"exit code {child.returncode}")
    child.stdout.close()
    alarm.cancel()


def main():
    global PROGRAM, SLACK, FOLDER
    PROGRAM = os.path.abspath(sys.argv[1])
    SLACK = float(sys.argv[sys.argv.index("--slack") + 1]) if "--slack" in sys.argv else 1.0
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        FOLDER = pathlib.Path(folder)
        for function in CASES:
            name, began = function.__name__.replace("_", " "), time.monotonic()
            try:
                function()
                print(f"pass  {name}  ({time.monotonic() - began:.1f} s)", flush=True)
            except (AssertionError, OSError, ValueError, subprocess.SubprocessError) as problem:
                failed += 1
                print(f"FAIL  {name}: {problem}", flush=True)
    print(f"{len(CASES) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
