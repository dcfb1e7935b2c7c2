package ir

import (
	"slices"
	"strings"
)

func fields(s string) []string { return strings.Fields(s) }

const allLevels = Graph | Program | Kernel

// structuralOps own or end regions.
var structuralOps = []OpDef{
	{Name: "return", Levels: allLevels, Args: "xs*", Infer: noResults, Doc: "ends a function; its operands are the results"},
	{Name: "yield", Levels: allLevels, Args: "xs*", Infer: noResults, Doc: "ends a region; its operands are the region's results"},
	{Name: "if", Levels: allLevels, Args: "cond", Regions: 2, Infer: inferBranches, Doc: "runs the first region if cond, else the second; both yield the same types"},
	{Name: "case", Levels: Graph | Program, Args: "index", Regions: -1, Infer: inferBranches, Doc: "runs region index; out of range: the last"},
	{Name: "while", Levels: allLevels, Args: "inits*", Regions: 2, Infer: inferWhile, Doc: "while the first region (cond) yields true, replaces the carried values by what the second (body) yields"},
	{Name: "for", Levels: Kernel, Args: "lo hi step inits*", Attrs: "kind", Regions: 1, Infer: inferFor,
		Doc: "for iv = lo; iv < hi; iv += step, with carried values; kind: seq, parallel (independent iterations: a CPU task, a CUDA block), warp, unroll"},
}

func noResults(*Op) ([]Type, error) { return nil, nil }

func yields(op *Op, r int) ([]Type, error) {
	t := op.Regions[r].Terminator()
	if t == nil || !t.Is("yield") {
		return nil, errOp(op, "region %d does not end in yield", r)
	}
	var ts []Type
	for _, v := range t.Operands {
		ts = append(ts, v.Type)
	}
	return ts, nil
}

func sameTypes(a, b []Type) bool { return slices.EqualFunc(a, b, Type.Equal) }

func inferBranches(op *Op) ([]Type, error) {
	if len(op.Regions) == 0 {
		return nil, errOp(op, "has no region")
	}
	if c := op.Operands[0].Type; c.Rank() != 0 || (op.Is("if") && c.DType != Bool) || (op.Is("case") && !c.DType.IsInt()) {
		return nil, errOp(op, "condition is %s", c)
	}
	first, err := yields(op, 0)
	if err != nil {
		return nil, err
	}
	for r := 1; r < len(op.Regions); r++ {
		ts, err := yields(op, r)
		if err != nil {
			return nil, err
		}
		if !sameTypes(first, ts) {
			return nil, errOp(op, "region %d yields %v, region 0 %v", r, ts, first)
		}
	}
	return first, nil
}

func inferWhile(op *Op) ([]Type, error) {
	var carried []Type
	for _, v := range op.Operands {
		carried = append(carried, v.Type)
	}
	for i, r := range op.Regions {
		if !sameTypes(carried, valueTypes(r.Params)) {
			return nil, errOp(op, "region %d takes %v, carried are %v", i, valueTypes(r.Params), carried)
		}
	}
	cond, err := yields(op, 0)
	if err != nil {
		return nil, err
	}
	if len(cond) != 1 || cond[0].DType != Bool || cond[0].Rank() != 0 {
		return nil, errOp(op, "cond yields %v, want one i1 scalar", cond)
	}
	next, err := yields(op, 1)
	if err != nil {
		return nil, err
	}
	if !sameTypes(carried, next) {
		return nil, errOp(op, "body yields %v, carried are %v", next, carried)
	}
	return carried, nil
}

func valueTypes(vs []*Value) []Type {
	var ts []Type
	for _, v := range vs {
		ts = append(ts, v.Type)
	}
	return ts
}

func inferFor(op *Op) ([]Type, error) {
	for _, v := range op.Operands[:3] {
		if !v.Type.Equal(Scalar(Index)) {
			return nil, errOp(op, "bound is %s, want index", v.Type)
		}
	}
	var carried []Type
	for _, v := range op.Operands[3:] {
		carried = append(carried, v.Type)
	}
	if ps := valueTypes(op.Regions[0].Params); len(ps) == 0 || !ps[0].Equal(Scalar(Index)) || !sameTypes(ps[1:], carried) {
		return nil, errOp(op, "region takes %v, want index and %v", ps, carried)
	}
	next, err := yields(op, 0)
	if err != nil {
		return nil, err
	}
	if !sameTypes(carried, next) {
		return nil, errOp(op, "body yields %v, carried are %v", next, carried)
	}
	return carried, nil
}
