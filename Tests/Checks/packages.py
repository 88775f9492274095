#!/usr/bin/env python3
"""Validates the data packages of written reports with Frictionless.

usage: packages.py REPORTS...    folders with datapackage.json
"""
import os
import shutil
import subprocess
import sys


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if not shutil.which("frictionless"):
        sys.exit("missing: frictionless (pip install frictionless)")
    failed = 0
    for folder in sys.argv[1:]:
        for place in (folder, os.path.join(folder, "excel-vi")):
            result = subprocess.run(
                ["frictionless", "validate", "datapackage.json"], cwd=place, capture_output=True, text=True)
            print(("ok    " if result.returncode == 0 else "FAIL  ") + "frictionless validate " + place, flush=True)
            if result.returncode:
                failed += 1
                print(result.stdout[-3000:])
    sys.exit(f"{failed} packages are not valid" if failed else 0)


if __name__ == "__main__":
    main()
