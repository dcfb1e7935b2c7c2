package savedmodel

import (
	"fmt"
	"strconv"
	"strings"
)

// A Ref names a tensor of a graph, or a node by a control edge, as text does.
type Ref struct {
	Node    string
	Arg     string // output argument's name, in function bodies only ("node:arg:0")
	Index   int    // flat output number, or number within Arg; -1: all of Arg
	Control bool   // "^node"
}

// ParseRef parses the form of the top graph and of signatures: "node",
// "node:1", "^node".
func ParseRef(s string) (Ref, error) {
	if name, ok := strings.CutPrefix(s, "^"); ok {
		if name == "" || strings.ContainsAny(name, ":^") {
			return Ref{}, fmt.Errorf("malformed control input %q", s)
		}
		return Ref{Node: name, Control: true}, nil
	}
	name, num, ok := strings.Cut(s, ":")
	if name == "" {
		return Ref{}, fmt.Errorf("malformed tensor name %q", s)
	}
	if !ok {
		return Ref{Node: name}, nil
	}
	i, err := parseIndex(num)
	if err != nil {
		return Ref{}, fmt.Errorf("malformed tensor name %q: want node:number", s)
	}
	return Ref{Node: name, Index: i}, nil
}

// ParseFuncRef parses the form of function bodies: "arg", "arg:0", "node:out",
// "node:out:0", "^node". Whether the first part is an argument of the function
// is for the caller to say.
func ParseFuncRef(s string, isArg func(name string) bool) (Ref, error) {
	if strings.HasPrefix(s, "^") {
		return ParseRef(s)
	}
	p := strings.Split(s, ":")
	if p[0] == "" || len(p) > 3 {
		return Ref{}, fmt.Errorf("malformed tensor name %q", s)
	}
	r := Ref{Node: p[0], Index: -1}
	rest := p[1:]
	if !isArg(p[0]) {
		// TensorFlow's own text for single outputs may drop name and number.
		if len(rest) > 0 {
			if i, err := parseIndex(rest[0]); err == nil && len(rest) == 1 {
				r.Index = i // "node:0" as in a GraphDef
				return r, nil
			}
			r.Arg, rest = rest[0], rest[1:]
		} else {
			r.Index = 0
			return r, nil
		}
	}
	if len(rest) > 1 {
		return Ref{}, fmt.Errorf("malformed tensor name %q", s)
	}
	if len(rest) == 1 {
		i, err := parseIndex(rest[0])
		if err != nil {
			return Ref{}, fmt.Errorf("malformed tensor name %q: want a number at the end", s)
		}
		r.Index = i
	}
	return r, nil
}

// parseIndex accepts plain decimal numbers only.
func parseIndex(s string) (int, error) {
	n, err := strconv.ParseUint(s, 10, 31)
	return int(n), err
}
