"""Runs the real program on reports and gives its records: shared by the tests that are written in Python."""
import json
import subprocess


def read_articles(program, articles):
    """One record (or error) an article, in order. An article is a dict with "id" and "text"."""
    lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
    done = subprocess.run([program, "read", "--format", "ndjson"], input=lines.encode("utf-8"),
                          stdout=subprocess.PIPE, check=False, timeout=600)
    records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    if done.returncode not in (0, 1) or len(records) != len(articles):
        raise SystemExit(f"{program}: exit code {done.returncode}, {len(records)} records for {len(articles)} articles")
    return records


class Words:
    """The words of a record by its spans."""

    def __init__(self, record):
        self.text = record["text"]
        self.entities = {entity["id"]: entity for entity in record["entities"]}

    def of(self, spans):
        spans = [spans] if spans and isinstance(spans[0], int) else spans
        return " … ".join(self.text[begin:end] for begin, end in spans)

    def codes(self, ids):
        return [self.entities[i]["code"] for i in ids]
