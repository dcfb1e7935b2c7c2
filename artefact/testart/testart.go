// Package testart builds a small artefact from C, for the tests of what opens artefacts. It must not know the compiler:
// it shows what the interface alone demands. It needs a C compiler; without one its users skip.
package testart

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"

	"github.com/swage-ml/swage/artefact"
)

//go:embed testdata/model.c
var source string

//go:embed testdata/weights.s.in
var weights string

// Bias is what the signature "add" adds to each row.
var Bias = [3]float32{0.5, -1, 100}

// Meta is the metadata of the test model.
func Meta() *artefact.Meta {
	t := func(name string, d artefact.DType, dims ...string) artefact.Tensor {
		if dims == nil {
			dims = []string{}
		}
		return artefact.Tensor{Name: name, DType: d, Dims: dims}
	}
	ts := func(t ...artefact.Tensor) []artefact.Tensor { return t }
	sym := func(name string, lo, hi int64, src string) []artefact.Symbol {
		return []artefact.Symbol{{Name: name, Lo: lo, Hi: hi, Source: src}}
	}
	const f, i, s = artefact.Float32, artefact.Int64, artefact.String
	m := &artefact.Meta{
		Format: artefact.FormatVersion, ABI: artefact.ABIVersion, Producer: "testart", BuildID: "testart-1",
		Model: "testart", Target: triple(), Precision: "f32",
		Variants:   []artefact.Variant{{Name: "baseline", Features: []string{}}, {Name: "other", Features: []string{}}},
		StateBytes: 64, WeightsBytes: 4 * 4096,
		Signatures: []artefact.Signature{
			{Name: "add", Inputs: ts(t("x", f, "B", "3"), t("y", f, "B", "3")), Outputs: ts(t("sum", f, "B", "3")),
				Symbols: sym("B", 1, 1<<40, "in[0].dims[0]")},
			{Name: "count", Inputs: ts(t("delta", i)), Outputs: ts(t("count", i)), State: artefact.StateWrite},
			{Name: "read", Inputs: ts(), Outputs: ts(t("count", i)), State: artefact.StateRead},
			{Name: "pick", Inputs: ts(t("x", f, "N"), t("i", i)), Outputs: ts(t("y", f)), Symbols: sym("N", 0, 0, "in[0].dims[0]")},
			{Name: "work", Inputs: ts(t("x", f, "N")), Outputs: ts(t("y", f, "N"), t("helped", i)), Symbols: sym("N", 0, 0, "in[0].dims[0]")},
			{Name: "upper", Inputs: ts(t("s", s, "N")), Outputs: ts(t("u", s, "N")), Symbols: sym("N", 0, 0, "in[0].dims[0]")},
			{Name: "spin", Inputs: ts(t("n", i)), Outputs: ts(t("rounds", i))},
			{Name: "keep", Inputs: ts(t("x", f, "N")), Outputs: ts(t("y", f, "M")),
				Symbols: []artefact.Symbol{{Name: "N", Source: "in[0].dims[0]"}, {Name: "M", Source: "Where"}}},
			{Name: "host", Inputs: ts(t("x", i)), Outputs: ts(t("y", i)), HostOps: []int{0}},
			{Name: "huge", Inputs: ts(t("n", i)), Outputs: ts(t("y", artefact.Uint8, "M")), Symbols: sym("M", 0, 0, "n")},
		},
		Messages: []artefact.Message{{Code: "INVALID_ARGUMENT", Node: "model/GatherV2", Text: "index {1} is not in [0, {2})"}},
		HostOps: []artefact.HostOp{{Op: "test_double", Node: "model/Host", In: []artefact.HostTensor{{DType: i}},
			Out: []artefact.HostTensor{{DType: i}}}},
	}
	for k := range m.Signatures {
		m.Signatures[k].Symbol = fmt.Sprintf("%s%d", artefact.EntryPrefix, k)
	}
	return m
}

func triple() string {
	if runtime.GOARCH == "arm64" {
		return "aarch64-unknown-linux-gnu"
	}
	return "x86_64-unknown-linux-gnu"
}

// Compiler finds a C compiler that makes ELF files for this machine, or says why there is none.
func Compiler() (string, error) {
	if runtime.GOOS != "linux" || (runtime.GOARCH != "amd64" && runtime.GOARCH != "arm64") {
		return "", fmt.Errorf("artefacts run on linux/amd64 and linux/arm64 only, not on %s/%s", runtime.GOOS, runtime.GOARCH)
	}
	for _, name := range []string{"cc", "gcc", "clang", "clang-22", "clang-21", "clang-20", "clang-19"} {
		if p, err := exec.LookPath(name); err == nil {
			return p, nil
		}
	}
	return "", fmt.Errorf("no C compiler in PATH")
}

// Options change the artefact that Build makes, to test what readers refuse.
type Options struct {
	// Meta replaces Meta().
	Meta *artefact.Meta
	// RawMeta, when not nil, replaces the encoded metadata.
	RawMeta []byte
	// Flags are added to the compiler's.
	Flags []string
	// Source is C text added to the model's.
	Source string
	// Bias replaces Bias.
	Bias *[3]float32
}

// Build compiles the test model into dir and returns the artefact's path, renamed into place as a compiler would.
func Build(dir, name string, o Options) (string, error) {
	cc, err := Compiler()
	if err != nil {
		return "", err
	}
	tmp, err := os.MkdirTemp(dir, "build")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(tmp)
	meta := o.Meta
	if meta == nil {
		meta = Meta()
	}
	doc := o.RawMeta
	if doc == nil {
		if doc, err = artefact.Encode(meta); err != nil {
			return "", err
		}
	}
	bias := Bias
	if o.Bias != nil {
		bias = *o.Bias
	}
	blob := make([]byte, meta.WeightsBytes)
	for i, v := range bias {
		binary.LittleEndian.PutUint32(blob[4*i:], math.Float32bits(v))
	}
	for f, data := range map[string][]byte{"model.c": []byte(source + o.Source), "swage.h": []byte(artefact.CHeader),
		"weights.s": []byte(weights), "weights.bin": blob, "meta.json": doc} {
		if err := os.WriteFile(filepath.Join(tmp, f), data, 0o666); err != nil {
			return "", err
		}
	}
	args := append([]string{"-shared", "-nostdlib", "-ffreestanding", "-fPIC", "-O1", "-fvisibility=hidden", "-fno-stack-protector",
		"-fno-asynchronous-unwind-tables", "-Wl,-Bsymbolic", "-Wl,-z,noexecstack", "-Wall", "-o", "out.so", "model.c", "weights.s"}, o.Flags...)
	cmd := exec.Command(cc, args...)
	cmd.Dir = tmp
	if out, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%s: %w\n%s", cc, err, out)
	}
	path := filepath.Join(dir, name)
	return path, os.Rename(filepath.Join(tmp, "out.so"), path)
}
