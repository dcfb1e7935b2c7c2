package compile

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/llvm"
)

// all lists the backends in order of preference.
func all() backends.List { return backends.List{llvm.Backend{}} }

// findTarget finds the backend for a target; the empty name is "native".
func findTarget(name string) (backends.Backend, backends.Target, error) {
	if name == "" {
		name = "native"
	}
	return all().Target(name)
}

// findTargets finds the targets of a list separated by commas, each a variant of the code, the least demanding first.
func findTargets(list string) (backends.Backend, []backends.Target, error) {
	var backend backends.Backend
	var found []backends.Target
	for name := range strings.SplitSeq(list, ",") {
		b, t, err := findTarget(strings.TrimSpace(name))
		if err != nil {
			return nil, nil, err
		}
		if backend != nil && (b != backend || t.Triple != found[0].Triple) {
			return nil, nil, fmt.Errorf("targets %s and %s are not of one architecture: compile the model for each", found[0].Name, t.Name)
		}
		if !slices.ContainsFunc(found, func(o backends.Target) bool { return o.Name == t.Name }) {
			found = append(found, t)
		}
		backend = b
	}
	rank := func(t backends.Target) int {
		return slices.IndexFunc(backend.Targets(), func(o backends.Target) bool { return o.Name == t.Name })
	}
	slices.SortFunc(found, func(a, b backends.Target) int { return rank(a) - rank(b) })
	return backend, found, nil
}

// TargetName resolves "native" and aliases in a list of targets.
func TargetName(list string) (string, error) {
	_, ts, err := findTargets(list)
	if err != nil {
		return "", &UsageError{err}
	}
	var names []string
	for _, t := range ts {
		names = append(names, t.Name)
	}
	return strings.Join(names, ","), nil
}

// Toolchain says which LLVM would be used, as "22.1.8 in /usr/lib/llvm-22/bin".
func Toolchain(ctx context.Context, dir string) (string, error) {
	t, err := llvm.FindTools(dir)
	if err != nil {
		return "", err
	}
	return t.Version + " in " + filepath.Dir(t.LLC), nil
}
