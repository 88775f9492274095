#!/usr/bin/env python3
"""Builds Sources/CResources/gazetteer/*.tsv out of the public lists of Vietnam's administrative units.

    Tools/build-gazetteer.py FOLDER [OUTPUT]

FOLDER holds dvhcvn_2025-03-01.json (the units of 1 March 2025), new_34p_3321w.csv (the units since 1 July 2025),
convert_legacy_2025_simple.csv (which commune became which) and sapnhap_bando_province.csv (which provinces merged).
The files are joined by the official codes, never by names. Counts and names are checked before a byte is written;
the same input always gives the same output.
"""
import csv
import json
import sys
import unicodedata
from pathlib import Path

KINDS = {
    "tỉnh": "tinh", "thành phố": "tp", "thủ đô": "tp", "quận": "quan", "huyện": "huyen", "thị xã": "tx",
    "xã": "xa", "phường": "phuong", "thị trấn": "tt", "đặc khu": "dk",
}
# A word of a proper name that the lists write short.
WRITTEN_OUT = {"NT": "Nông trường", "N.T": "Nông trường"}
# Communes that had ended a little before the lists of 1 July 2025 were drawn up: they have no successor there.
ENDED_EARLIER = 12


class Broken(Exception):
    pass


def expect(found, wanted, what):
    if found != wanted:
        raise Broken(f"{what}: expected {wanted}, found {found}")


def tidy(text):
    words = unicodedata.normalize("NFC", text.replace("’", "'")).replace("' ", "'").split()
    return " ".join(WRITTEN_OUT.get(word, word) for word in words)


def split_kind(text):
    """'Thị xã Đông Triều' → ('tx', 'Đông Triều')."""
    text = tidy(text)
    for word, kind in KINDS.items():
        if text.lower().startswith(word + " "):
            return kind, text[len(word) + 1:]
    raise Broken(f"no kind of unit in “{text}”")


def code(text, width):
    return str(int(float(text))).zfill(width)


