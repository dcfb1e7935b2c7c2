package artefact_test

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/artefact/testart"
)

// TestExample builds the C example and calls the test model with it.
func TestExample(t *testing.T) {
	cc, err := testart.Compiler()
	if err != nil {
		t.Skip(err)
	}
	lib := build(t, testart.Options{})
	bin := filepath.Join(t.TempDir(), "score")
	if out, err := exec.Command(cc, "-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-I", ".", "example/main.c",
		"-o", bin, "-ldl", "-lpthread").CombinedOutput(); err != nil {
		if strings.Contains(string(out), "stdio.h") {
			t.Skip("no C library headers")
		}
		t.Fatalf("%v\n%s", err, out)
	}
	for _, c := range []struct {
		args, in, want string
		ok             bool
	}{
		{artefact.EntryPrefix + "0 2 2 2 3 2 2 3", "1 2 3 4 5 6 10 20 30 40 50 60", "11.5 21 133\n44.5 54 166\n", true},
		{artefact.EntryPrefix + "0 2 2 2 3 2 1 3", "1 2 3 4 5 6 10 20 30", "code 2: 1 0 1 2\n", false},
		{artefact.EntryPrefix + "77 0", "", "no such entry\n", false},
	} {
		cmd := exec.Command(bin, append([]string{lib}, strings.Fields(c.args)...)...)
		cmd.Stdin = strings.NewReader(c.in)
		out, err := cmd.CombinedOutput()
		if string(out) != c.want || (err == nil) != c.ok {
			t.Errorf("%s: %v\n%s\nwant\n%s", c.args, err, out, c.want)
		}
	}
}
