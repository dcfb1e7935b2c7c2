package compile

import (
	"context"
	"path/filepath"

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

// TargetName resolves "native" and aliases.
func TargetName(name string) (string, error) {
	_, t, err := findTarget(name)
	if err != nil {
		return "", &UsageError{err}
	}
	return t.Name, nil
}

// Toolchain says which LLVM would be used, as "22.1.8 in /usr/lib/llvm-22/bin".
func Toolchain(ctx context.Context, dir string) (string, error) {
	t, err := llvm.FindTools(dir)
	if err != nil {
		return "", err
	}
	return t.Version + " in " + filepath.Dir(t.LLC), nil
}
