// Package sampler tells where a thread spends its time in a shared object: the kernel interrupts it at fixed distances
// of CPU time, and the addresses are looked up among the object's functions. The code that is measured is unchanged.
// It knows nothing of artefacts.
package sampler

import (
	"debug/elf"
	"fmt"
	"slices"
	"time"
)

// Counts are the samples per function; Other is what fell elsewhere.
type Counts struct {
	Functions map[string]int
	Other     int
}

// Sample is when the thread was where; Function is "" outside the object.
type Sample struct {
	At       time.Duration
	Function string
}

// maxTrace bounds the samples that are kept one by one.
const maxTrace = 1 << 18

// symbol is a function at its place in the file's address space.
type symbol struct {
	lo, hi uint64
	name   string
}

// symbols reads an object's functions, by address, and returns how far its code's addresses are from file offsets.
func symbols(path string) (syms []symbol, f *elf.File, err error) {
	f, err = elf.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	all, err := f.Symbols()
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	for _, s := range all {
		if elf.ST_TYPE(s.Info) == elf.STT_FUNC && s.Size > 0 {
			syms = append(syms, symbol{s.Value, s.Value + s.Size, s.Name})
		}
	}
	slices.SortFunc(syms, func(a, b symbol) int {
		if a.lo != b.lo {
			if a.lo < b.lo {
				return -1
			}
			return 1
		}
		return 0
	})
	return syms, f, nil
}

// find is the function that holds the address.
func find(syms []symbol, at uint64) (string, bool) {
	i, ok := slices.BinarySearchFunc(syms, at, func(s symbol, at uint64) int {
		switch {
		case s.hi <= at:
			return -1
		case s.lo > at:
			return 1
		}
		return 0
	})
	if !ok {
		return "", false
	}
	return syms[i].name, true
}
