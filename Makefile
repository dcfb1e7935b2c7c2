# make demo    install LLVM where missing, build, compile a Keras SavedModel, run it, compare with TensorFlow's answer
# make test    the same set-up, then build, format, vet and all tests: what .ci/run calls
# make conformance   TensorFlow's answers anew, in a venv of its own, and all of them against ours, natively too
# make fuzz DURATION=2h   random functions, interpreted at every level and natively; FIRST=SEED to go on elsewhere
# make build   the command only, as ./swage
# make bench   swage beside its rivals on the models in MODELS=DIR; make bench-kernels: kernel by kernel

GO      ?= go
VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo unknown)
LDFLAGS  = -s -w -X main.version=$(VERSION)
MODEL    = testsuite/models/credit_score
DURATION ?= 10m
FIRST    ?= 1

.PHONY: build setup demo test check vet lines bench bench-kernels fuzz clean

build:
	$(GO) build -trimpath -ldflags '$(LDFLAGS)' -o swage ./cmd/swage

setup:
	@command -v $(GO) >/dev/null || { echo "make: Go 1.26 or later is needed: https://go.dev/dl" >&2; exit 1; }
	@.ci/setup

demo: setup build
	@.ci/demo $(MODEL)

test:
	@if $(MAKE) --no-print-directory check; then echo "PASS: make test"; else echo "FAIL: make test" >&2; exit 1; fi

check: setup build vet
	$(GO) test -timeout 14m ./...
	$(GO) test ./testsuite/fuzz -run 'Interpreted|Native' -args -seeds=2500 -batches=2
	@$(MAKE) --no-print-directory lines

# The interpreters take DURATION, then native code does; functions with wrong answers, made smaller, lie in
# build/fuzz. A find becomes a file of passes/lower/testdata or testsuite/fuzz/testdata.
fuzz: setup
	@mkdir -p build/fuzz
	$(GO) test ./testsuite/fuzz -v -timeout 0 -run 'Interpreted|Native' -args -duration=$(DURATION) -first=$(FIRST) -keep=$(CURDIR)/build/fuzz

vet:
	@bad=$$(gofmt -l .); [ -z "$$bad" ] || { echo "gofmt these files:"; echo "$$bad"; exit 1; } >&2
	$(GO) vet ./...

# A venv with the pinned TensorFlow; what it answers has to be what is checked in, and what we answer too.
conformance: setup
	@[ -x build/tf/bin/python ] || { python3 -m venv build/tf && build/tf/bin/pip install -q -r testsuite/conformance/requirements.txt; }
	build/tf/bin/python testsuite/conformance/generate.py --out build/conformance
	build/tf/bin/python testsuite/conformance/generate.py --compare build/conformance
	$(GO) test ./testsuite/conformance -timeout 120m -args -full

# Lines of Go per room: code, and tests apart. Generated files are left out.
lines:
	@find * -name '*.go' ! -name '*.pb.go' | xargs wc -l | awk \
	  '$$2 != "total" { split($$2, p, "/"); room = p[1]; if (p[1] ~ /^(frontend|passes|backends|ir)$$/ && p[2] !~ /\.go$$/) room = room "/" p[2]; \
	    if ($$2 ~ /_test\.go$$/) t[room] += $$1; else c[room] += $$1; all[room] = 1 } \
	   END { for (r in all) printf "%-22s %7d lines %7d of tests\n", r, c[r], t[r] }' | sort

MODELS ?= testsuite/models
bench: build # swage beside TensorFlow, XLA, ONNX Runtime, OpenVINO, LiteRT, IREE, TVM: make bench MODELS=DIR BENCHFLAGS='--threads 1,2 --batch 1,8'
	@python3 testsuite/bench/bench.py --models $(MODELS) --swage ./swage --kernel-pages $(BENCHFLAGS)

bench-kernels: build # products, convolutions, attention, reductions ... beside oneDNN, MLAS, XNNPACK, OpenBLAS, MKL
	@python3 testsuite/bench/kernels.py --swage ./swage $(BENCHFLAGS)

clean:
	rm -rf swage build
