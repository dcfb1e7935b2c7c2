package artefact_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/artefact/testart"
)

func build(t *testing.T, o testart.Options) string {
	t.Helper()
	if _, err := testart.Compiler(); err != nil {
		t.Skip(err)
	}
	path, err := testart.Build(t.TempDir(), "model.so", o)
	if err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEncodeRoundTrip(t *testing.T) {
	a, err := artefact.Encode(testart.Meta())
	if err != nil {
		t.Fatal(err)
	}
	m, err := artefact.Decode(append(a[:len(a):len(a)], 0, 0, 0))
	if err != nil {
		t.Fatal(err)
	}
	b, err := artefact.Encode(m)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(a, b) {
		t.Errorf("encode(decode(x)) differs:\n%s\n%s", a, b)
	}
}

func TestValidate(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*artefact.Meta)
		want string
	}{
		{"abi", func(m *artefact.Meta) { m.ABI = 9 }, "ABI is 9"},
		{"build id", func(m *artefact.Meta) { m.BuildID = "" }, "no build id"},
		{"dup signature", func(m *artefact.Meta) { m.Signatures[1].Name = "add" }, "used twice"},
		{"dtype", func(m *artefact.Meta) { m.Signatures[0].Inputs[0].DType = "resource" }, `unknown dtype "resource"`},
		{"negative dim", func(m *artefact.Meta) { m.Signatures[0].Inputs[0].Dims[0] = "-1" }, "negative"},
		{"unknown symbol", func(m *artefact.Meta) { m.Signatures[0].Outputs[0].Dims[0] = "2*T" }, `unknown symbol "T"`},
		{"function", func(m *artefact.Meta) { m.Signatures[0].Outputs[0].Dims[0] = "max(B + 1, 2) floordiv 2 - B mod 3" }, ""},
		{"junk dim", func(m *artefact.Meta) { m.Signatures[0].Outputs[0].Dims[0] = "B;" }, "character"},
		{"bounds", func(m *artefact.Meta) { m.Signatures[0].Symbols[0].Lo = 1 << 50 }, "bounds"},
		{"state", func(m *artefact.Meta) { m.StateBytes = 0 }, "without state"},
		{"host op", func(m *artefact.Meta) { m.HostOps = nil }, "host op 0 of 0"},
		{"rank", func(m *artefact.Meta) { m.Signatures[0].Inputs[0].Dims = make([]string, 300) }, "rank 300"},
		{"duplicate input", func(m *artefact.Meta) { m.Signatures[0].Inputs[1].Name = "x" }, "used twice"},
	} {
		m := testart.Meta()
		c.edit(m)
		check(t, c.name, m.Validate(), c.want)
	}
}

func check(t *testing.T, name string, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("%s: %v", name, err)
	case want != "" && (err == nil || !strings.Contains(err.Error(), want)):
		t.Errorf("%s: got %v, want %q in it", name, err, want)
	}
}

func TestDecodeDamaged(t *testing.T) {
	good, err := artefact.Encode(testart.Meta())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, doc, want string }{
		{"empty", "", "damaged"},
		{"cut", string(good[:len(good)/2]), "damaged"},
		{"later version", `{"format":2,"abi":1,"new":{}}`, "compile the model again"},
		{"unknown field", strings.Replace(string(good), `"abi"`, `"abc":1,"abi"`, 1), "unknown field"},
		{"two documents", string(good) + string(good), "damaged"},
	} {
		_, err := artefact.Decode([]byte(c.doc))
		check(t, c.name, err, c.want)
	}
}

func TestCheck(t *testing.T) {
	m, err := artefact.Check(build(t, testart.Options{}))
	if err != nil {
		t.Fatal(err)
	}
	if s, i := m.Signature("pick"); s == nil || i != 3 || s.Symbol != "swage_sig_3" {
		t.Errorf("signature pick: %v %d", s, i)
	}
	for _, c := range []struct {
		name string
		o    testart.Options
		want string
	}{
		{"library", testart.Options{Flags: []string{"-Wl,--no-as-needed", "-lc"}}, "needs the libraries libc.so.6"},
		{"import", testart.Options{Source: "\nextern int puts(const char *); EXPORT int p(void) { return puts(\"\"); }\n"}, "imports puts"},
		{"constructor", testart.Options{Source: "\n__attribute__((constructor)) static void k(void) { __asm__ volatile(\"\"); }\n"}, "DT_INIT_ARRAY"},
		{"stack", testart.Options{Flags: []string{"-Wl,-z,execstack"}}, "executable stack"},
		{"thread-local", testart.Options{Source: "\nstatic __thread int v __attribute__((tls_model(\"initial-exec\"))); EXPORT int q(void) { return ++v; }\n"}, "PT_TLS"},
		{"metadata", testart.Options{RawMeta: []byte("{]")}, "metadata is damaged"},
		{"missing function", testart.Options{Meta: edited(func(m *artefact.Meta) { m.Signatures[0].Symbol = "swage_sig_77" })}, "names function swage_sig_77"},
		{"weights size", testart.Options{RawMeta: encoded(t, func(m *artefact.Meta) { m.WeightsBytes = 1 << 40 })}, "swage_weights is not"},
		{"features", testart.Options{Meta: edited(func(m *artefact.Meta) {
			m.Variants = []artefact.Variant{{Name: "v9", Features: []string{"x86-64", "+avx9000"}}}
		})}, "this CPU lacks avx9000"},
		{"machine", testart.Options{Meta: edited(func(m *artefact.Meta) { m.Target = "riscv64-linux" })}, "the metadata says target riscv64"},
	} {
		_, err := artefact.Check(build(t, c.o))
		check(t, c.name, err, c.want)
	}
}

