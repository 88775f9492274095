#!/usr/bin/env python3
"""How the topics of articles lie over the sections of the site that published them.

Usage: topic-sections.py GOLD.jsonl PAGES [--binary TINHGON]

Every line of GOLD.jsonl has "id", the name of a file in PAGES, and "sections". Prints a section a line: its articles and
their topics, most frequent first. Sections of a site are its own and no labels of topics: read the table, do not score it.
"""
import argparse
import collections
import json
import os
import subprocess

parser = argparse.ArgumentParser()
parser.add_argument("gold")
parser.add_argument("pages")
parser.add_argument("--binary", default=".build/release/tinhgon")
arguments = parser.parse_args()

with open(arguments.gold, encoding="utf-8") as file:
    gold = [json.loads(line) for line in file]
gold = [page for page in gold if page.get("sections")]
lines = []
for page in gold:
    with open(os.path.join(arguments.pages, page["id"]), encoding="utf-8") as file:
        lines.append(json.dumps({"id": page["id"], "html": file.read(), "url": page.get("url")}))
run = subprocess.run([arguments.binary, "map"], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
topics = collections.defaultdict(collections.Counter)
for page, line in zip(gold, run.stdout.splitlines()):
    topic = json.loads(line).get("topic") or "none"
    for section in page["sections"]:
        topics[section][topic] += 1
for section, counts in sorted(topics.items(), key=lambda item: (-sum(item[1].values()), item[0])):
    print(f"{sum(counts.values()):5d}  {section:45s}", ", ".join(f"{code} {count}" for code, count in counts.most_common()))
