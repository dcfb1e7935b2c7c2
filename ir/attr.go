package ir

import (
	"fmt"
	"math"
	"sort"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/ir/shape"
)

// Attr is the value of an attribute: int64, float64, bool, string, []int64, []string, DType, Type, []Type, shape.Expr,
// shape.Dims, *Tensor (a small literal) or *Global.
type Attr any

// NamedAttr is an attribute with its name.
type NamedAttr struct {
	Name  string
	Value Attr
}

// Attrs is a set of attributes, sorted by name.
type Attrs []NamedAttr

// A is short for building attributes: A{"axis": 1}. Ints are widened to int64, []int to []int64.
type A map[string]any

// Sorted turns the literal into Attrs.
func (a A) Sorted() Attrs {
	out := make(Attrs, 0, len(a))
	for k, v := range a {
		switch x := v.(type) {
		case nil:
			continue
		case int:
			v = int64(x)
		case []int:
			w := make([]int64, len(x))
			for i, n := range x {
				w[i] = int64(n)
			}
			v = w
		}
		out = append(out, NamedAttr{k, v})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out
}

// Get returns the attribute's value, nil if absent.
func (as Attrs) Get(name string) Attr {
	for _, a := range as {
		if a.Name == name {
			return a.Value
		}
	}
	return nil
}

// With returns the attributes with one set to another value (nil removes it).
func (as Attrs) With(name string, v Attr) Attrs {
	m := A{name: v}
	for _, a := range as {
		if a.Name != name {
			m[a.Name] = a.Value
		}
	}
	return m.Sorted()
}

// Attr returns the op's attribute, nil if absent.
func (o *Op) Attr(name string) Attr { return o.Attrs.Get(name) }

// Int returns an integer attribute, 0 if absent.
func (o *Op) Int(name string) int64 { n, _ := o.Attr(name).(int64); return n }

// Ints returns an integer list attribute, nil if absent.
func (o *Op) Ints(name string) []int64 { n, _ := o.Attr(name).([]int64); return n }

// Str returns a string attribute, "" if absent.
func (o *Op) Str(name string) string { s, _ := o.Attr(name).(string); return s }

// Flag returns a boolean attribute, false if absent.
func (o *Op) Flag(name string) bool { b, _ := o.Attr(name).(bool); return b }

// Float returns a float attribute, 0 if absent.
func (o *Op) Float(name string) float64 { x, _ := o.Attr(name).(float64); return x }

// DimsAttr returns a dims attribute, nil if absent.
func (o *Op) DimsAttr(name string) shape.Dims { d, _ := o.Attr(name).(shape.Dims); return d }

// ExprAttr returns a dim attribute, Const(0) if absent.
func (o *Op) ExprAttr(name string) shape.Expr { e, _ := o.Attr(name).(shape.Expr); return e }

// DTypeAttr returns an element type attribute, Invalid if absent.
func (o *Op) DTypeAttr(name string) DType { d, _ := o.Attr(name).(DType); return d }

// formatAttr prints an attribute so that parseAttr reads it back with the same type:
// 3, 2.5, true, "s", [1,2], ["a","b"], !f32, type(f32[2]), expr(2*B), dims([B,4]), dense(…), @global.
func formatAttr(a Attr) string {
	switch x := a.(type) {
	case int64:
		return strconv.FormatInt(x, 10)
	case float64:
		return formatFloat(x)
	case bool:
		return strconv.FormatBool(x)
	case string:
		return strconv.Quote(x)
	case []int64:
		parts := make([]string, len(x))
		for i, n := range x {
			parts[i] = strconv.FormatInt(n, 10)
		}
		return "[" + strings.Join(parts, ",") + "]"
	case []string:
		parts := make([]string, len(x))
		for i, s := range x {
			parts[i] = strconv.Quote(s)
		}
		return "strs[" + strings.Join(parts, ",") + "]"
	case DType:
		return "!" + x.String()
	case Type:
		return "type(" + x.String() + ")"
	case []Type:
		parts := make([]string, len(x))
		for i, t := range x {
			parts[i] = t.String()
		}
		return "types(" + strings.Join(parts, ",") + ")"
	case shape.Expr:
		return "expr(" + x.String() + ")"
	case shape.Dims:
		return "dims(" + shape.DimsString(x) + ")"
	case *Tensor:
		return x.Literal()
	case *Global:
		return "@" + x.Name
	}
	panic(fmt.Sprintf("ir: attribute of Go type %T", a))
}

// formatFloat always shows a '.', an exponent, inf or nan, so that the parser can tell floats from ints.
func formatFloat(x float64) string {
	switch {
	case math.IsInf(x, 1):
		return "inf"
	case math.IsInf(x, -1):
		return "-inf"
	case math.IsNaN(x):
		return "nan"
	}
	s := strconv.FormatFloat(x, 'g', -1, 64)
	if !strings.ContainsAny(s, ".e") {
		s += ".0"
	}
	return s
}
