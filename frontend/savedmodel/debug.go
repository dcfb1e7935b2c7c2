package savedmodel

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/proto"
)

// DebugInfo says where in the user's Python a node was made.
type DebugInfo struct{ pb *tfpb.GraphDebugInfo }

// A Location is a line of source.
type Location struct {
	File string
	Line int
	Func string // the Python function
	Code string // the line's text, may be empty
}

// String is "file.py:12 (call)".
func (l Location) String() string {
	s := fmt.Sprintf("%s:%d", l.File, l.Line)
	if l.Func != "" {
		s += " (" + l.Func + ")"
	}
	return s
}

// readDebugInfo reads debug/saved_model_debug_info.pb, which most models lack.
func readDebugInfo(dir string) (*DebugInfo, error) {
	d := &DebugInfo{pb: &tfpb.GraphDebugInfo{}}
	file := filepath.Join(dir, "debug", "saved_model_debug_info.pb")
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return d, nil
	}
	if err != nil {
		return nil, fmt.Errorf("loading debug info: %w", err)
	}
	if err := proto.Unmarshal(data, d.pb); err != nil {
		return nil, &DamageError{File: file, Want: "a GraphDebugInfo message", Hint: "remove the file, nothing else needs it", Err: err}
	}
	return d, nil
}

// Source returns the user's line behind a node: the innermost frame that is
// not in TensorFlow or Keras, else the innermost.
func (d *DebugInfo) Source(n *Node) (Location, bool) {
	frames := d.Frames(n)
	for _, f := range frames {
		if !isLibrary(f.File) {
			return f, true
		}
	}
	if len(frames) > 0 {
		return frames[0], true
	}
	return Location{}, false
}

// Frames returns the stack that made a node, innermost first. A node that a rewrite made has those of the nodes that it
// was made from, if it names them.
func (d *DebugInfo) Frames(n *Node) []Location {
	p := d.pb
	trace := d.trace(n.Name, n.Graph.Name)
	from := n.Def.GetExperimentalDebugInfo()
	for i, name := range from.GetOriginalNodeNames() {
		if trace == nil {
			fn := n.Graph.Name
			if fs := from.GetOriginalFuncNames(); i < len(fs) {
				fn = fs[i]
			}
			trace = d.trace(name, fn)
		}
	}
	var out []Location
	add := func(f *tfpb.GraphDebugInfo_FileLineCol) {
		l := Location{Line: int(f.GetLine()), Func: f.GetFunc(), Code: strings.TrimSpace(f.GetCode())}
		if i := int(f.GetFileIndex()); i >= 0 && i < len(p.GetFiles()) {
			l.File = p.GetFiles()[i]
		}
		out = append(out, l)
	}
	for _, f := range trace.GetFileLineCols() {
		add(f)
	}
	for _, id := range trace.GetFrameId() {
		if f := p.GetFramesById()[id]; f != nil {
			add(f)
		}
	}
	slices.Reverse(out) // Python's order is outermost first; seen in 2.21
	return out
}

// trace finds the stack of a node of a function; "" is the top level.
func (d *DebugInfo) trace(node, fn string) *tfpb.GraphDebugInfo_StackTrace {
	key := node + "@" + fn
	for _, k := range []string{key, strings.TrimSuffix(key, "@")} {
		if id, ok := d.pb.GetNameToTraceId()[k]; ok {
			if t := d.pb.GetTracesById()[id]; t != nil {
				return t
			}
		}
		if t := d.pb.GetTraces()[k]; t != nil {
			return t
		}
	}
	return nil
}

// isLibrary reports whether a file belongs to what the user did not write.
func isLibrary(file string) bool {
	f := filepath.ToSlash(file)
	for _, s := range []string{"/tensorflow/", "/keras/", "/tf_keras/", "/keras_core/", "/tensorflow_estimator/", "<frozen ", "/runpy.py"} {
		if strings.Contains(f, s) || strings.HasPrefix(f, s[1:]) {
			return true
		}
	}
	return false
}
