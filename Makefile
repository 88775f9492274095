# Two commands do everything on a fresh Debian machine with Swift: `make report` and `make test`.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c

BINARY := .build/release/tinhgon
LIBRARIES := libxml2-dev libarchive-dev zlib1g-dev libsqlite3-dev libxlsxwriter-dev libxxhash-dev liblinear-dev pkg-config
CHECKERS := chromium fonts-noto-core libreoffice-calc poppler-utils zstd xz-utils bzip2 zip python3-venv

.PHONY: report test build check-reports libraries checkers eval bench bench-reports bench-text train clean

## Build release, run the main job on input/, print where the report is.
report: build
	@code=0; $(BINARY) run || code=$$?; \
	if [ $$code -ne 0 ] && [ $$code -ne 3 ]; then exit $$code; fi; \
	if [ $$code -eq 3 ]; then echo "Some inputs failed, or broke off and were used in part; the report lists them."; fi; \
	echo "The report: $(CURDIR)/output/latest/report.html"

build: libraries
	swift build -c release --product tinhgon

## Everything that can be checked: unit tests in debug, the release binary, the reports in real tools.
test: libraries build
	swift test
	$(MAKE) check-reports

libraries:
	@scripts/install-packages $(LIBRARIES)

checkers:
	@scripts/install-packages $(CHECKERS)

## The reports in real tools: headless Chromium, LibreOffice, Frictionless.
CHECKS := $(CURDIR)/.build/checks
check-reports: checkers $(CHECKS)-venv/bin/frictionless
	rm -rf $(CHECKS)
	REPORTS_FOLDER=$(CHECKS)/sample REPORTS_CLAIMS=600 EVIL_FOLDER=$(CHECKS)/evil OFFICE_FOLDER=$(CHECKS)/office \
		swift test --filter 'WritingTests|EvilTests|OfficeTests'
	python3 Tests/Checks/browser.py $(CHECKS)/sample $(CHECKS)/evil
	python3 Tests/Checks/office.py $(CHECKS)/office
	PATH=$(CHECKS)-venv/bin:$$PATH python3 Tests/Checks/packages.py $(CHECKS)/sample $(CHECKS)/office

$(CHECKS)-venv/bin/frictionless:
	python3 -m venv $(CHECKS)-venv
	$(CHECKS)-venv/bin/pip install --quiet frictionless

## Figures beside the floors: make eval SHARED=../shared
eval: build
	@test -n "$(SHARED)" || { echo "usage: make eval SHARED=FOLDER with data/, eval/ and seed/"; exit 64; }
	python3 Tools/evaluate.py $(SHARED) --binary $(BINARY)

## Read + clean beside the bare parser, on the pages of a folder: make bench PAGES=FOLDER
bench: libraries
	@test -n "$(PAGES)" || { echo "usage: make bench PAGES=FOLDER with *.html or *.html.gz"; exit 64; }
	swift run -c release --package-path Benchmarks measure $(PAGES)
	swift run -c release --package-path Benchmarks measure --memory $(PAGES)

## Classify and extract over clean text: make bench-text TEXT=FILE, one paragraph a line, an empty line behind each article
bench-text: libraries
	@test -n "$(TEXT)" || { echo "usage: make bench-text TEXT=FILE"; exit 64; }
	swift run -c release --package-path Benchmarks measure-text $(TEXT)

## 200,000 claims: all reports anew from the ledger of a made-up press, with their time and memory
LARGE := $(CURDIR)/.build/large
bench-reports: build
	@scripts/install-packages time
	mkdir -p $(LARGE)/input
	Tools/made-press.py 58000 > $(LARGE)/input/press.jsonl
	test -e $(LARGE)/pipeline.json || $(BINARY) init $(LARGE)/pipeline.json
	$(BINARY) run --config $(LARGE)/pipeline.json
	# Deleted afterwards: for each new file, ext4 passes over all inodes that were freed in the last minute.
	mv $(LARGE)/output/runs $(LARGE)/before; rm $(LARGE)/output/latest
	/usr/bin/time -v $(BINARY) report --config $(LARGE)/pipeline.json
	rm -rf $(LARGE)/before

## Fit the weights of the block model anew: make train SETS="name=GOLD.jsonl:FOLDER ..."
train: libraries
	@test -n "$(SETS)" || { echo 'usage: make train SETS="name=GOLD.jsonl:FOLDER ..."'; exit 64; }
	mkdir -p .build
	python3 Tools/training-pages.py $(SETS) > .build/pages.jsonl
	swift run -c release train-blocks .build/pages.jsonl Sources/CResources/models/blocks.tsv

clean:
	rm -rf .build
