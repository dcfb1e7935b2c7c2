package llvm

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// Oldest and newest LLVM that the emitted text is tested with.
const (
	oldestLLVM = 19
	newestLLVM = 22
)

// Tools are LLVM's programs.
type Tools struct {
	Opt, LLC, LLD string
	Version       string // of llc, as "22.1.8"
}

// FindTools looks for opt, llc and ld.lld: in dir if it is given, else in PATH under names with a version, newest first,
// then in the directories where distributions install LLVM, then in PATH under plain names.
func FindTools(dir string) (*Tools, error) {
	var tried []string
	try := func(dir, suffix string) *Tools {
		find := func(names ...string) string {
			for _, n := range names {
				p := n + suffix
				if dir != "" {
					p = filepath.Join(dir, p)
				}
				if found, err := exec.LookPath(p); err == nil {
					return found
				}
			}
			return ""
		}
		t := &Tools{Opt: find("opt"), LLC: find("llc"), LLD: find("ld.lld", "lld")}
		if t.Opt == "" || t.LLC == "" || t.LLD == "" {
			return nil
		}
		v, err := version(t.LLC)
		if err == nil {
			major, _ := strconv.Atoi(strings.SplitN(v, ".", 2)[0])
			if major >= oldestLLVM {
				t.Version = v
				return t
			}
			err = fmt.Errorf("is version %s, at least %d is needed", v, oldestLLVM)
		}
		tried = append(tried, fmt.Sprintf("%s %v", t.LLC, err))
		return nil
	}
	if dir != "" {
		for _, d := range []string{dir, filepath.Join(dir, "bin")} {
			if t := try(d, ""); t != nil {
				return t, nil
			}
		}
		return nil, fmt.Errorf("no opt, llc and ld.lld of LLVM %d or newer in %s%s", oldestLLVM, dir, because(tried))
	}
	for v := newestLLVM; v >= oldestLLVM; v-- {
		if t := try("", fmt.Sprintf("-%d", v)); t != nil {
			return t, nil
		}
		if t := try(fmt.Sprintf("/usr/lib/llvm-%d/bin", v), ""); t != nil {
			return t, nil
		}
	}
	if t := try("", ""); t != nil {
		return t, nil
	}
	return nil, fmt.Errorf("no LLVM found: opt, llc and ld.lld of version %d to %d are needed, in PATH or by --llvm-dir%s", oldestLLVM, newestLLVM, because(tried))
}

func because(tried []string) string {
	if len(tried) == 0 {
		return ""
	}
	return " (" + strings.Join(tried, "; ") + ")"
}

var versionLine = regexp.MustCompile(`LLVM version (\d+\.\d+\.\d+)`)

func version(llc string) (string, error) {
	out, err := exec.Command(llc, "--version").Output()
	if err != nil {
		return "", err
	}
	m := versionLine.FindSubmatch(out)
	if m == nil {
		return "", fmt.Errorf("does not say its version")
	}
	return string(m[1]), nil
}

// run runs a program; its messages become the error.
func run(ctx context.Context, stdin []byte, name string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, name, args...)
	cmd.Stdin = bytes.NewReader(stdin)
	var out, msg bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &msg
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, fmt.Errorf("%s: %w\n%s", filepath.Base(name), err, strings.TrimSpace(msg.String()))
	}
	return out.Bytes(), nil
}
