package bench

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestDriver runs the driver's own tests, which need Python's standard library only.
func TestDriver(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("python3 is not here: the benchmark driver is Python")
	}
	if exec.Command(python, "-c", "import sys; sys.exit(sys.version_info < (3, 11))").Run() != nil {
		t.Skip("python3 is older than 3.11, which the driver needs")
	}
	files, err := filepath.Glob("*.py")
	if err != nil || len(files) == 0 {
		t.Fatalf("no Python files: %v", err)
	}
	for _, f := range files { // read here, so that the go command's test cache sees a change
		if _, err := os.ReadFile(f); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := exec.Command(python, "-B", "-m", "unittest", "-q", "test_bench").CombinedOutput(); err != nil {
		t.Fatalf("python3 -m unittest test_bench: %v\n%s", err, out)
	}
}
