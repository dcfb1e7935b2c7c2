// Package textlib holds native code for the functions of package hostops: strings, hashing, tables, parsing. It is
// freestanding C, compiled by hand to target-independent LLVM text, which a backend compiles into artefacts. It knows
// neither the IR nor LLVM.
//
// A function `a.b` of package hostops is `swh_a_b` here:
//
//	struct sw_str  { const uint8_t *p; uint64_t n; };
//	struct sw_view { void *data; int64_t n; int64_t rank; const int64_t *dims; };
//	struct sw_ctx  { uint8_t *heap; uint64_t used, cap, need; int64_t err[4]; };
//	int32_t swh_a_b(struct sw_ctx *, const struct sw_view *in, struct sw_view *out);
//
// n counts elements; an element of a string tensor is a sw_str, and every dtype else lies as in a tensor literal. New
// bytes of strings are taken from heap, 16-byte aligned, from used on; strings of a result may also point into operands'
// bytes. The answer is 0, or 1: the heap is too small, need is the capacity that suffices, nothing was done; or 16+k: row
// k of the function's Errors, its values in err as hostops.Fault says.
package textlib

import (
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
)

//go:generate ./gen.sh

//go:embed ll/*.ll
var texts embed.FS

// Module is the LLVM text of one family of functions. It stands alone, but for memcpy, memmove, memset and memcmp.
type Module struct {
	Name string // as "hash"
	Text string
	Defs []string // the symbols of its functions
	Door []string // those of what entries call besides: strings in and out, the host
}

// Symbol is the C name of a function of package hostops.
func Symbol(name string) string { return "swh_" + strings.ReplaceAll(name, ".", "_") }

// All reads the modules, in the order of their names.
func All() []Module {
	names, err := fs.Glob(texts, "ll/*.ll")
	if err != nil {
		panic(err) // the pattern is a constant
	}
	var out []Module
	for _, n := range names {
		text, err := texts.ReadFile(n)
		if err != nil {
			panic(err) // the file is in the binary
		}
		out = append(out, Module{Name: strings.TrimSuffix(path.Base(n), ".ll"), Text: string(text), Defs: definitions(string(text), "swh_"), Door: definitions(string(text), "sws_")})
	}
	return out
}

// definitions lists the functions of a module that others may call.
func definitions(text, prefix string) []string {
	var out []string
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "define hidden ") {
			continue
		}
		_, rest, ok := strings.Cut(line, "@"+prefix)
		if name, _, found := strings.Cut(rest, "("); ok && found {
			out = append(out, prefix+name)
		}
	}
	return out
}

// For is the modules that hold the functions with the names of package hostops, and the names that none holds.
func For(names []string) (mods []Module, missing []string) {
	found := map[string]bool{}
	for _, m := range All() {
		used := false
		for _, n := range names {
			if slices.Contains(m.Defs, Symbol(n)) {
				found[n], used = true, true
			}
		}
		if used {
			mods = append(mods, m)
		}
	}
	for _, n := range names {
		if !found[n] {
			missing = append(missing, n)
		}
	}
	return mods, missing
}
