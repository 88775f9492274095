#!/usr/bin/env python3
"""Pairwise precision and recall of repeated stories.

Usage: story-agreement.py REPORTS CLUSTERS.jsonl

REPORTS is a folder of published reports (dedup.csv, comma separated). Every line of CLUSTERS.jsonl has "ids": file
names of inputs that tell one story.
"""
import collections
import csv
import itertools
import json
import os
import sys

reports, clusters = sys.argv[1:3]
groups = collections.defaultdict(set)
with open(os.path.join(reports, "dedup.csv"), encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        if row["dedup_reason"] != "same_address":
            groups[row["dup_group"]].add(os.path.basename(row["input"]))


def pairs(sets):
    return {pair for members in sets for pair in itertools.combinations(sorted(members), 2)}


found = pairs(groups.values())
with open(clusters, encoding="utf-8") as file:
    gold = pairs(json.loads(line)["ids"] for line in file)
common = len(found & gold)
print(f"groups {len(groups)}, pairs {len(found)}, gold pairs {len(gold)}")
print(f"precision {common / max(1, len(found)):.4f}, recall {common / max(1, len(gold)):.4f}")
