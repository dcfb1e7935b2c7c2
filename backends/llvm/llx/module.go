package llx

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/llir/llvm/ir"
	"github.com/llir/llvm/ir/types"
)

// Module collects functions and the declarations they need.
type Module struct {
	funcs []*Func
	decls map[string]*types.FuncType
}

// NewModule makes an empty module.
func NewModule() *Module { return &Module{decls: map[string]*types.FuncType{}} }

// Param is a parameter of a function under construction.
func Param(name string, t Type, attrs ...string) *ir.Param {
	p := ir.NewParam(name, t)
	for _, a := range attrs {
		p.Attrs = append(p.Attrs, Raw(a))
	}
	return p
}

// Raw is an attribute as text.
type Raw string

// String is the text.
func (r Raw) String() string { return string(r) }

// IsFuncAttribute lets Raw stand among a function's attributes.
func (Raw) IsFuncAttribute() {}

// IsParamAttribute lets Raw stand among a parameter's attributes.
func (Raw) IsParamAttribute() {}

// IsReturnAttribute lets Raw stand among a result's attributes.
func (Raw) IsReturnAttribute() {}

// Func starts a function. Its linkage is `hidden` unless changed by Linkage.
func (m *Module) Func(name string, ret Type, params ...*ir.Param) *Func {
	f := &Func{m: m, F: ir.NewFunc(name, ret, params...)}
	f.F.FuncAttrs = append(f.F.FuncAttrs, Raw("#0"))
	f.prefix = "hidden"
	f.entry = f.Block("entry")
	f.cur = f.entry
	m.funcs = append(m.funcs, f)
	return f
}

// Text is the functions' text, each with the comments above it.
func (m *Module) Text() string {
	var b strings.Builder
	for _, f := range m.funcs {
		b.WriteString(f.Text())
		b.WriteString("\n")
	}
	return b.String()
}

// Declares lists the declarations that the functions need, as lines, sorted.
func (m *Module) Declares() []string {
	var out []string
	for _, name := range slices.Sorted(maps.Keys(m.decls)) {
		sig := m.decls[name]
		parts := make([]string, len(sig.Params))
		for i, p := range sig.Params {
			parts[i] = p.String()
		}
		vis := ""
		if !strings.HasPrefix(name, "llvm.") {
			vis = "hidden "
		}
		out = append(out, fmt.Sprintf("declare %s%s %s(%s)", vis, sig.RetType, quote(name), strings.Join(parts, ", ")))
	}
	return out
}

// declare notes a callee, or checks that it is called as before.
func (m *Module) declare(name string, ret Type, args []Value) {
	sig := types.NewFunc(ret)
	for _, a := range args {
		sig.Params = append(sig.Params, a.Type())
	}
	for _, f := range m.funcs {
		if f.F.Name() == name {
			checkSig(name, f.F.Sig, sig)
			return
		}
	}
	if have := m.decls[name]; have != nil {
		checkSig(name, have, sig)
		return
	}
	m.decls[name] = sig
}

func checkSig(name string, have, got *types.FuncType) {
	same := have.RetType.Equal(got.RetType) && len(have.Params) == len(got.Params)
	for i := range have.Params {
		same = same && have.Params[i].Equal(got.Params[i])
	}
	if !same {
		panic(fmt.Errorf("llx: call of @%s as %s, it is %s", name, got, have))
	}
}
