package llvm

import (
	"debug/elf"
	"encoding/binary"

	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
)

// A constant of many strings, as a vocabulary, would cost every call the time to make its elements. They are in the
// artefact instead, where the loader puts the addresses in: 16 bytes and a relocation each, next to the bytes among the
// weights. That holds for constants whose elements nobody overwrites.

// fixedStrings is how many strings make it worth while.
const fixedStrings = 32

// fixedSymbol is the address of all such elements, inside the artefact only.
const fixedSymbol = "swage.strings"

// fixed is the elements that are in the artefact.
type fixed struct {
	at     map[*ir.Op]int64 // strings_in -> offset of its elements
	places map[any]int64    // global -> offset
	elems  []fixedElem
}

// fixedElem is one element: where its bytes are among the weights, and how many.
type fixedElem struct{ off, size int64 }

// findFixed chooses the constants, for all programs.
func (b *build) findFixed() error {
	b.fixed.at, b.fixed.places = map[*ir.Op]int64{}, map[any]int64{}
	for _, v := range b.variants {
		if err := b.findFixedOf(v); err != nil {
			return err
		}
	}
	return nil
}

func (b *build) findFixedOf(v *variant) error {
	fx := &b.fixed
	for _, f := range v.programs {
		writes := v.writers(f)
		var err error
		f.Body.Walk(func(op *ir.Op) {
			if !op.Is("strings_in") || err != nil {
				return
			}
			src, dst := op.Operands[0], op.Operands[1]
			n, ok := src.Type.Elems().IsConst()
			if !ok || n < fixedStrings || src.Def == nil || !src.Def.Is("constant") || rootOf(f, dst) != dst || dst.Def == nil ||
				writes[dst] != 1 || writes[nil] > 0 {
				return
			}
			g, ok := src.Def.Attr("value").(*ir.Global)
			if !ok {
				return
			}
			at, have := fx.places[g]
			if !have {
				at = int64(len(fx.elems)) * ir.String.MemSize()
				if err = fx.add(g, b.layout.weightAt[g]); err != nil {
					return
				}
				fx.places[g] = at
			}
			fx.at[op] = at
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// writers counts the ops that write to each root, nil being what may be anything.
func (v *variant) writers(f *ir.Func) map[*ir.Value]int {
	n := map[*ir.Value]int{}
	kernels := map[string][]bool{}
	f.Body.Walk(func(op *ir.Op) {
		var out []*ir.Value
		switch op.Name() {
		case "copy", "strings_in", "strings_out":
			out = op.Operands[1:]
		case "native":
			out = op.Operands[op.Int("ins"):]
		case "call":
			name := op.Str("callee")
			if k := v.Module.Func(name); k != nil && kernels[name] == nil {
				kernels[name] = paramsWritten(k)
			}
			for i, v := range op.Operands {
				if i >= len(kernels[name]) || kernels[name][i] {
					out = append(out, v)
				}
			}
		}
		for _, v := range out {
			n[rootOf(f, v)]++
		}
	})
	return n
}

// add appends a global's elements; base is its place among the weights.
func (fx *fixed) add(g *ir.Global, base int64) error {
	t, err := g.Tensor()
	if err != nil {
		return err
	}
	off := base + 8*int64(len(t.Strings)+1)
	for _, s := range t.Strings {
		fx.elems = append(fx.elems, fixedElem{off, int64(len(s))})
		off += int64(len(s))
	}
	return nil
}

// fixedAddress is an element's in the artefact.
func (p *program) fixedAddress(off int64) llx.Value {
	return p.field(llx.Global(fixedSymbol), off)
}

// declare is what a module that uses the symbol needs.
func (fx *fixed) declare() string {
	if len(fx.elems) == 0 {
		return ""
	}
	return "@\"" + fixedSymbol + "\" = external hidden global i8, align 16\n\n"
}

// data is the section with the elements, lengths only, and the relocations that add the addresses. symbol is the
// weights' number in the symbol table.
func (fx *fixed) data(m elf.Machine, symbol uint64) (elems, rela []byte) {
	typ := uint64(elf.R_X86_64_64)
	if m == elf.EM_AARCH64 {
		typ = uint64(elf.R_AARCH64_ABS64)
	}
	le := binary.LittleEndian
	for i, e := range fx.elems {
		elems = le.AppendUint64(elems, 0)
		elems = le.AppendUint64(elems, uint64(e.size))
		if e.size == 0 {
			continue
		}
		rela = le.AppendUint64(rela, uint64(i)*16)
		rela = le.AppendUint64(rela, symbol<<32|typ)
		rela = le.AppendUint64(rela, uint64(e.off))
	}
	return elems, rela
}
