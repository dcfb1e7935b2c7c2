package tfops

import (
	"github.com/swage-ml/swage/frontend/tfpb"
	"github.com/swage-ml/swage/ir"
)

// attr finds an attribute: on the node, in the caller's attributes where a function refers to them, else the op
// definition's default. nil if there is none.
func (n *Node) attr(name string) *tfpb.AttrValue {
	v, ok := n.Attr(name)
	if !ok {
		return nil
	}
	if p := v.GetPlaceholder(); p != "" && n.sc.caller != nil {
		return n.sc.caller.attr(p)
	}
	return v
}

// Int is an integer attribute, def if it is not there.
func (n *Node) Int(name string, def int64) int64 {
	if v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_I); ok {
		return v.I
	}
	return def
}

// Float is a float attribute, def if it is not there.
func (n *Node) Float(name string, def float64) float64 {
	if v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_F); ok {
		return float64(v.F)
	}
	return def
}

// Bool is a boolean attribute, def if it is not there.
func (n *Node) Bool(name string, def bool) bool {
	if v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_B); ok {
		return v.B
	}
	return def
}

// Str is a string attribute, def if it is not there.
func (n *Node) Str(name, def string) string {
	if v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_S); ok {
		return string(v.S)
	}
	return def
}

// Ints is an integer list attribute, nil if it is not there.
func (n *Node) Ints(name string) []int64 { return n.attr(name).GetList().GetI() }

// Floats is a float list attribute, nil if it is not there.
func (n *Node) Floats(name string) []float64 {
	var out []float64
	for _, f := range n.attr(name).GetList().GetF() {
		out = append(out, float64(f))
	}
	return out
}

// DTypeAttr is an element type attribute; it fails if ir has none like it.
func (c *Ctx) DTypeAttr(n *Node, name string) ir.DType {
	v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_Type)
	if !ok {
		c.Failf("attribute %q is missing", name)
	}
	d := dtypeOf(v.Type)
	if d == ir.Invalid {
		c.lack("dtype", "element type %s is not supported", v.Type)
	}
	return d
}

// DTypeOr is an element type attribute, def if it is not there or unknown.
func (n *Node) DTypeOr(name string, def ir.DType) ir.DType {
	if v, ok := n.attr(name).GetValue().(*tfpb.AttrValue_Type); ok {
		if d := dtypeOf(v.Type); d != ir.Invalid {
			return d
		}
	}
	return def
}

// Shape is a shape attribute; unknown dims are -1. known is false if its rank is not known or there is none.
func (n *Node) Shape(name string) (dims []int64, known bool) {
	p := n.attr(name).GetShape()
	if p == nil || p.GetUnknownRank() {
		return nil, false
	}
	dims = make([]int64, len(p.GetDim()))
	for i, d := range p.GetDim() {
		dims[i] = max(d.GetSize(), -1)
	}
	return dims, true
}

// Func is the name in a function attribute.
func (n *Node) Func(name string) string { return n.attr(name).GetFunc().GetName() }
