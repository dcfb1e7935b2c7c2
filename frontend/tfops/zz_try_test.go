package tfops

import (
	"fmt"
	"os"
	"sort"
	"strings"
	"testing"
	"time"

	"github.com/swage-ml/swage/frontend/savedmodel"
)

func TestTry(t *testing.T) {
	dirs := strings.Fields(os.Getenv("TRY"))
	missing := map[string][]string{}
	for _, d := range dirs {
		m, err := savedmodel.Load(d, savedmodel.Options{})
		if err != nil {
			fmt.Println("LOAD", d, err)
			continue
		}
		t0 := time.Now()
		mod, rep, err := Import(m, Options{})
		if err != nil {
			fmt.Println("FAIL", d, err)
			continue
		}
		n := 0
		for _, f := range mod.Funcs {
			n += f.IDs()
		}
		fmt.Println(d, time.Since(t0).Round(time.Millisecond), "ok", rep.Imported, "failed", rep.Failed)
		for _, p := range rep.Problems {
			if p.Reason == "unsupported op" {
				missing[p.Op] = append(missing[p.Op], d)
				if os.Getenv("V") == "" {
					continue
				}
			}
			fmt.Println("   ", p)
		}
		if os.Getenv("P") != "" {
			mod.Print(os.Stdout)
		}
	}
	var ops []string
	for op := range missing {
		ops = append(ops, op)
	}
	sort.Strings(ops)
	for _, op := range ops {
		fmt.Println("MISSING", op, len(missing[op]))
	}
}
