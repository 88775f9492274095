#!/usr/bin/env python3
"""Write pages and their gold articles as the lines that train-blocks and `tinhgon map` read.

usage: training-pages.py SET=GOLD.jsonl:FOLDER ... > PAGES.jsonl

GOLD     {"id", "body", "site"?}
FOLDER   holds a page for each id: the id itself, or with .html, .html.gz or .gz behind it
"""
import gzip
import json
import sys
from pathlib import Path
from urllib.parse import urlparse


def page(folder, key):
    for suffix in ("", ".html", ".html.gz", ".gz"):
        path = Path(folder, key + suffix)
        if path.is_file():
            data = path.read_bytes()
            return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", "replace")
    raise SystemExit(f"no page {key} in {folder}")


def main():
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    for argument in sys.argv[1:]:
        name, _, places = argument.partition("=")
        gold, _, folder = places.partition(":")
        for line in open(gold, encoding="utf-8"):
            row = json.loads(line)
            site = row.get("site") or name
            print(json.dumps({
                "id": row["id"], "set": name, "site": urlparse(site).netloc or site,
                "html": page(folder, row["id"]), "body": row["body"],
            }, ensure_ascii=False))


if __name__ == "__main__":
    main()
