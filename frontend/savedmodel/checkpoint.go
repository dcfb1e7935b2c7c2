package savedmodel

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/frontend/bundle"
)

// A graph's variable does not say under which key its value is stored. The map
// exists only in what would run to restore it: RestoreV2 reads tensor_names
// from the checkpoint, and an assignment hands each result to a variable. In
// TF1 that is plain nodes; in TF2 a function, called with the variables as
// arguments, possibly through further functions. We follow it symbolically.

// restored is one result of RestoreV2: a key, and the slice of it.
type restored struct{ key, slice string }

// restore is what a variable or table is filled from.
type restore struct {
	value      restored // of a variable
	keys, vals restored // of a lookup table
	isTable    bool
}

// origin is what a value inside the restore code goes back to.
type origin struct {
	node *Node    // variable or table node of the top graph
	res  restored // result of RestoreV2
	ok   bool     // res is set
}

// IsVariable reports whether a node makes a variable: a resource or, in TF1, a
// reference.
func IsVariable(n *Node) bool {
	switch n.Op {
	case "VarHandleOp", "VariableV2", "Variable":
		return true
	}
	return false
}

// VariableNodes lists the variables of the top graph in the file's order.
func (m *Model) VariableNodes() []*Node {
	var out []*Node
	for _, n := range m.Graph.Nodes {
		if IsVariable(n) {
			out = append(out, n)
		}
	}
	return out
}

// VariableKey returns the checkpoint key that fills a variable of the top
// graph, and the slice specification if it holds only a part of what is under
// that key (see ParseSlice). ok is false if the checkpoint does not fill it:
// then initialisers do, or nothing.
func (m *Model) VariableKey(n *Node) (key, slice string, ok bool) {
	r, ok := m.restored[n]
	if !ok || r.isTable {
		return "", "", false
	}
	return r.value.key, r.value.slice, true
}

// TableKeys returns the checkpoint keys of the keys and values of a lookup
// table that the checkpoint fills (mutable tables; others have initialisers).
func (m *Model) TableKeys(n *Node) (keys, values string, ok bool) {
	r, ok := m.restored[n]
	if !ok || !r.isTable {
		return "", "", false
	}
	return r.keys.key, r.vals.key, true
}

// ReadVariable returns the value that the checkpoint holds for a variable of
// the top graph.
func (m *Model) ReadVariable(n *Node) (Tensor, error) {
	key, spec, ok := m.VariableKey(n)
	if !ok {
		return Tensor{}, fmt.Errorf("%s: variable %q (%s): no checkpoint key fills it", m.File, n.Name, n.Op)
	}
	if m.Variables == nil {
		return Tensor{}, fmt.Errorf("%s: variable %q (%s) needs checkpoint key %q, but the model has no variables folder", m.File, n.Name, n.Op, key)
	}
	t, err := m.readKey(key, spec)
	if err != nil {
		return Tensor{}, fmt.Errorf("variable %q (%s): %w", n.Name, n.Op, err)
	}
	if v, ok := n.Attr("dtype"); ok && v.GetType() != t.DType {
		return Tensor{}, &DamageError{File: m.File, Where: fmt.Sprintf("variable %q", n.Name), Got: fmt.Sprintf("%v under checkpoint key %q", t.DType, key), Want: v.GetType().String()}
	}
	if v, ok := n.Attr("shape"); ok {
		if dims, known := PartialShape(v.GetShape()); known && !compatible(dims, t.Shape) {
			return Tensor{}, &DamageError{File: m.File, Where: fmt.Sprintf("variable %q", n.Name), Got: fmt.Sprintf("shape %v under checkpoint key %q", t.Shape, key), Want: fmt.Sprint(dims)}
		}
	}
	return t, nil
}

// compatible compares a declared shape, with unknown dims, to a real one. A
// TF1 variable without a declared shape has rank 0 in its attribute.
func compatible(decl, got []int64) bool {
	if len(decl) == 0 {
		return true
	}
	return slices.EqualFunc(decl, got, func(d, g int64) bool { return d < 0 || d == g })
}

// readKey reads a key whole or the slice that spec describes.
func (m *Model) readKey(key, spec string) (Tensor, error) {
	if spec == "" {
		return m.Variables.Read(key)
	}
	_, ext, err := ParseSlice(spec)
	if err != nil {
		return Tensor{}, err
	}
	var start, length []int64
	for _, e := range ext {
		start, length = append(start, e.Start), append(length, e.Length)
	}
	return m.Variables.ReadSlice(key, start, length)
}

// ParseSlice parses RestoreV2's shape_and_slices, "4 16 0,2:-": the dims of
// the full tensor, then start,length for each dim, or "-" for all of it. The
// empty string stands for a whole tensor and yields nothing.
func ParseSlice(spec string) (full []int64, ext []bundle.Extent, err error) {
	if spec == "" {
		return nil, nil, nil
	}
	bad := fmt.Errorf("malformed slice specification %q", spec)
	p := strings.Split(strings.TrimSpace(spec), " ")
	for _, s := range p[:len(p)-1] {
		d, err := strconv.ParseInt(s, 10, 64)
		if err != nil || d < 0 {
			return nil, nil, bad
		}
		full = append(full, d)
	}
	for _, s := range strings.Split(p[len(p)-1], ":") {
		if s == "-" {
			ext = append(ext, bundle.Extent{Start: 0, Length: -1})
			continue
		}
		a, b, ok := strings.Cut(s, ",")
		start, err1 := strconv.ParseInt(a, 10, 64)
		length, err2 := strconv.ParseInt(b, 10, 64)
		if !ok || err1 != nil || err2 != nil || start < 0 || length < 0 {
			return nil, nil, bad
		}
		ext = append(ext, bundle.Extent{Start: start, Length: length})
	}
	if len(full) != len(ext) {
		return nil, nil, bad
	}
	return full, ext, nil
}

// mapCheckpoint fills m.restored.
func (m *Model) mapCheckpoint() error {
	m.restored = map[*Node]restore{}
	f := &follower{m: m, has: map[string]bool{}, texts: map[*Node][][]byte{}}
	// The saver that the model names comes first; others fill what it leaves.
	if name := m.MetaGraph.GetSaverDef().GetRestoreOpName(); name != "" {
		r, err := ParseRef(name)
		if err != nil {
			return fmt.Errorf("saver: restore op: %w", err)
		}
		n := m.Graph.Node(r.Node)
		if n == nil {
			return fmt.Errorf("saver: no restore op %q", name)
		}
		nodes, err := m.Graph.Prune(n)
		if err != nil {
			return err
		}
		if err := f.run(nodes, nil); err != nil {
			return err
		}
	}
	if err := f.run(m.Graph.Nodes, nil); err != nil {
		return err
	}
	m.fromObjects()
	return nil
}
