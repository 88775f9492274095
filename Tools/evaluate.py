#!/usr/bin/env python3
"""Run every scorer of the shared evaluation folder on its data and print one table beside the floors.

usage: evaluate.py SHARED [--binary tinhgon] [--only claims,portal,news,aeb,wcxb,seed] [--keep FOLDER]

SHARED holds data/, eval/ and seed/. Nothing of it is copied into the project; predictions go to a temporary
folder, or to --keep for a look at the errors.
"""
import argparse
import gzip
import json
import subprocess
import sys
import tempfile
from pathlib import Path

CLAIM_FLOORS = [
    ("found precision", lambda s: s["found"]["precision"], ">=", 0.95),
    ("found recall", lambda s: s["found"]["recall"], ">=", 0.93),
    ("found F1 (first stage)", lambda s: s["found"]["f1"], ">=", 0.80),
    ("strict F1", lambda s: s["strict"]["f1"], ">=", 0.88),
    ("false alarms per 1,000", lambda s: s["false_alarms_per_1000"], "<=", 8),
]
EXTRACTION_FLOORS = {
    "portal": [("words", ">=", 0.988), ("title", ">=", 0.98), ("date", ">=", 0.99),
               ("refused_rightly", ">=", 0.90), ("refused_wrongly", "<=", 0.005)],
    "news": [("words", ">=", 0.965), ("title", ">=", 0.97), ("date", ">=", 0.97)],
    "aeb": [("shingles", ">=", 0.970)],
    "wcxb": [("words", ">=", 0.942)],
}
FOLDERS = {"portal": ("portal", "pages"), "news": ("news", "pages"), "aeb": ("aeb", "html"), "wcxb": ("wcxb-dev", "")}

# The founding article (domain brief §3.5): what must come out, claim by claim.
SEED = {
    "object": ["document", "document", "conference", "conference"],
    "subtype": [["van_ban_chi_dao"], ["cong_van", "bao_cao"], ["so_ket", "tong_ket"], ["tap_huan"]],
    "measure": ["count"] * 4,
    "direction": ["decrease"] * 4,
    "modality": ["achieved"] * 4,
    "flow": ["down", "up", None, None],
}


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def decoded(path):
    data = gzip.open(path).read() if path.name.endswith(".gz") else path.read_bytes()
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="replace")


def page(folder, key):
    for name in (key, key + ".html", key + ".html.gz"):
        if (folder / name).exists():
            return folder / name
    raise SystemExit(f"no page {key} in {folder}")


def run_map(binary, documents, *flags):
    payload = "".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents)
    done = subprocess.run([binary, "map", *flags], input=payload.encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


def score(script, gold, predictions, keep, name, *flags):
    path = keep / f"{name}.jsonl"
    path.write_text(predictions, encoding="utf-8")
    done = subprocess.run([sys.executable, script, gold, path, "--json", *flags], stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def judged(name, value, relation, floor):
    met = value >= floor if relation == ">=" else value <= floor
    return (name, f"{value:.4f}", f"{relation} {floor}", "ok" if met else "BELOW")


def claims(shared, binary, keep):
    gold = shared / "data/claims/dev.jsonl"
    documents = [{"id": r["id"], "text": r["text"]} for r in rows(gold)]
    result = score(shared / "eval/score_claims.py", gold, run_map(binary, documents), keep, "claims")
    yield from (judged("claims " + n, get(result), rel, floor) for n, get, rel, floor in CLAIM_FLOORS)
    for slot, value in result["slots"].items():
        yield ("claims slot " + slot, f"{value:.4f}", "", "")


def extraction(name):
    def evaluate(shared, binary, keep):
        folder, pages = FOLDERS[name]
        gold = shared / "data" / folder / "gold.jsonl"
        documents = [{"id": str(r["id"]), "html": decoded(page(shared / "data" / folder / pages, str(r["id"])))}
                     for r in rows(gold)]
        predictions = run_map(binary, documents, "--flat")
        result = score(shared / "eval/score_extraction.py", gold, predictions, keep, name)["all"]
        yield from (judged(f"{name} {m}", result[m], rel, floor) for m, rel, floor in EXTRACTION_FLOORS[name])
    return evaluate


def seed(shared, binary, keep):
    text = next((shared / "seed").glob("*.txt")).read_text(encoding="utf-8")
    found = json.loads(run_map(binary, [{"id": "seed", "text": text}]))
    (keep / "seed.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")
    article, place = found["article"] or {}, found["place"] or {}
    wanted = [
        ("date", (article.get("date") or "")[:10], "2021-02-24"),
        ("district", place.get("district"), "Đầm Hà"),
        ("province", place.get("province"), "Quảng Ninh"),
        ("captions", len(article.get("captions") or []), 3),
        ("byline", article.get("byline"), "Quốc Nghị – Trung tâm TT&VH Đầm Hà"),
        ("banner dropped", "Chủ đề công tác" in json.dumps(article, ensure_ascii=False), False),
        ("claims", len(found["claims"]), 4),
    ]
    wanted += [("claims' " + key, [c.get(key) for c in found["claims"]], values) for key, values in SEED.items()]
    for name, value, right in wanted:
        yield ("seed " + name, str(value), str(right), "ok" if value == right else "BELOW")


PARTS = {"seed": seed, "claims": claims, **{name: extraction(name) for name in FOLDERS}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--binary", default=".build/release/tinhgon")
    parser.add_argument("--only", default=",".join(PARTS))
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    keep = arguments.keep or Path(tempfile.mkdtemp(prefix="tinhgon-eval-"))
    keep.mkdir(parents=True, exist_ok=True)
    below = 0
    for part in arguments.only.split(","):
        for name, value, floor, verdict in PARTS[part](arguments.shared, arguments.binary, keep):
            below += verdict == "BELOW"
            print(f"{name:34} {value:>12}   {floor:14} {verdict}", flush=True)
    print(f"{below} below their floor; predictions in {keep}")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
