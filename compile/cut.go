package compile

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/savedmodel"
	"github.com/swage-ml/swage/frontend/tfops"
	"github.com/swage-ml/swage/ir"
)

// importing are the import's options for the model.
func (o *Options) importing(m *savedmodel.Model) (tfops.Options, error) {
	opt := tfops.Options{Signatures: slices.Clone(o.Signatures), Partial: o.Partial}
	for _, text := range o.Outputs {
		name, rest, err := splitSignature(m, text)
		if err != nil {
			return opt, err
		}
		if opt.Outputs == nil {
			opt.Outputs = map[string][]string{}
		}
		opt.Outputs[name] = append(opt.Outputs[name], splitTensors(rest)...)
	}
	for _, text := range o.Inputs {
		name, rest, err := splitSignature(m, text)
		if err != nil {
			return opt, err
		}
		if opt.Inputs == nil {
			opt.Inputs = map[string][]tfops.Feed{}
		}
		for _, t := range splitTensors(rest) {
			f, err := parseFeed(t)
			if err != nil {
				return opt, err
			}
			opt.Inputs[name] = append(opt.Inputs[name], f)
		}
	}
	return opt, nil
}

// splitSignature takes the signature's name off "SIGNATURE:rest". Names may hold colons themselves: the longest counts.
func splitSignature(m *savedmodel.Model, text string) (name, rest string, err error) {
	found := false
	for _, s := range signatureNames(m) {
		if r, ok := strings.CutPrefix(text, s+":"); ok && (!found || len(s) > len(name)) {
			name, rest, found = s, r, true
		}
	}
	if found {
		return name, rest, nil
	}
	if _, ok := m.Signature("serving_default"); ok {
		return "serving_default", text, nil
	}
	if len(m.Signatures) == 1 {
		return m.Signatures[0].Name, text, nil
	}
	return "", "", usagef("%q: no signature; want SIGNATURE:tensor with one of %s", text, quoted(signatureNames(m)))
}

// splitTensors splits at commas that are not in brackets.
func splitTensors(text string) []string {
	var out []string
	depth, from := 0, 0
	for i, ch := range text {
		switch {
		case ch == '[':
			depth++
		case ch == ']':
			depth--
		case ch == ',' && depth == 0:
			out = append(out, text[from:i])
			from = i + 1
		}
	}
	return append(out, text[from:])
}

// parseFeed reads "tensor", "tensor=float32" or "tensor=float32[B,8]".
func parseFeed(text string) (f tfops.Feed, err error) {
	name, typ, typed := strings.Cut(text, "=")
	f.Tensor = name
	if !typed {
		return f, nil
	}
	d, dims, shaped := strings.Cut(typ, "[")
	for k := ir.Bool; k <= ir.String; k++ {
		if d == k.TF() || d == k.String() {
			f.DType = k
		}
	}
	if f.DType == ir.Invalid {
		return f, usagef("%q: no element type %q, want one as float32 or int64", text, d)
	}
	if !shaped {
		return f, nil
	}
	dims, closed := strings.CutSuffix(dims, "]")
	if !closed {
		return f, usagef("%q: want tensor=%s[dims]", text, d)
	}
	f.Shaped = true
	if dims != "" {
		for s := range strings.SplitSeq(dims, ",") {
			f.Dims = append(f.Dims, strings.TrimSpace(s))
		}
	}
	return f, nil
}
