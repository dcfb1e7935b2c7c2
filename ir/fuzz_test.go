package ir

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzParse: any text is an error or a module that prints as text which parses to the same text. Verifying it does not
// panic either.
func FuzzParse(f *testing.F) {
	f.Add(sample)
	files, _ := filepath.Glob("../passes/lower/testdata/*.ir")
	for _, file := range files {
		if src, err := os.ReadFile(file); err == nil {
			f.Add(string(src))
		}
	}
	f.Add("func graph @f(%x: str[2] input(\"a b\")) -> () {k = [1,2], s = strs[\"a\"]} {\n  return\n}")
	f.Add("global @g : c64[1] = dense(c64[1]: base64 \"AAAAAAAAAAA=\")\nstate \"v\" = @g")
	f.Fuzz(func(t *testing.T, src string) {
		m, err := Parse("fuzz.ir", src)
		if err != nil {
			return
		}
		text := m.String()
		again, err := Parse("again.ir", text)
		if err != nil {
			t.Fatalf("what was printed does not parse: %v\n%s", err, text)
		}
		if got := again.String(); got != text {
			t.Fatalf("printed twice differs:\n%s\n%s", text, got)
		}
		_ = VerifyModule(m)
	})
}