def read_csv(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def since_2025(rows):
    provinces, communes = {}, {}
    for row in rows:
        province = code(row["provinceCode"], 2)
        provinces[province] = split_kind(row["province"])
        kind, name = split_kind(row["ward"])
        communes[code(row["wardCode"], 5)] = (province, kind, name)
    expect(len(rows), 3321, "communes since 1 July 2025")
    expect(len(communes), 3321, "distinct codes of communes since 1 July 2025")
    expect(len(provinces), 34, "provinces since 1 July 2025")
    return provinces, communes


def conversions(rows, provinces, communes):
    """Old commune code → (name, successors); old district name → successor where it had no communes; old province name
    → new province code; district code → the name in this list."""
    by_commune, by_district, by_province, districts = {}, {}, {}, {}
    for row in rows:
        successor = code(row["newWardCode"], 5)
        if successor not in communes:
            raise Broken(f"{row['ward']} became the unknown commune {successor}")
        province = code(row["newProvinceCode"], 2)
        expect(communes[successor][0], province, f"province of {row['newWard']}")
        expect(split_kind(row["newProvince"]), provinces[province], f"name of province {province}")
        if not row["wardCode"]:
            by_district[split_kind(row["district"])[1]] = successor
            continue
        name, successors = by_commune.setdefault(code(row["wardCode"], 5), (row["ward"], []))
        successors.append(successor)
        districts[code(row["districtCode"], 3)] = split_kind(row["district"])[1]
        by_province.setdefault(split_kind(row["province"])[1], set()).add(province)
    for old, successors in by_province.items():
        expect(len(successors), 1, f"provinces that {old} went to")
    return by_commune, by_district, {old: min(new) for old, new in by_province.items()}, districts


def host_label(name):
    """The name as it stands in host names: "quangninh"."""
    letters = unicodedata.normalize("NFD", name.lower().replace("đ", "d"))
    return "".join(c for c in letters if c.isascii() and c.isalnum())


def spellings(first, second):
    """The name of the later list, and the other list's spelling where it differs by more than a tone's place."""
    return first, ("" if toneless_key(first) == toneless_key(second) else second)


def toneless_key(name):
    decomposed = unicodedata.normalize("NFD", name.lower())
    marks = "".join(sorted(c for c in decomposed if unicodedata.combining(c)))
    return "".join(c for c in decomposed if not unicodedata.combining(c)) + marks


def before_2025(units, conversion):
    by_commune, by_district, by_province, spelled = conversion
    provinces, districts, communes = [], [], []
    mapped = 0
    for unit in units:
        province, (kind, name) = code(unit["level1_id"], 2), split_kind(unit["name"])
        name = next((n for n in by_province if toneless_key(n) == toneless_key(name)), name)
        if name not in by_province:
            raise Broken(f"{name} went to no province")
        provinces.append((province, kind, name, by_province[name], host_label(name)))
        for unit in unit["level2s"]:
            district, (kind, name) = code(unit["level2_id"], 3), split_kind(unit["name"])
            successor = by_district.get(name, "") if not unit["level3s"] else ""
            if not unit["level3s"] and not successor:
                raise Broken(f"{name} has neither communes nor a successor")
            name, other = spellings(spelled.get(district, name), name)
            districts.append((district, province, kind, name, successor, other, host_label(name)))
            for unit in unit["level3s"]:
                number, (kind, name) = code(unit["level3_id"], 5), split_kind(unit["name"])
                later, successors = by_commune.get(number, (unit["name"], []))
                mapped += bool(successors)
                name, other = spellings(split_kind(later)[1], name)
                communes.append((number, district, kind, name, " ".join(sorted(set(successors))), other))
    expect(len(provinces), 63, "provinces before 1 July 2025")
    expect(len(districts), 696, "districts before 1 July 2025")
    expect(len(communes), 10047, "communes before 1 July 2025")
    expect(len(communes) - mapped, ENDED_EARLIER, "communes without a successor")
    expect(mapped, len(by_commune), "communes of the conversion list that were met")
    return provinces, districts, communes


def check_mergers(rows, old, new):
    """The third list says in words which provinces became one: it must say what the communes say."""
    names = {kind_name[1]: number for number, kind_name in new.items()}
    expect(len(rows), 34, "rows of merged provinces")
    for row in rows:
        name = split_kind(row["tentinh"])[1]
        members = {n for _, _, n, successor, _ in old if successor == names[name]}
        if row["truocsapnhap"].startswith("không"):
            expect(members, {name}, f"members of {name}")
            continue
        told = tidy(row["truocsapnhap"].replace("TPHCM", "thành phố Hồ Chí Minh")).replace(" và ", ", ").split(", ")
        expect(members, {split_kind(part)[1] for part in told}, f"members of {name}")


def check_names(tables):
    for file, (_, rows) in tables.items():
        expect(len({row[0] for row in rows}), len(rows), f"distinct codes of {file}")
        for row in rows:
            for cell in row:
                if cell != unicodedata.normalize("NFC", cell) or cell != cell.strip() or "\t" in cell or "  " in cell:
                    raise Broken(f"{file}: “{cell}” is not tidy")
            if not row[0].isdigit() or not all(row[:3]):
                raise Broken(f"{file}: {row} is not complete")


def main(folder, output):
    new_provinces, new_communes = since_2025(read_csv(folder / "new_34p_3321w.csv"))
    conversion = conversions(read_csv(folder / "convert_legacy_2025_simple.csv"), new_provinces, new_communes)
    with open(folder / "dvhcvn_2025-03-01.json", encoding="utf-8") as file:
        provinces, districts, communes = before_2025(json.load(file)["data"], conversion)
    check_mergers(read_csv(folder / "sapnhap_bando_province.csv"), provinces, new_provinces)
    tables = {
        "provinces": ("code kind name province-since-2025 host", provinces),
        "districts": ("code province kind name successor(without-communes) other-spelling host", districts),
        "communes": ("code district kind name successors(several:split) other-spelling", communes),
        "provinces2025": ("code kind name", [(n, *kind_name) for n, kind_name in new_provinces.items()]),
        "communes2025": ("code province kind name", [(n, *rest) for n, rest in new_communes.items()]),
    }
    check_names(tables)
    for file, (header, rows) in tables.items():
        lines = ["# " + header.replace(" ", "\t")] + ["\t".join(row).rstrip("\t") for row in sorted(rows)]
        (output / f"{file}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        print(f"{file}.tsv: {len(rows)} rows")
    print(f"{sum(' ' in row[4] for row in communes)} communes were split")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    default = Path(__file__).resolve().parent.parent / "Sources/CResources/gazetteer"
    try:
        main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else default)
    except (Broken, OSError, KeyError, ValueError) as problem:
        sys.exit(f"build-gazetteer: {problem}")
