package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReduce makes a model smaller whose kernels round otherwise than the interpreter, which a tolerance of 0 calls wrong.
func TestReduce(t *testing.T) {
	models := "../../testsuite/models/shapes_cnn/"
	out := filepath.Join(t.TempDir(), "small.ir")
	args := []string{"reduce", models + "saved_model", models + "case0.npz", "-o", out, "--rtol", "0", "--atol", "0", "--against", "kernels", "--target", "x86-64-v3", "--tries", "100"}
	code, stdout, stderr := cli(t, t.TempDir(), args...)
	if code != 0 {
		t.Fatalf("exit code %d\n%s%s", code, stdout, stderr)
	}
	text, err := os.ReadFile(out)
	if err != nil || strings.Count(string(text), "\n") > 25 {
		t.Errorf("%v\n%s", err, text)
	}
	// what it wrote is an argument again
	again := append([]string{"reduce", out, strings.TrimSuffix(out, "ir") + "npz", "-o", out}, args[5:]...)
	if code, stdout, stderr = cli(t, t.TempDir(), again...); code != 0 {
		t.Errorf("exit code %d\n%s%s", code, stdout, stderr)
	}
	for _, bad := range [][]string{{"reduce", out}, {"reduce", out, out, "-o", out, "--against", "luck"}} {
		if code, _, _ := cli(t, t.TempDir(), bad...); code != 2 {
			t.Errorf("%v: exit code %d, want 2", bad, code)
		}
	}
}
