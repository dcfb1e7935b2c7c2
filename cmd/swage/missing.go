package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/swage-ml/swage/compile"
)

// problemInfo is one place where a model holds something unsupported.
type problemInfo struct {
	Signature string `json:"signature"`
	Kind      string `json:"kind"` // op, dtype, variable, file or form
	Op        string `json:"op,omitempty"`
	Node      string `json:"node,omitempty"`
	Function  string `json:"function,omitempty"`
	Source    string `json:"source,omitempty"`
	Code      string `json:"code,omitempty"`
	Reason    string `json:"reason"`
}

func problems(u *compile.UnsupportedError) []problemInfo {
	out := []problemInfo{}
	if u != nil {
		for _, p := range u.Problems {
			out = append(out, problemInfo(p))
		}
	}
	return out
}

// missing is all that one signature lacks.
type missing struct {
	Signature string   `json:"signature"`         // "" is the whole model
	Outputs   []string `json:"outputs,omitempty"` // what of it is left out; none: all, unless Compiled
	Compiled  bool     `json:"compiled"`          // the rest of it is compiled
	Things    []thing  `json:"things"`
	// UpTo are tensors that --outputs can end the signature at.
	UpTo []string `json:"up_to,omitempty"`
}

// thing is one kind of thing that is missing, as often as it is.
type thing struct {
	Kind   string        `json:"kind"`
	What   string        `json:"what"` // the op, else the reason
	Count  int           `json:"count"`
	places []problemInfo // the JSON has them in unsupported
}

// missingOf sorts problems by signature and thing, in the order in which they were found.
func missingOf(u *compile.UnsupportedError) []missing {
	if u == nil {
		return []missing{}
	}
	left := map[string][]string{}
	for _, l := range u.Left {
		left[l.Signature] = append([]string{}, l.Outputs...)
	}
	return missingFrom(problems(u), left, u.Edges)
}

func missingFrom(ps []problemInfo, left, edges map[string][]string) []missing {
	out := []missing{}
	for _, p := range ps {
		i := slices.IndexFunc(out, func(m missing) bool { return m.Signature == p.Signature })
		if i < 0 {
			i = len(out)
			outputs, compiled := left[p.Signature]
			out = append(out, missing{Signature: p.Signature, Outputs: outputs, Compiled: compiled, UpTo: edges[p.Signature]})
		}
		m := &out[i]
		what := p.Reason
		if p.Kind == "op" {
			what = p.Op
		}
		k := slices.IndexFunc(m.Things, func(t thing) bool { return t.Kind == p.Kind && t.What == what })
		if k < 0 {
			k = len(m.Things)
			m.Things = append(m.Things, thing{Kind: p.Kind, What: what})
		}
		m.Things[k].Count++
		m.Things[k].places = append(m.Things[k].places, p)
	}
	return out
}

// print is the list for people.
func (m *missing) print(w io.Writer) {
	switch {
	case m.Signature == "":
		fmt.Fprintf(w, "the model cannot be compiled\n")
	case m.Compiled && len(m.Outputs) == 0:
		fmt.Fprintf(w, "signature %q is compiled without what only has an effect; missing:\n", m.Signature)
	case m.Compiled:
		fmt.Fprintf(w, "signature %q is compiled without outputs %s; missing:\n", m.Signature, strings.Join(m.Outputs, ", "))
	default:
		fmt.Fprintf(w, "signature %q cannot be compiled; missing:\n", m.Signature)
	}
	for _, t := range m.Things {
		fmt.Fprintf(w, "  %s: %s", t.Kind, t.What)
		if t.Count > 1 {
			fmt.Fprintf(w, " (%d times)", t.Count)
		}
		fmt.Fprintln(w)
		for _, p := range t.places {
			if p.Node == "" {
				continue
			}
			fmt.Fprintf(w, "    node %q", p.Node)
			if t.Kind != "op" && p.Op != "" {
				fmt.Fprintf(w, " (%s)", p.Op)
			}
			if p.Function != "" {
				fmt.Fprintf(w, " in function %s", p.Function)
			}
			if p.Source != "" {
				fmt.Fprintf(w, "\n      %s", strings.TrimSuffix(p.Source+": "+p.Code, ": "))
			}
			fmt.Fprintln(w)
		}
	}
	if len(m.UpTo) > 0 {
		fmt.Fprintf(w, "  it can be compiled up to: --outputs '%s:%s'\n", m.Signature, strings.Join(m.UpTo, ","))
	}
}
