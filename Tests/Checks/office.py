#!/usr/bin/env python3
"""Opens CSVs and the workbook in headless LibreOffice and holds every cell's type and value to what was written.

usage: office.py REPORTS    a folder that ReportsTests.OfficeTests wrote (OFFICE_FOLDER)
"""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

# What the titles of the made articles are; spreadsheets like to make numbers, dates and formulas of them.
TITLES = ["00123", "01/2026", "1E5", "1-2", "12,5", "12.5", "TRUE"]
GUARDED = ["=1+1", "+84 123", "-5", "@SUM(1)"]

failures = []


def check(holds, what):
    print(("ok    " if holds else "FAIL  ") + what, flush=True)
    if not holds:
        failures.append(what)


def sheets(path, locale, place, csv=None):
    """The sheets of a file as LibreOffice sees them in a locale: lists of (type, value) by row."""
    profile = os.path.join(place, "profile-" + locale)
    command = ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--convert-to", "fods", "--outdir", place]
    if csv:
        # Separator, quote, UTF-8, first line, no column formats, language, quoted fields are text, special numbers found.
        command.append(f"--infilter=CSV:{ord(csv)},34,76,1,,{ {'vi': 1066, 'en': 1033}[locale] },true,true")
    subprocess.run(command + [path], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=600)
    result = os.path.join(place, os.path.splitext(os.path.basename(path))[0] + ".fods")
    book = tree.parse(result).getroot().find(f"{OFFICE}body/{OFFICE}spreadsheet")
    found = {}
    for sheet in book.findall(TABLE + "table"):
        rows = []
        for row in sheet.iter(TABLE + "table-row"):
            cells = []
            for cell in row:
                kind = cell.get(OFFICE + "value-type")
                value = cell.get(OFFICE + "date-value") or cell.get(OFFICE + "value")
                if kind == "string" or kind is None:
                    value = "\n".join("".join(p.itertext()) for p in cell.findall(TEXT + "p"))
                if cell.get(TABLE + "formula"):
                    kind = "formula"
                cells += [(kind, value)] * min(int(cell.get(TABLE + "number-columns-repeated") or 1), 200)
            if any(kind for kind, _ in cells):
                rows.append(cells)
        found[sheet.get(TABLE + "name")] = rows
    os.remove(result)
    return found


def hold(rows, names, guard, what):
    """`names` are the headers of title, article date and value; `guard` is what stands before a formula."""
    header = [value for _, value in rows[0]]
    title, date, number = (header.index(name) for name in names)
    cells = {row[title][1]: row for row in rows[1:] if len(row) > title}
    for text in TITLES + [guard + text for text in GUARDED]:
        row = cells.get(text)
        check(row is not None and row[title][0] == "string", f"{what}: {text!r} stays text")
        if row:
            check(row[date] == ("date", "2026-03-05") , f"{what}: the date of {text!r} is a date ({row[date]})")
            check(row[number] == ("float", "12.5"), f"{what}: the value of {text!r} is a number ({row[number]})")
    kinds = {kind for row in rows for kind, _ in row}
    check("formula" not in kinds, f"{what}: no cell is a formula")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    if not shutil.which("soffice"):
        sys.exit("missing: soffice (Debian: libreoffice-calc)")
    folder = sys.argv[1]
    with tempfile.TemporaryDirectory() as place:
        machine = ("title", "article_date", "mag_value")
        office = ("Tiêu đề", "Ngày đăng", "Mức")
        rows = sheets(os.path.join(folder, "claims.csv"), "en", place, ",")
        hold(list(rows.values())[0], machine, "'", "claims.csv, English")
        rows = sheets(os.path.join(folder, "excel-vi", "claims.csv"), "vi", place, ";")
        hold(list(rows.values())[0], office, "'", "excel-vi/claims.csv, Vietnamese")
        for locale in ("vi", "en"):
            book = sheets(os.path.join(folder, "report.xlsx"), locale, place)
            check(list(book) == ["Tóm tắt", "Tuyên bố", "Quan sát", "Nguồn", "Bị loại"], f"report.xlsx: its sheets {list(book)}")
            hold(book["Tuyên bố"], office, "", f"report.xlsx, {locale}")
    sys.exit(f"{len(failures)} checks failed" if failures else 0)


if __name__ == "__main__":
    main()
