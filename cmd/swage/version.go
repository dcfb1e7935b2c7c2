package main

import (
	"crypto/sha256"
	"debug/elf"
	"encoding/hex"
	"flag"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/swage-ml/swage/compile"
)

var versionCommand = command{
	name: "version", args: "[--json]", doc: "prints the version, how it was built, and the LLVM that it found",
	examples: "  swage version\n",
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		js := f.Bool("json", false, "print one JSON object")
		dir := f.String("llvm-dir", "", "folder `DIR` with LLVM's opt, llc and ld.lld")
		return func(a *app, args []string) error {
			if len(args) > 0 {
				return usagef("version takes no arguments, got %q", args)
			}
			return a.version(*js, *dir)
		}
	},
}

func (a *app) version(js bool, dir string) error {
	if dir == "" {
		dir = a.env("SWAGE_LLVM")
	}
	llvm, err := compile.Toolchain(a.ctx, dir)
	if err != nil {
		llvm = "none: " + err.Error()
	}
	v := struct {
		Version  string `json:"version"`
		Revision string `json:"revision,omitempty"`
		Build    string `json:"build"`
		Go       string `json:"go"`
		OS       string `json:"os"`
		Arch     string `json:"arch"`
		LLVM     string `json:"llvm"`
	}{versionText(), revision(), buildID(), runtime.Version(), runtime.GOOS, runtime.GOARCH, llvm}
	if js {
		return a.printJSON(v)
	}
	fmt.Fprintf(a.out, "swage %s\n", v.Version)
	if v.Revision != "" {
		fmt.Fprintf(a.out, "revision  %s\n", v.Revision)
	}
	fmt.Fprintf(a.out, "build     %s\ngo        %s %s/%s\nLLVM      %s\n", v.Build, v.Go, v.OS, v.Arch, v.LLVM)
	return nil
}

// versionText is the linker's, else the module's.
func versionText() string {
	if version != "" {
		return version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}

func producer() string { return "swage " + versionText() }

// revision is the commit, with a mark if files were changed.
func revision() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	rev, mark := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			rev = s.Value
		case s.Key == "vcs.modified" && s.Value == "true":
			mark = " (modified)"
		}
	}
	return rev + mark
}

// buildID identifies this executable by its contents: what the Go linker noted, else a hash of the file.
func buildID() string {
	path, err := os.Executable()
	if err != nil {
		return "unknown"
	}
	if f, err := elf.Open(path); err == nil {
		defer f.Close()
		if s := f.Section(".note.go.buildid"); s != nil {
			if b, err := s.Data(); err == nil && len(b) > 16 {
				sum := sha256.Sum256([]byte(strings.TrimRight(string(b[16:]), "\x00")))
				return hex.EncodeToString(sum[:8])
			}
		}
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return "unknown"
	}
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:8])
}
