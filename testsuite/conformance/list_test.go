package conformance

import (
	"flag"
	"fmt"
	"testing"

	"github.com/swage-ml/swage/frontend/tfops"
)

var (
	list   = flag.Bool("list", false, "print the ops that can be imported, for generate.py")
	update = flag.Bool("update", false, "write the lists of what fails, and docs/ops.md, anew")
	full   = flag.Bool("full", false, "compile every group, not a sample")
	in     = flag.String("in", "", "these families only, as conv,pool; -update writes their lists only")
	only   = flag.String("only", "", "compile the groups whose name contains this")
	seed   = flag.Uint64("seed", 1, "of the sample")
)

// TestList prints what generate.py has to cover: go test -run TestList -args -list.
func TestList(t *testing.T) {
	if !*list {
		t.Skip("only with -list")
	}
	for _, op := range tfops.Ops() {
		fmt.Println("op", op)
	}
}
