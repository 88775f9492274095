#!/usr/bin/env python3
"""Opens written reports in headless Chromium: no requests, no violations, sorting, filters, anchors, print, phone, dark.

usage: browser.py REPORTS EVIL    folders with the sample's reports and with those of the evil corpus
"""
import base64
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from chromium import Browser  # noqa: E402

failures = []


def check(holds, what):
    print(("ok    " if holds else "FAIL  ") + what, flush=True)
    if not holds:
        failures.append(what)


def no_troubles(troubles, what):
    check(not troubles, f"{what} loads with no request, violation, error or dialog" + "".join("\n      " + t for t in troubles[:5]))


ROWS = "[...document.querySelectorAll('#t-results tbody tr')]"
SHOWN = ROWS + ".filter(row => row.offsetParent !== null)"


def sorting(browser):
    click = "document.querySelectorAll('#t-results thead button')[1].click()"
    names = SHOWN + ".map(row => row.cells[1].textContent.trim())"
    for way, sign in (("ascending", 1), ("descending", -1)):
        browser.evaluate(click)
        state = browser.evaluate("document.querySelectorAll('#t-results th')[1].getAttribute('aria-sort')")
        others = browser.evaluate("document.querySelectorAll('#t-results th[aria-sort]').length")
        check(state == way and others == 1, f"a header sorts {way} and says so in aria-sort")
        check(browser.evaluate(f"(() => {{ const order = new Intl.Collator('vi', {{numeric: true}}); const names = {names};"
                               f"return names.length > 2 && names.every((n, i) => !i || {sign} * order.compare(names[i-1], n) <= 0) }})()"),
              f"rows stand in Vietnamese order, {way}")
    check("s=1" in browser.evaluate("location.hash"), "the address remembers the order")


def filtering(browser, path):
    browser.evaluate("""(() => { const form = document.querySelector('#results form');
        form.elements.o.value = 'conference'; form.dispatchEvent(new Event('input', {bubbles: true})) })()""")
    kinds = browser.evaluate(f"[...new Set({SHOWN}.map(row => row.dataset.o))]")
    check(kinds == ["conference"], "a filter leaves only what was asked for")
    hash_ = browser.evaluate("location.hash")
    check("o=conference" in hash_, "the address remembers the filter")
    browser.open("/dev/null")
    browser.call("Page.navigate", url="file://" + os.path.abspath(path) + hash_)
    browser.evaluate("new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', done))")
    kinds = browser.evaluate(f"[...new Set({SHOWN}.map(row => row.dataset.o))]")
    check(kinds == ["conference"], "a remembered address shows the same rows again")
    # The last document row is hidden by the filter and far down; somebody links to it.
    target = browser.evaluate(ROWS + ".filter(row => row.dataset.o === 'document').at(-1).id")
    browser.evaluate(f"location.hash = '#{target}'; new Promise(done => setTimeout(done, 600))")
    seen = browser.evaluate(f"""(() => {{ const row = document.getElementById('{target}'), box = row.getBoundingClientRect();
        return row.offsetParent !== null && row.matches(':target') && box.bottom > 0 && box.top < innerHeight }})()""")
    check(seen, "an anchor shows its row whatever hides it")


def figures(browser):
    browser.evaluate("document.querySelector('#places td a[data-f]').click(); new Promise(done => setTimeout(done, 300))")
    check("p=" in browser.evaluate("location.hash"), "a figure leads to the claims behind it")
    broken = browser.evaluate("""[...document.querySelectorAll('a[href^="#"]')].map(a => decodeURIComponent(a.getAttribute('href').slice(1)))
        .filter(id => !document.getElementById(id)).slice(0, 5)""")
    check(broken == [], f"no link inside the page is dead {broken}")


def drawings(browser):
    empty = browser.evaluate("[...document.querySelectorAll('polyline')].filter(line => line.getTotalLength() < 20).length")
    lines = browser.evaluate("document.querySelectorAll('polyline').length")
    check(lines >= 6 and empty == 0, f"every line chart draws its line ({lines} lines, {empty} empty)")
    check(browser.evaluate("document.querySelectorAll('.tiles .tile').length") == 34, "the map has 34 tiles")


def languages(browser):
    state = "getComputedStyle(document.querySelector('h1 span[lang=%s]')).display"
    check(browser.evaluate(state % "en") == "none" and browser.evaluate(state % "vi") != "none", "the page opens in Vietnamese")
    browser.evaluate("document.querySelector('label[for=language]').click()")
    check(browser.evaluate(state % "vi") == "none" and browser.evaluate("document.documentElement.lang") == "en",
          "one switch makes it English")
    browser.evaluate("document.querySelector('label[for=language]').click()")


CONTRAST = """(() => {
  const level = c => { const v = c.map(x => { x /= 255; return x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4 });
    return .2126 * v[0] + .7152 * v[1] + .0722 * v[2] };
  const parse = text => text.match(/[\\d.]+/g).map(Number);
  const ground = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor);
    if (c.length < 4 || c[3] > 0) return c.slice(0, 3) } return [255, 255, 255] };
  const low = new Set();
  for (const e of document.querySelectorAll('p, td, th, a, small, mark, h1, h2, h3, caption, code, li, label, button, output, .zero')) {
    if (!e.textContent.trim() || e.offsetParent === null || e.matches('.anchor')) continue;
    const a = level(parse(getComputedStyle(e).color).slice(0, 3)), b = level(ground(e));
    const ratio = (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
    if (ratio < 4.5) low.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(1));
  }
  return [...low].slice(0, 8) })()"""


