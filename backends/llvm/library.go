package llvm

import (
	"slices"

	"github.com/swage-ml/swage/backends/llvm/textlib"
)

// nativeSymbols are the functions of package hostops that have native code.
func nativeSymbols() map[string]bool {
	out := map[string]bool{}
	for _, m := range textlib.All() {
		for _, s := range m.Defs {
			out[s] = true
		}
	}
	return out
}

// libraries are the modules of the library that the entries call, each reduced to what they call.
func (b *build) libraries() []text {
	var out []text
	for _, m := range textlib.All() {
		var keep []string
		for _, s := range slices.Concat(m.Defs, m.Door) {
			if b.library[s] {
				keep = append(keep, s)
			}
		}
		if len(keep) > 0 {
			out = append(out, text{name: "lib_" + m.Name, body: header(b.base()) + m.Text, target: b.base(), keep: keep})
		}
	}
	return out
}
