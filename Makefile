# `make help` lists the targets.
PREFIX ?= /usr/local
SCENARIO ?= Scenarios/two-spirals.yaml

# The tests and the installed program are built with flags of their own. Each has a folder of its
# own, so that building one does not rebuild the others.
BUILD = swift build --configuration release
TEST = swift test --configuration release --scratch-path .build-test
INSTALL_FOLDER = .build-install
PEERS = Benchmarks/.venv
INTEROP = Benchmarks/.venv-interop

SWIFT_CODE = Package.swift Assets Sources Tests Benchmarks/Package.swift Benchmarks/Sources
C_CODE = $$(find Sources Benchmarks/Sources -name '*.[ch]')
# Another version would format differently.
CLANG_FORMAT_VERSION = 21.1.8
CLANG_FORMAT = .build-lint/$(CLANG_FORMAT_VERSION)/bin/clang-format

ifeq ($(shell uname -s),Darwin)
STATIC =
else
STATIC = --static-swift-stdlib
endif

.DEFAULT_GOAL := help
.PHONY: help run test page page-core test-page lint bench bench-peers interop install clean setup

help: ## List the targets
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F '\t' \
	  '{ printf "make %-11s %s\n", $$1, $$2 }'

run: setup ## Build, then train and draw SCENARIO (two-spirals) into runs/
	@$(BUILD) --product facet
	@"$$($(BUILD) --show-bin-path)/facet" run $(SCENARIO) --force

test: setup ## Build and run all tests
	@$(TEST)

page: ## Build the web page .build-page/facet.html
	@$(MAKE) --no-print-directory -j2 -f Sources/Page/support/core.mk
	@Sources/Page/support/join.sh .build-page

test-page: page setup ## Build the web page and test it in Chromium, beside FACET if that is given
	@$(if $(FACET),,$(BUILD) --product facet)
	@Sources/Page/support/test.py .build-page/facet.html \
	  "$(or $(FACET),$$($(BUILD) --show-bin-path)/facet)"

page-core: ## Compile the page's modules for WebAssembly and check their bits
	@$(MAKE) --no-print-directory -j2 -f Sources/Page/support/core.mk
	@Sources/Page/support/check.sh .build-page

lint: $(CLANG_FORMAT) ## Check the form of Swift and C code and the width of prose
	@swift format lint --strict --recursive $(SWIFT_CODE)
	@$(CLANG_FORMAT) --dry-run --Werror $(C_CODE)
	@.ci/check-width *.md Documentation Scenarios $(SWIFT_CODE)

$(CLANG_FORMAT):
	@python3 -m venv .build-lint/$(CLANG_FORMAT_VERSION)
	@.build-lint/$(CLANG_FORMAT_VERSION)/bin/pip install --quiet \
	  clang-format==$(CLANG_FORMAT_VERSION)

bench: setup ## Measure steps, regions, pictures, runs and start-up
	@$(BUILD) --product facet
	@$(BUILD) --package-path Benchmarks
	@FACET="$$($(BUILD) --show-bin-path)/facet" \
	  "$$($(BUILD) --package-path Benchmarks --show-bin-path)/Benchmarks"

# On Linux, PyPI's torch brings gigabytes of libraries for graphics cards. PIP_FIND_LINKS or
# PIP_INDEX_URL can name a place that has a torch without them.
bench-peers: setup ## Compare with torch, scikit-learn, numpy and others, in turns
	@$(BUILD) --package-path Benchmarks
	@test -x $(PEERS)/bin/python || python3 -m venv $(PEERS)
	@$(PEERS)/bin/pip install --quiet --requirement Benchmarks/peers/requirements.txt
	@$(PEERS)/bin/python Benchmarks/peers/compare.py \
	  "$$($(BUILD) --package-path Benchmarks --show-bin-path)/Benchmarks"

interop: setup ## Compare ONNX files with PyTorch, scikit-learn and onnxruntime
	@$(BUILD) --product facet
	@test -x $(INTEROP)/bin/python || python3 -m venv $(INTEROP)
	@$(INTEROP)/bin/pip install --quiet numpy scikit-learn skl2onnx torch onnx onnxscript onnxruntime
	@$(INTEROP)/bin/python Benchmarks/interop.py "$$($(BUILD) --show-bin-path)/facet"

install: setup ## Put facet into PREFIX/bin (/usr/local)
	@$(BUILD) $(STATIC) --scratch-path $(INSTALL_FOLDER) --product facet
	@mkdir -p "$(DESTDIR)$(PREFIX)/bin"
	@install -s -m 755 "$$($(BUILD) $(STATIC) --scratch-path $(INSTALL_FOLDER) --show-bin-path)/facet" \
	  "$(DESTDIR)$(PREFIX)/bin/facet"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/facet"

clean: ## Remove everything that was built, but not runs/
	@rm -rf .build .build-test .build-lint .build-page $(INSTALL_FOLDER) Benchmarks/.build $(PEERS) \
	  $(INTEROP)

# Installs the libraries and the font that are missing.
define SETUP
set -eu
fail() { echo "make: $$1" >&2; exit 1; }

command -v swift >/dev/null || fail "Swift 6.2 or later is needed: https://www.swift.org/install"
version=$$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+)\.([0-9]+).*/\1 \2/p' | head -n 1)
set -- $${version:-0 0}
[ "$$1" -gt 6 ] || { [ "$$1" -eq 6 ] && [ "$$2" -ge 2 ]; } ||
    fail "Swift 6.2 or later is needed, this is $$1.$$2: https://www.swift.org/install"

is_font() {
    for font in "$${FACET_FONT:-}" /usr/share/fonts/truetype/dejavu/DejaVuSans.ttf \
        /usr/share/fonts/*/DejaVuSans.ttf /usr/share/fonts/*/*/DejaVuSans.ttf \
        /Library/Fonts/DejaVuSans.ttf "$$HOME/Library/Fonts/DejaVuSans.ttf"
    do [ ! -f "$$font" ] || return 0; done
    return 1
}
# Only Debian has a pkg-config file for giflib.
is_gif() {
    for folder in /usr/include /usr/local/include /opt/homebrew/include
    do [ ! -f "$$folder/gif_lib.h" ] || return 0; done
    return 1
}
is_complete() {
    command -v pkg-config >/dev/null && pkg-config --exists libpng freetype2 && is_gif && is_font
}
is_complete && exit 0

if [ "$$(uname -s)" = Darwin ]; then
    fail "missing: brew install pkgconf libpng freetype giflib && brew install --cask font-dejavu"
fi
packages="pkg-config libpng-dev libfreetype-dev libgif-dev fonts-dejavu-core"
command -v apt-get >/dev/null ||
    fail "missing: pkg-config, the headers of libpng, FreeType and giflib, and the font DejaVu Sans"
missing=
for package in $$packages; do
    status=$$(dpkg-query --show --showformat='$${db:Status-Status}' "$$package" 2>/dev/null || true)
    [ "$$status" = installed ] || missing="$$missing $$package"
done
[ -n "$$missing" ] || fail "these are installed but do not work: $$packages"
if [ "$$(id -u)" -eq 0 ]; then as_root=
elif command -v sudo >/dev/null; then as_root=sudo
else fail "missing, and only root can do it: apt-get install$$missing"; fi
echo "installing$$missing"
$$as_root apt-get update -q
$$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
is_complete || fail "these are installed but do not work: $$packages"
endef
export SETUP

setup:
	@sh -c "$$SETUP"
