#!/usr/bin/env python3
"""How well `tinhgon map` tells topic and genre of articles that readers labelled.

Usage: topic-gold.py BINARY LABELLED.jsonl [PIPELINE.json]

A line is {"id", "title", "text", "topics": [...], "genres": [...]}: every code that a reader would let pass, the first one
his own; an empty list where none fits, and the article does not count. Articles with an odd id are those held out. Prints the
share of right answers on either half, and of the half to choose with every miss.
"""
import json
import subprocess
import sys

binary, path, plan = sys.argv[1], sys.argv[2], sys.argv[3:4]
with open(path, encoding="utf-8") as file:
    articles = [json.loads(line) for line in file]
lines = "".join(
    json.dumps({"id": str(article["id"]), "title": article["title"], "text": article["text"]}, ensure_ascii=False) + "\n"
    for article in articles)
command = [binary, "map"] + (["--config", plan[0]] if plan else [])
output = subprocess.run(command, input=lines, capture_output=True, text=True, check=True).stdout
findings = [json.loads(line) for line in output.splitlines()]
if len(findings) != len(articles):
    sys.exit(f"{len(articles)} articles in, {len(findings)} findings out")
for name, half in [("to choose with", 0), ("held out", 1)]:
    for key, labels in [("topic", "topics"), ("genre", "genres")]:
        right = total = 0
        for article, finding in zip(articles, findings):
            if int(article["id"]) % 2 != half or not article[labels]:
                continue
            total += 1
            right += finding[key] in article[labels]
            if half == 0 and finding[key] not in article[labels]:
                print(f"{key} {finding[key]}, not {'/'.join(article[labels])}: {article['title']}")
        print(f"{name}: {key} {right} of {total}, {right / max(total, 1):.3f}")
