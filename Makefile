# What a fresh Debian machine with Swift, git and make needs is installed by `make setup`, which `demo` and `test` call.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.ONESHELL:
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

PREFIX ?= /usr/local
GRAPHS ?= a
FOR ?= 60
DESTDIR ?=
FORMATTED := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources
# One release build for everything: the Swift runtime is in the binary.
RELEASE := swift build -c release --static-swift-stdlib --product entente
ENTENTE := .build/release/entente
ORACLE := .build/oracle

.PHONY: help setup packages browser oracle release demo test fuzz lint evaluate train graphs example simulate bench docs install uninstall format clean

help: ## This list.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: packages release ## Runs the main job on Examples/; leaves diagrams and reports in demo/.
	@ENTENTE=$(ENTENTE) Scripts/graphs demo
	$(ENTENTE) diagram demo/codings.jsonl --fold officials --title 'Forty-eight dispatches' -o demo/relations.html
	echo
	echo "In $$PWD/demo:"
	cd demo
	ls -1 | awk '{ print "  " $$0 }'
	echo "Open demo/relations.html in a browser: behind every actor and line are the sentences."

test: setup lint ## Every test; installs what is missing first.
	@swift build --build-tests
	swift test --skip-build

fuzz: setup ## Every test of damaged input with new seeds, again and again for FOR=60 seconds; what fails names its FUZZ_SEED.
	@swift build --build-tests
	until [ $$SECONDS -ge $(FOR) ]; do
	  export FUZZ_SEED=$$((1000 + RANDOM * 32768 + RANDOM))
	  echo "FUZZ_SEED=$$FUZZ_SEED"
	  swift test --skip-build --filter damaged > .build/fuzz.log || { grep -a '✘' .build/fuzz.log; exit 1; }
	  tail -n 1 .build/fuzz.log
	done

setup: packages browser oracle ## What building and testing need: Debian packages, and Python libraries in .build/oracle.

packages:
	@missing=
	have() { dpkg-query -W -f '$${Status}' "$$1" 2> /dev/null | grep -q 'ok installed'; }
	if command -v apt-get > /dev/null; then
	  for package in libgraphviz-dev pkg-config fonts-dejavu-core; do have $$package || missing+=" $$package"; done
	  if [ -n "$$missing" ]; then
	    echo "Installing$$missing"
	    Scripts/install-packages $$missing
	  fi
	elif ! pkg-config --exists libgvc; then
	  echo 'Graphviz with its headers and pkg-config are needed; install them with this system’s package manager.' >&2
	  exit 1
	fi

# Pages are tested in a real browser; building does without. Elsewhere than on Debian that test is skipped, saying so.
browser:
	@if command -v apt-get > /dev/null && ! { command -v chromium && command -v chromedriver; } > /dev/null; then
	  echo 'Installing chromium chromium-driver'
	  Scripts/install-packages chromium chromium-driver
	fi

oracle: $(ORACLE)/requirements.txt

# The libraries that figures are tested against. Any Python from 3.11 on that can make a virtual environment, Debian's where that in PATH cannot.
$(ORACLE)/requirements.txt: Tests/Oracle/requirements.txt
	@python=$$(Scripts/find-python)
	rm -rf $(ORACLE)
	"$$python" -m venv $(ORACLE)
	$(ORACLE)/bin/python -m pip install --quiet --disable-pip-version-check --requirement Tests/Oracle/requirements.txt
	cp Tests/Oracle/requirements.txt $@

release: ## The binary, in .build/release.
	@$(RELEASE)

lint:
	@swift format lint --strict --recursive $(FORMATTED)

format: ## Formats the Swift files.
	@swift format --in-place --recursive $(FORMATTED)

graphs: packages release ## Writes Graphs/ anew; see what changed with git diff.
	@ENTENTE=$(ENTENTE) Scripts/graphs Graphs

