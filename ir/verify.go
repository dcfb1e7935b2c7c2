package ir

import (
	"errors"
	"fmt"
	"strings"
)

// Verify checks a function's invariants and returns all violations joined:
//
//  1. every op stands in the op table and is allowed at the function's level;
//  2. the number of operands and regions is what the table says, and every required attribute is there, no other;
//  3. every operand is defined before its use, in this region or an enclosing one;
//  4. every value has one definition and a unique ID;
//  5. result types are what the op's shape rule infers;
//  6. every region ends in its terminator (the body in `return`, the others in `yield`), which stands nowhere else;
//  7. value kinds fit the level: tensors in graph functions, buffers and scalars in programs, buffers and tiles in kernels;
//  8. every symbol in a type or attribute is declared by the function;
//  9. a parallel loop carries no values.
func Verify(f *Func) error {
	v := &verifier{f: f, defined: make([]bool, f.IDs())}
	v.params(f.Params)
	v.region(f.Body, "return")
	if n := len(f.Outputs) + len(f.StateOut); f.Level == Graph && f.Body.Terminator() != nil && n != 0 && n != len(f.Results()) {
		v.errs = append(v.errs, fmt.Errorf("func @%s: %d results, but %d outputs and %d state outputs are named", f.Name, len(f.Results()), len(f.Outputs), len(f.StateOut)))
	}
	return errors.Join(v.errs...)
}

// VerifyModule verifies every function, and that calls and globals resolve.
func VerifyModule(m *Module) error {
	var errs []error
	seen := map[string]bool{}
	for _, f := range m.Funcs {
		if seen[f.Name] {
			errs = append(errs, fmt.Errorf("func @%s: defined twice", f.Name))
		}
		seen[f.Name] = true
		if err := Verify(f); err != nil {
			errs = append(errs, err)
		}
		f.Body.Walk(func(op *Op) {
			if g, ok := op.Attr("value").(*Global); ok && m.Global(g.Name) != g {
				errs = append(errs, fmt.Errorf("func @%s: global @%s is not the module's", f.Name, g.Name))
			}
			if op.Is("call") {
				c := m.Func(op.Str("callee"))
				if c == nil || c.Level != Kernel || len(c.Params) != len(op.Operands) {
					errs = append(errs, fmt.Errorf("func @%s: %s: no kernel @%s with %d buffers", f.Name, f.OpString(op), op.Str("callee"), len(op.Operands)))
				}
			}
		})
	}
	return errors.Join(errs...)
}

type verifier struct {
	f       *Func
	defined []bool // by Value.ID: visible here
	ever    map[int]bool
	errs    []error
}

const maxVerifyErrors = 20

func (v *verifier) fail(op *Op, inv int, format string, args ...any) {
	if len(v.errs) >= maxVerifyErrors {
		return
	}
	msg := fmt.Sprintf(format, args...)
	where := ""
	if op != nil {
		where = "\n  " + strings.SplitN(v.f.OpString(op), "\n", 2)[0]
	}
	v.errs = append(v.errs, fmt.Errorf("func @%s: invariant %d: %s%s", v.f.Name, inv, msg, where))
}

func (v *verifier) define(op *Op, val *Value) {
	if val.ID < 0 || val.ID >= len(v.defined) {
		v.fail(op, 4, "value ID %d outside the function", val.ID)
		return
	}
	if v.ever == nil {
		v.ever = map[int]bool{}
	}
	if v.ever[val.ID] {
		v.fail(op, 4, "value %d has two definitions", val.ID)
	}
	v.ever[val.ID] = true
	v.defined[val.ID] = true
	v.kind(op, val)
	for _, s := range val.Type.Dims {
		for _, name := range s.Syms() {
			if v.f.Sym(name) == nil {
				v.fail(op, 8, "symbol %s of %s is not declared", name, val.Type)
			}
		}
	}
}

func (v *verifier) kind(op *Op, val *Value) {
	k, t := val.Type.Kind, val.Type
	ok := false
	switch v.f.Level {
	case Graph:
		ok = k == TensorKind
	case Program:
		ok = k == BufferKind || t.IsScalar()
	case Kernel:
		ok = k == BufferKind || k == TileKind
	}
	if !ok {
		v.fail(op, 7, "a value of type %s in a %s function", t, v.f.Level)
	}
}

func (v *verifier) params(ps []*Value) {
	for _, p := range ps {
		v.define(nil, p)
	}
}

func (v *verifier) region(r *Region, terminator string) {
	var local []*Value
	local = append(local, r.Params...)
	v.params(r.Params)
	for i, op := range r.Ops {
		v.op(op)
		last := i == len(r.Ops)-1
		if op.Is("return", "yield") != last || (last && !op.Is(terminator)) {
			v.fail(op, 6, "want %s as the last op of the region and nowhere else", terminator)
		}
		local = append(local, op.Results...)
	}
	if len(r.Ops) == 0 {
		v.fail(nil, 6, "empty region, want %s", terminator)
	}
	for _, val := range local {
		if val.ID >= 0 && val.ID < len(v.defined) {
			v.defined[val.ID] = false
		}
	}
}

func (v *verifier) op(op *Op) {
	if op.Def == nil || Lookup(op.Def.Name) != op.Def || op.Def.Levels&v.f.Level == 0 {
		v.fail(op, 1, "op is not allowed at %s level", v.f.Level)
		return
	}
	ok := true
	for i, x := range op.Operands {
		if x == nil || x.ID < 0 || x.ID >= len(v.defined) || !v.defined[x.ID] {
			v.fail(op, 3, "operand %d is not defined here", i)
			ok = false
		}
	}
	if err := checkArity(op); err != nil {
		v.fail(op, 2, "%v", err)
		ok = false
	}
	for _, r := range op.Regions {
		v.region(r, "yield")
	}
	if ok {
		v.types(op)
	}
	if op.Is("for") && op.Str("kind") == "parallel" && len(op.Operands) > 3 {
		v.fail(op, 9, "a parallel loop carries values")
	}
	for _, r := range op.Results {
		v.define(op, r)
	}
}

func (v *verifier) types(op *Op) {
	want, err := op.Def.Infer(op)
	if err != nil {
		v.fail(op, 5, "%v", err)
		return
	}
	if !sameTypes(want, valueTypes(op.Results)) {
		v.fail(op, 5, "results are %v, want %v", valueTypes(op.Results), want)
	}
}

// checkArity holds the op against its row: operands, regions, attribute names.
func checkArity(op *Op) error {
	min, max := 0, 0
	for _, a := range fields(op.Def.Args) {
		switch {
		case strings.HasSuffix(a, "*"):
			max = 1 << 30
		case strings.HasSuffix(a, "?"):
			max++
		default:
			min++
			max++
		}
	}
	if n := len(op.Operands); n < min || n > max {
		return errOp(op, "%d operands, want %s", n, op.Def.Args)
	}
	if op.Def.Regions >= 0 && len(op.Regions) != op.Def.Regions {
		return errOp(op, "%d regions, want %d", len(op.Regions), op.Def.Regions)
	}
	allowed := map[string]bool{}
	for _, a := range fields(op.Def.Attrs) {
		name := strings.TrimSuffix(a, "?")
		allowed[name] = true
		if name == a && op.Attr(name) == nil {
			return errOp(op, "attribute %s is missing", name)
		}
	}
	for _, a := range op.Attrs {
		if !allowed[a.Name] {
			return errOp(op, "unknown attribute %s", a.Name)
		}
	}
	return nil
}
