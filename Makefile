# Two commands do everything on a fresh Debian machine with Swift: `make review` and `make test`.

SWIFT ?= swift
PREFIX ?= /usr/local
DEBIAN_PACKAGES := libexpat1-dev libyaml-dev libre2-dev zlib1g-dev
RELEASE := -c release --static-swift-stdlib
FASHEN := .build/release/fashen

.PHONY: review test build format lint reference clean install packages

review: build
	$(FASHEN) check fixtures --fail-on never

test: packages
	$(SWIFT) test

build: packages
	$(SWIFT) build $(RELEASE) --product fashen

format:
	$(SWIFT) format format --in-place --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

# Writes the generated documents anew.
reference: build
	.ci/reference $(FASHEN)

clean:
	rm -rf .build

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(FASHEN) $(DESTDIR)$(PREFIX)/bin/fashen

# Installs the Debian packages that are missing; says what to do where that cannot be done.
packages:
	@missing=; \
	if ! command -v dpkg-query >/dev/null 2>&1; then \
	  echo "make: this is not a Debian system; please see that these libraries are installed: $(DEBIAN_PACKAGES)" >&2; \
	  exit 0; \
	fi; \
	for package in $(DEBIAN_PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	if [ "$$(id -u)" = 0 ]; then run=; \
	elif command -v sudo >/dev/null 2>&1; then run=sudo; \
	else echo "make: missing Debian packages:$$missing. Ask an administrator to run: apt-get install$$missing" >&2; exit 1; fi; \
	if ! command -v apt-get >/dev/null 2>&1; then \
	  echo "make: missing Debian packages:$$missing, and there is no apt-get to install them with" >&2; exit 1; \
	fi; \
	echo "make: installing$$missing"; \
	$$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq --no-install-recommends $$missing
