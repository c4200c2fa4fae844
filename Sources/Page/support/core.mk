# Compiles the modules that the command and the page have in common as Embedded Swift for
# WebAssembly, and links them with the page's functions: core.wasm with plain SIMD, and
# core-relaxed.wasm with relaxed SIMD, which has the fused multiply-add. Run from the package's
# folder; needs nothing but the Swift toolchain.
#
# Each module is compiled by itself, without -num-threads: with it Swift 6.3.1 makes constant
# arrays weak symbols that collide between modules, and the data are silently wrong.

OUT ?= .build-page
SUPPORT := Sources/Page/support

# In the order of the rows in Package.swift.
MODULES := Geometry Colours RealFunctions Randomness Text Formulas JSON NeuralNetworks Curves \
  LinearRegions Points Raster Training Analysis Constructions Naming Planes \
  Scenarios Page
C_MODULES := CSystem Kernels

TOOLCHAIN ?= $(abspath $(dir $(realpath $(shell command -v swiftc)))/..)
TARGET := -target wasm32-unknown-none-wasm

CLANG = $(TOOLCHAIN)/bin/clang $(TARGET) -std=gnu17 -O3 -Wall -Werror -ffreestanding \
  -mbulk-memory -msimd128 $(foreach m,$(C_MODULES),-I Sources/$(m)/include)
SWIFTC = $(TOOLCHAIN)/bin/swiftc $(TARGET) -swift-version 6 -enable-experimental-feature Embedded \
  -wmo -O -parse-as-library -package-name facet \
  -Xfrontend -disable-stack-protector -warnings-as-errors \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility \
  -enable-upcoming-feature InternalImportsByDefault \
  -I $(OUT) $(foreach m,$(C_MODULES),-Xcc -fmodule-map-file=$(OUT)/$(m)/module.modulemap)

C_SOURCES := $(foreach m,$(C_MODULES),$(wildcard Sources/$(m)/*.c)) $(wildcard $(SUPPORT)/*.c)
C_HEADERS := $(shell find $(foreach m,$(C_MODULES),Sources/$(m)) -name '*.h')
MAPS := $(foreach m,$(C_MODULES),$(OUT)/$(m)/module.modulemap)
object = $(OUT)/$(subst /,-,$(basename $(1))).o
C_OBJECTS := $(foreach source,$(C_SOURCES),$(call object,$(source)))
SWIFT_OBJECTS := $(foreach m,$(MODULES),$(OUT)/$(m).o)
BASELINE := $(call object,Sources/Kernels/baseline.c)
RELAXED := $(OUT)/relaxed.o
TABLES := $(TOOLCHAIN)/lib/swift/embedded/wasm32-unknown-none-wasm/libswiftUnicodeDataTables.a

.PHONY: core
core: $(OUT)/core.wasm $(OUT)/core-relaxed.wasm

# A folder is newer when one of its files was removed.
sources = $(shell find Sources/$(1) -name '*.swift')
folders = $(shell find Sources/$(1) -type d)
imports = $(filter $(MODULES),$(shell cat $(call sources,$(1)) | sed -nE 's/^([a-z]+ )?import //p' | sort -u))

define MODULE
$(OUT)/$(1).o: $(call sources,$(1)) $(call folders,$(1)) $(foreach m,$(call imports,$(1)),$(OUT)/$(m).o) \
    $(MAPS) $(C_HEADERS) $(lastword $(MAKEFILE_LIST))
	@echo "compiling $(1)"
	@$$(SWIFTC) -module-name $(1) -emit-module -emit-module-path $(OUT)/$(1).swiftmodule \
	  -c $(call sources,$(1)) -o $$@
endef
$(foreach m,$(MODULES),$(eval $(call MODULE,$(m))))

define C_OBJECT
$(call object,$(1)): $(1) $(C_HEADERS) $(lastword $(MAKEFILE_LIST))
	@mkdir -p $$(@D)
	@$$(CLANG) -fno-builtin -c $(1) -o $$@
endef
$(foreach source,$(C_SOURCES),$(eval $(call C_OBJECT,$(source))))

$(RELAXED): Sources/Kernels/baseline.c $(C_HEADERS) $(lastword $(MAKEFILE_LIST))
	@mkdir -p $(@D)
	@$(CLANG) -fno-builtin -mrelaxed-simd -c $< -o $@

$(OUT)/%/module.modulemap: $(lastword $(MAKEFILE_LIST))
	@mkdir -p $(@D)
	@echo 'module $* { umbrella "$(CURDIR)/Sources/$*/include" export * }' > $@

LINK = $(TOOLCHAIN)/bin/wasm-ld --no-entry --gc-sections -O2 --strip-all --stack-first \
  -z stack-size=1048576

$(OUT)/core.wasm: $(SWIFT_OBJECTS) $(C_OBJECTS)
	@$(LINK) $^ $(TABLES) -o $@

$(OUT)/core-relaxed.wasm: $(SWIFT_OBJECTS) $(filter-out $(BASELINE),$(C_OBJECTS)) $(RELAXED)
	@$(LINK) $^ $(TABLES) -o $@