def appearance(browser):
    for scheme in ("light", "dark"):
        browser.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
        low = browser.evaluate(CONTRAST)
        check(low == [], f"text stands out 4.5 : 1 in the {scheme} scheme {low}")
    browser.call("Emulation.setEmulatedMedia", features=[])
    browser.call("Emulation.setDeviceMetricsOverride", width=320, height=640, deviceScaleFactor=1, mobile=True)
    width = browser.evaluate("document.scrollingElement.scrollWidth")
    check(width <= 320, f"a phone of 320 pixels needs no sideways scrolling ({width})")
    browser.call("Emulation.clearDeviceMetricsOverride")


def printing(browser, folder):
    browser.evaluate("document.querySelector('#results .more')?.click()")
    pdf = base64.b64decode(browser.call("Page.printToPDF", preferCSSPageSize=True)["data"])
    path = os.path.join(folder, "report.pdf")
    with open(path, "wb") as file:
        file.write(pdf)
    if os.environ.get("CHECKS_KEEP"):
        shutil.copy(path, os.environ["CHECKS_KEEP"])
    pages = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode().split("\f")
    text = [page for page in pages if page.strip()]
    start = next(i for i, page in enumerate(text) if "số lượng đã giảm" in page and "Câu trong bài" in page)
    end = next(i for i, page in enumerate(text) if i > start and "Chỉ tiêu và chỉ đạo" in page)
    bare = [i + 1 for i in range(start, end) if "Câu trong bài" not in " ".join(text[i].split())]
    check(end - start >= 3 and not bare, f"the header of a printed table repeats on its {end - start} pages {bare}")
    check("https://" in " ".join(text), "print shows the addresses of the sources")
    ends = last_lines(path)
    loose = [i + 1 for i, end in enumerate(ends[:-1]) if end < 0.6]
    check(len(ends) == len(text) and not loose, f"no printed page but the last is left half empty {loose}")
    check(all(f"{i + 1} / {len(text)}" in page for i, page in enumerate(text)), "printed pages are numbered")


def last_lines(path):
    """Where the last line of each page stands, as a share of its height; numbers of pages do not count."""
    boxes = subprocess.run(["pdftotext", "-bbox", path, "-"], capture_output=True, check=True).stdout.decode()
    ends = []
    for page in boxes.split("<page ")[1:]:
        height = float(re.search(r'height="([\d.]+)"', page).group(1))
        lines = [float(y) / height for y in re.findall(r'yMax="([\d.]+)"', page)]
        ends.append(max([line for line in lines if line < 0.95], default=0))
    return ends


def without_script(browser, path):
    total = browser.evaluate(ROWS + ".length")
    browser.open("/dev/null")
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    browser.events = []
    browser.call("Page.navigate", url="file://" + os.path.abspath(path))
    while not any(event.get("method") == "Page.loadEventFired" for event in browser.events):
        browser.events.append(browser.receive())
    shown = browser.evaluate(SHOWN + ".length")
    tools = browser.evaluate("document.querySelectorAll('form').length")
    check(shown == total and tools == 0, "without script every row is readable and no dead control is shown")
    browser.call("Emulation.setScriptExecutionDisabled", value=False)


def evil(browser, folder):
    pages = [os.path.join(folder, "report.html")]
    articles = os.path.join(folder, "articles")
    pages += [os.path.join(articles, name) for name in sorted(os.listdir(articles))[:6]]
    for page in pages:
        name = os.path.relpath(page, folder)
        no_troubles(browser.open(page), "evil " + name)
        facts = browser.evaluate("""(() => ({
            scripts: document.scripts.length, strangers: document.querySelectorAll('img, iframe, object, embed, svg svg, [onload], [onerror], [onclick], [onmouseover]').length,
            schemes: [...new Set([...document.links].map(a => a.protocol || a.href.baseVal?.slice(0, 1)))],
            ragged: [...document.querySelectorAll('table')].filter(t => [...t.tBodies[0].rows].some(r => r.cells.length !== t.tHead.rows[0].cells.length)).map(t => t.id) }))()""")
        check(facts["scripts"] == (1 if name == "report.html" else 0) and facts["strangers"] == 0,
              f"evil {name} brought no element of its own")
        check(set(facts["schemes"]) <= {"http:", "https:", "file:", "#"}, f"evil {name} links only to web addresses {facts['schemes']}")
        check(facts["ragged"] == [], f"evil {name} breaks no table {facts['ragged']}")


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    missing = [tool for tool in ("chromium", "pdftotext") if not shutil.which(tool)]
    if missing:
        sys.exit(f"missing: {', '.join(missing)} (Debian: chromium, fonts-noto-core, poppler-utils)")
    folder, wicked = sys.argv[1:]
    path = os.path.join(folder, "report.html")
    check(os.path.getsize(path) < 5_000_000, f"report.html has {os.path.getsize(path)} bytes, less than 5 MB")
    browser = Browser()
    try:
        no_troubles(browser.open(path), "report.html")
        check(browser.evaluate("document.querySelectorAll('tr').length") <= 5000, "report.html has at most 5,000 rows")
        drawings(browser)
        languages(browser)
        sorting(browser)
        filtering(browser, path)
        browser.open("/dev/null")
        browser.open(path)
        figures(browser)
        appearance(browser)
        browser.open("/dev/null")
        browser.open(path)
        with tempfile.TemporaryDirectory() as place:
            printing(browser, place)
        without_script(browser, path)
        evil(browser, wicked)
    finally:
        browser.close()
    sys.exit(f"{len(failures)} checks failed" if failures else 0)


if __name__ == "__main__":
    main()