func edited(f func(*artefact.Meta)) *artefact.Meta {
	m := testart.Meta()
	f(m)
	return m
}

func encoded(t *testing.T, f func(*artefact.Meta)) []byte {
	t.Helper()
	b, err := artefact.Encode(edited(f))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestDamagedFile cuts a good artefact at many lengths and flips bytes in its headers: every case is an error or reads
// as before, never a panic.
func TestDamagedFile(t *testing.T) {
	path := build(t, testart.Options{})
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	bad := filepath.Join(t.TempDir(), "bad.so")
	write := func(b []byte) {
		if err := os.WriteFile(bad, b, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for n := 0; n < len(good); n += 1 + len(good)/97 {
		write(good[:n])
		if _, err := artefact.Check(bad); err == nil {
			t.Errorf("cut to %d of %d bytes: no error", n, len(good))
		} else if !strings.Contains(err.Error(), bad) {
			t.Errorf("cut to %d bytes: %v: no path", n, err)
		}
	}
	shoff := binary.LittleEndian.Uint64(good[0x28:])
	for _, at := range []uint64{0, shoff} {
		for i := at; i < min(at+400, uint64(len(good))); i++ {
			b := bytes.Clone(good)
			b[i] ^= 0xff
			write(b)
			artefact.Check(bad) // must return
		}
	}
	if _, err := artefact.Check(t.TempDir()); err == nil {
		t.Error("a directory: no error")
	}
}

func TestMissingFeatures(t *testing.T) {
	if got := artefact.MissingFeatures([]string{"+nonsense", "-avx2", "also", "nonsense"}); strings.Join(got, " ") != "also nonsense" {
		t.Errorf("got %q", got)
	}
	m := &artefact.Meta{Variants: []artefact.Variant{{Name: "a"}, {Name: "b"}, {Name: "c", Features: []string{"nonsense"}}}}
	if k, _ := m.BestVariant(); k != 2 {
		t.Errorf("best variant %d, want 2", k)
	}
}

func TestExplain(t *testing.T) {
	m := testart.Meta()
	for _, c := range []struct {
		sig  int
		code artefact.Code
		err  [4]int64
		want string
	}{
		{0, artefact.BadShape, [4]int64{1, 0, 4, 5}, `input "y": dim 0 is 4, want 5 (B)`},
		{0, artefact.BadShape, [4]int64{0, 1, 4, 3}, `input "x": dim 1 is 4, want 3`},
		{0, artefact.BadShape, [4]int64{9, 7, 4, 3}, `input 9: dim 7 is 4, want 3`},
		{3, artefact.CheckFailed, [4]int64{0, -1, 10, 0}, `node "model/GatherV2": index -1 is not in [0, 10)`},
		{3, artefact.CheckFailed, [4]int64{5, 1, 2, 3}, `check 5 failed (1, 2, 3)`},
		{8, artefact.NoHost, [4]int64{}, `node "model/Host" needs host op "test_double", and the caller offers none`},
		{0, artefact.BadArg, [4]int64{artefact.ArgVariant, 0, 7, 0}, `instruction-set variant 7 does not exist or this CPU lacks it`},
		{-1, artefact.Code(99), [4]int64{}, `unknown code 99`},
	} {
		if got := m.Explain(c.sig, c.code, c.err); got != c.want {
			t.Errorf("Explain(%d, %d, %v) = %s\nwant %s", c.sig, c.code, c.err, got, c.want)
		}
	}
}

// TestHeaderCompiles gives the header of a model with hostile names to a C and a C++ compiler.
func TestHeaderCompiles(t *testing.T) {
	cc, err := testart.Compiler()
	if err != nil {
		t.Skip(err)
	}
	m := testart.Meta()
	m.Model = "9 lives */ int x;\\"
	m.Signatures[1].Name = "ADD"
	m.Signatures[2].Name = "__saved_model_init_op"
	m.Signatures[0].Inputs[0].Name = "2.x/y:0"
	m.Signatures[0].Inputs[1].Name = "2.X/y:0"
	m.Messages[0].Text = "\"quoted\" ??/ \n\x01é"
	h, err := artefact.Header(m)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "m.h"), h, 0o666); err != nil {
		t.Fatal(err)
	}
	use := "#include \"m.h\"\n#include \"m.h\"\nint f(struct swage_call *c) { return swage_call_add(c) + swage_call_ADD_2(c) + " +
		"ADD_IN__2_X_Y_0 + ADD_IN__2_X_Y_0_2_RANK + swage_model_message(0)[0] + swage_model_host_op(0)[0] + (sizeof(struct swage_call) == 168 ? 0 : sizeof(char[-1 + 0 * sizeof(c)])); }\n"
	use = strings.Replace(use, "(sizeof(struct swage_call) == 168 ? 0 : sizeof(char[-1 + 0 * sizeof(c)]))", "(int)sizeof(char[sizeof(struct swage_call) == 168 ? 1 : -1])", 1)
	for _, c := range [][]string{{"m.c", "-std=c99"}, {"m.cc", "-xc++"}} {
		if err := os.WriteFile(filepath.Join(dir, c[0]), []byte(use), 0o666); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command(cc, "-Wall", "-Wextra", "-Werror", "-pedantic", "-fsyntax-only", c[1], c[0])
		cmd.Dir = dir
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%v: %v\n%s", c, err, out)
		}
	}
}
