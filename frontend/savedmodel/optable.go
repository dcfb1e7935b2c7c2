package savedmodel

import (
	_ "embed"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/encoding/prototext"
)

// opTable is described in gen_ops.py, which writes it.
//
//go:embed ops.txt
var opTable string

// knownOp returns TensorFlow's definition of an op, nil if it has none. The
// table is searched as text, and only the line is parsed.
func knownOp(name string) (*tfpb.OpDef, error) {
	line := findLine(opTable, name+"\t")
	if line == "" {
		return nil, nil
	}
	return parseOp(line)
}

// findLine finds the line with this prefix in sorted lines.
func findLine(text, prefix string) string {
	lo, hi := 0, len(text) // starts of lines; the line sought starts in [lo, hi)
	for lo < hi {
		mid := lo + (hi-lo)/2
		mid = strings.LastIndexByte(text[:mid], '\n') + 1 // start of its line
		end := mid + strings.IndexByte(text[mid:], '\n')
		if end < mid {
			return ""
		}
		switch line := text[mid:end]; {
		case strings.HasPrefix(line, prefix):
			return line
		case line < prefix:
			lo = end + 1
		default:
			hi = mid
		}
	}
	return ""
}

// parseOp parses one line of the table.
func parseOp(line string) (*tfpb.OpDef, error) {
	col := strings.Split(line, "\t")
	if len(col) < 4 {
		return nil, fmt.Errorf("op table: %d columns in %q", len(col), line)
	}
	d := &tfpb.OpDef{Name: col[0], IsStateful: col[3] == "stateful"}
	var err error
	if d.InputArg, err = parseArgs(col[1]); err != nil {
		return nil, err
	}
	if d.OutputArg, err = parseArgs(col[2]); err != nil {
		return nil, err
	}
	for _, s := range col[4:] {
		decl, def, hasDef := strings.Cut(s, "=")
		name, typ, ok := strings.Cut(decl, ":")
		if !ok {
			return nil, fmt.Errorf("op table: attribute %q of %s", s, d.Name)
		}
		a := &tfpb.OpDef_AttrDef{Name: name, Type: typ}
		if hasDef {
			a.DefaultValue = &tfpb.AttrValue{}
			if err := prototext.Unmarshal([]byte(def), a.DefaultValue); err != nil {
				return nil, fmt.Errorf("op table: attribute %q of %s: %w", s, d.Name, err)
			}
		}
		d.Attr = append(d.Attr, a)
	}
	return d, nil
}

func parseArgs(s string) ([]*tfpb.OpDef_ArgDef, error) {
	var out []*tfpb.OpDef_ArgDef
	for _, f := range strings.Fields(s) {
		name, typ, ok := strings.Cut(f, ":")
		if !ok {
			return nil, fmt.Errorf("op table: argument %q", f)
		}
		a := &tfpb.OpDef_ArgDef{Name: name}
		if n, t, list := strings.Cut(typ, "*"); list {
			a.NumberAttr, typ = n, t
		}
		switch {
		case strings.HasPrefix(typ, "["):
			a.TypeListAttr = strings.Trim(typ, "[]")
		case strings.HasPrefix(typ, "DT_"):
			v, ok := tfpb.DataType_value[typ]
			if !ok {
				return nil, fmt.Errorf("op table: type %q of argument %q", typ, name)
			}
			a.Type = tfpb.DataType(v)
		default:
			a.TypeAttr = typ
		}
		out = append(out, a)
	}
	return out, nil
}
