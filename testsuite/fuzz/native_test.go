package fuzz

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	goruntime "runtime"
	"strings"
	"testing"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends/cpu"
	"github.com/swage-ml/swage/backends/llvm"
)

var (
	batchSize = flag.Int("batch", 100, "functions per artefact")
	settings  = flag.String("settings", "", "comma-separated targets for native code, with :O0, :forced or schedules behind, as x86-64-v3,x86-64-v3:O0,x86-64-v4:blocks; empty: what this machine runs")
	batches   = flag.Int("batches", 0, "number of artefacts' worth of functions; 0: what the duration allows, at least one")
)

func llvmDir() string { return os.Getenv("SWAGE_LLVM") }

// TestNative compiles batches of random functions and compares with the interpreter: by default, at -O0 and with all
// schedules forced, on 1 and 2 threads. The instruction sets of this machine take turns.
func TestNative(t *testing.T) {
	if _, err := llvm.FindTools(llvmDir()); err != nil {
		t.Skipf("no LLVM: %v", err)
	}
	stop := time.Now().Add(*duration)
	size, all := *batchSize, machineSettings()
	if *duration < 10*time.Second && *batches == 0 {
		size, all = 15, [][]Setting{all[0][:1]} // a look
	}
	seed := *first + 1000000
	made, artefacts, runs := 0, 0, 0
	for n := 0; n == 0 || *batches == 0 && time.Now().Before(stop) || n < *batches; n++ {
		b := &Batch{LLVMDir: llvmDir()}
		for ; len(b.Funcs) < size; seed++ {
			fn := Generate(seed)
			if fn == nil {
				continue
			}
			if r := Interpreted(fn, Targets[:1], seed); r.Native {
				b.Add(fn)
			} else if len(r.Different) > 0 {
				report(t, fn, r)
			}
		}
		made += len(b.Funcs)
		for _, s := range all[n%len(all)] {
			part := b
			if s.Force != "" || s.Schedule != "" {
				part = b.forced()
			}
			if s.Force != "" && *settings == "" && n/len(all)%2 == 1 {
				s.Force, s.Schedule = "", someSchedule(seed)
			}
			faults, err := part.Run(context.Background(), s, t.TempDir(), []int{1, 2})
			artefacts++
			runs += len(part.Funcs)
			if err != nil {
				save(t, "batch", part.Text())
				t.Errorf("functions up to seed %d, %s: %v", seed, s, firstLine(err.Error()))
			}
			for _, f := range faults {
				save(t, f.Func.Name, "// "+strings.ReplaceAll(f.What, "\n", "\n// ")+"\n"+f.Func.Text)
				t.Errorf("seed %d: %s", f.Func.Seed, f.What)
			}
		}
		t.Logf("%d functions, up to seed %d, run %d times in %d artefacts", made, seed-1, runs, artefacts)
	}
}

// save keeps a text if there is a folder for it, else shows it.
func save(t *testing.T, name, text string) {
	t.Helper()
	if *keep == "" {
		t.Logf("%s", text)
		return
	}
	if err := os.WriteFile(filepath.Join(*keep, name+".native.ir"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// machineSettings are those that -settings names, or all that run here: for each instruction set its own.
func machineSettings() [][]Setting {
	if *settings != "" {
		var out []Setting
		for _, s := range strings.Split(*settings, ",") {
			words := strings.Split(s, ":")
			one := Setting{Target: words[0]}
			for _, w := range words[1:] {
				switch {
				case w == "O0":
					one.NoOpt = true
				case w == "forced":
					one.Force = AllForced
				case strings.Contains(w, "="):
					one.Schedule = strings.TrimSpace(one.Schedule + " " + w)
				default:
					one.Force = strings.TrimSpace(one.Force + " " + w)
				}
			}
			out = append(out, one)
		}
		return [][]Setting{out}
	}
	var out [][]Setting
	for _, target := range []string{"x86-64-v3", "x86-64-v4", "aarch64"} {
		if runs(target) {
			out = append(out, []Setting{{Target: target}, {Target: target, NoOpt: true}, {Target: target, Force: AllForced}})
		}
	}
	return out
}

// runs reports whether this machine has the instruction set.
func runs(target string) bool {
	t, err := cpu.ByName(target)
	return err == nil && (goruntime.GOARCH == "arm64") == (target == "aarch64") && len(artefact.MissingFeatures(t.Needs)) == 0
}