evaluate: packages release ## How good extraction is on Tests/Gold; lines 3, 6, 9 … of the wire, world and press sets are kept aside.
	@gold=Tests/Gold
	$(ENTENTE) evaluate $$gold/{wire,world,press}-{fr,en}.jsonl --whole $$gold/dev-fr.jsonl --whole $$gold/dev-en.jsonl --aside --extract --by file

train: packages release ## Grows the forests of readings and ties anew from Tests/Gold; look at the figures that it prints, then at `make evaluate`.
	@test -d .build/train || { $$(Scripts/find-python) -m venv .build/train && .build/train/bin/python -m pip install --quiet lightgbm==4.7.0 scikit-learn==1.9.1; }
	.build/train/bin/python Scripts/train-ties $(ENTENTE) Tests/Gold/{wire,world,press}-{fr,en}.jsonl Tests/Gold/{dev-fr,dev-en,plain,plain-open}.jsonl --aside -o Sources/CEntenteData/Data

example: packages release ## Runs the commands of Docs/Is-ASEAN-central.md again; see what changed with git diff.
	@command -v python3 > /dev/null || Scripts/install-packages python3
	ENTENTE=$(ENTENTE) Scripts/run-examples Docs/Is-ASEAN-central.md

simulate: packages ## Tests and intervals on corpora of which the truth is known; some minutes.
	@swift run -c release --package-path Benchmarks simulate

bench: setup ## Times measures and communities beside igraph, NetworKit and SciPy; GRAPHS='a b c' are all graphs.
	@swift run -c release --package-path Benchmarks bench $(GRAPHS)

docs: ## The documentation of the library Networks, in .build/docs; warnings are errors.
	@rm -rf .build/symbols .build/docs
	mkdir -p .build/symbols
	swift build --target Networks --scratch-path .build/documented -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$$PWD/.build/symbols"
	docc=$$(command -v docc || echo "$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc")
	mkdir -p .build/symbols/Networks
	mv .build/symbols/Networks*.symbols.json .build/symbols/Networks/
	"$$docc" convert Sources/Networks/Networks.docc --additional-symbol-graph-dir .build/symbols/Networks --fallback-display-name Networks \
	  --fallback-bundle-identifier entente.Networks --output-path .build/docs --transform-for-static-hosting --warnings-as-errors
	echo "Open .build/docs with: python3 -m http.server --directory .build/docs, at /documentation/networks"

# With sudo there is mostly no swift in PATH: then what `make release` or `make demo` built is installed.
install: packages ## The binary, completions and man page under PREFIX (/usr/local).
	@into=$(DESTDIR)$(PREFIX)
	if command -v swift > /dev/null; then $(MAKE) release; fi
	command -v python3 > /dev/null || Scripts/install-packages python3
	python3 Scripts/man-page $(ENTENTE) > .build/entente.1
	for shell in bash zsh fish; do $(ENTENTE) --generate-completion-script $$shell > .build/entente.$$shell; done
	install -D -m 755 -s $(ENTENTE) "$$into/bin/entente"
	install -D -m 644 .build/entente.1 "$$into/share/man/man1/entente.1"
	install -D -m 644 .build/entente.bash "$$into/share/bash-completion/completions/entente"
	install -D -m 644 .build/entente.zsh "$$into/share/zsh/site-functions/_entente"
	install -D -m 644 .build/entente.fish "$$into/share/fish/vendor_completions.d/entente.fish"
	echo "Installed $$into/bin/entente, completions for bash, zsh and fish, and the man page."

uninstall: ## What install put under PREFIX.
	@into=$(DESTDIR)$(PREFIX)
	rm -f "$$into/bin/entente" "$$into/share/man/man1/entente.1" "$$into/share/bash-completion/completions/entente" \
	  "$$into/share/zsh/site-functions/_entente" "$$into/share/fish/vendor_completions.d/entente.fish"

clean: ## Removes what was built; .build/oracle stays.
	@swift package clean
	rm -rf demo
