package bench

import (
	"os/exec"
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
	if out, err := exec.Command(python, "-B", "-m", "unittest", "-q", "test_bench").CombinedOutput(); err != nil {
		t.Fatalf("python3 -m unittest test_bench: %v\n%s", err, out)
	}
}
