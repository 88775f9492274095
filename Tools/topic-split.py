#!/usr/bin/env python3
"""Divide a table of labelled articles into train.csv and test.csv for `tinhgon learn topics train.csv --test test.csv`.

Usage: topic-split.py ARTICLES.csv FOLDER

ARTICLES.csv has the columns topic, title, content and url. One row per url is kept, the first. A row is for testing
where the whole SHA-1 of its url, as a number, is divisible by five. The text is title + ". " + content.
"""
import csv
import hashlib
import os
import sys

articles, folder = sys.argv[1:3]
seen = set()
rows = {"train": [], "test": []}
with open(articles, encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        if row["url"] in seen:
            continue
        seen.add(row["url"])
        digest = int(hashlib.sha1(row["url"].encode()).hexdigest(), 16)
        rows["test" if digest % 5 == 0 else "train"].append((row["title"] + ". " + row["content"], row["topic"]))
os.makedirs(folder, exist_ok=True)
for name, part in rows.items():
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("text", "label"))
        writer.writerows(part)
    print(name, len(part))
