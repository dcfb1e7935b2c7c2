package savedmodel

import (
	"fmt"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/proto"
)

// objectGraphKey is where a TF2 checkpoint keeps its object graph.
const objectGraphKey = "_CHECKPOINTABLE_OBJECT_GRAPH"

// fromObjects is the second source of the map: the checkpoint's object graph
// names a key for each variable it holds. Variables can only be matched by
// name, which need not be unique, so this fills gaps and checks, no more.
func (m *Model) fromObjects() {
	if m.Variables == nil {
		return
	}
	byName := m.objectKeys()
	nodes := map[string][]*Node{}
	for _, n := range m.VariableNodes() {
		nodes[n.varName()] = append(nodes[n.varName()], n)
	}
	for _, n := range m.VariableNodes() {
		name := n.varName()
		if len(nodes[name]) != 1 {
			continue
		}
		keys := byName[name]
		have, known := m.restored[n]
		switch {
		case known && len(keys) == 1 && keys[0] != have.value.key:
			m.Warnings = append(m.Warnings, fmt.Sprintf("variable %q: the restore function says checkpoint key %q, the object graph %q; the former is taken", n.Name, have.value.key, keys[0]))
		case known:
		case len(keys) == 1:
			m.restored[n] = restore{value: restored{key: keys[0]}}
		case len(keys) == 0 && m.MetaGraph.GetSaverDef().GetRestoreOpName() == "":
			// No saver at all: an old or hand-made export, keys are names.
			if _, ok := m.Variables.Entry(name); ok {
				m.restored[n] = restore{value: restored{key: name}}
			}
		}
	}
}

// varName is the name that a variable has in object graphs and checkpoints.
func (n *Node) varName() string {
	if s := n.Def.GetAttr()["shared_name"].GetS(); len(s) > 0 {
		return string(s)
	}
	return n.Name
}

// objectKeys returns the checkpoint keys by variable name. A damaged object
// graph is noted and otherwise ignored: nothing needs it but the check.
func (m *Model) objectKeys() map[string][]string {
	if _, ok := m.Variables.Entry(objectGraphKey); !ok {
		return nil
	}
	t, err := m.Variables.Read(objectGraphKey)
	var g tfpb.TrackableObjectGraph
	if err == nil && len(t.Strings) == 1 {
		err = proto.Unmarshal(t.Strings[0], &g)
	}
	if err != nil || len(t.Strings) != 1 {
		m.Warnings = append(m.Warnings, fmt.Sprintf("the checkpoint's object graph cannot be read: %v", err))
		return nil
	}
	out := map[string][]string{}
	for _, o := range g.GetNodes() {
		for _, a := range o.GetAttributes() {
			if a.GetName() == "VARIABLE_VALUE" && a.GetFullName() != "" {
				out[a.GetFullName()] = append(out[a.GetFullName()], a.GetCheckpointKey())
			}
		}
	}
	return out
}
