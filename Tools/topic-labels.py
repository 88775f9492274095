#!/usr/bin/env python3
"""Labels articles by the indicator terms, where these leave no doubt, for `tinhgon learn topics`.

Usage: topic-labels.py BINARY ARTICLES.jsonl LABELS.csv

A line is {"id", "title", "text"}. Taken is what has a topic and no second one that speaks nearly as loudly.
"""
import csv
import json
import subprocess
import sys

binary, path, labels = sys.argv[1:4]
with open(path, encoding="utf-8") as file:
    articles = [json.loads(line) for line in file]
lines = "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles)
output = subprocess.run([binary, "map"], input=lines, capture_output=True, text=True, check=True).stdout
taken = 0
with open(labels, "w", encoding="utf-8", newline="") as file:
    table = csv.writer(file)
    table.writerow(["title", "content", "label"])
    for article, line in zip(articles, output.splitlines(), strict=True):
        finding = json.loads(line)
        if finding["topic"] and not finding["secondary_topics"]:
            table.writerow([article["title"], article["text"], finding["topic"]])
            taken += 1
print(f"{taken} of {len(articles)} articles labelled")
