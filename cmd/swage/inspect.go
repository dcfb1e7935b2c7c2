package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/compile"
)

var inspectCommand = command{
	name: "inspect", args: "MODEL|ART [flags]", doc: "shows signatures, ops and what of them is unsupported, sizes, memory, kernels",
	examples: `  swage inspect model/ --dims B=64
  swage inspect model.so --dims B=64 --json
Exit code 3 says that a model holds something unsupported: the list names op, node, signature and source line.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var tags list
		f.Var(&tags, "tag", "`TAGS` of the MetaGraph, separated by commas (default serve, else the only one)")
		var at dims
		f.Var(&at, "dims", "evaluate sizes at `B=8,T=16`")
		target := f.String("target", "native", "plan memory and kernels of a model for machine `T`")
		js := f.Bool("json", false, "print one JSON object")
		return func(a *app, args []string) error {
			path, err := oneArg(args, "MODEL or ART")
			if err != nil {
				return err
			}
			st, err := os.Stat(path)
			if err != nil {
				return &compile.UsageError{Err: err}
			}
			var in *inspection
			if st.IsDir() {
				in, err = a.inspectModel(path, compile.Options{Tags: tags, Target: *target}, at)
			} else {
				in, err = inspectArtefact(path, st.Size(), at)
			}
			if err != nil {
				return err
			}
			if *js {
				err = a.printJSON(in)
			} else {
				a.printInspection(in)
			}
			if err == nil && len(in.Unsupported) > 0 {
				return &unsupportedError{}
			}
			return err
		}
	},
}

// inspection is what inspect says of a model or an artefact.
type inspection struct {
	Path         string             `json:"path"`
	Kind         string             `json:"kind"` // "model" or "artefact"
	Model        string             `json:"model"`
	Producer     string             `json:"producer,omitempty"`
	Toolchain    string             `json:"toolchain,omitempty"`
	BuildID      string             `json:"build_id,omitempty"`
	Target       string             `json:"target,omitempty"`
	Precision    string             `json:"precision,omitempty"`
	Variants     []artefact.Variant `json:"variants,omitempty"`
	Bytes        int64              `json:"bytes,omitempty"`
	WeightsBytes int64              `json:"weights_bytes"`
	StateBytes   int64              `json:"state_bytes"`
	Signatures   []signatureInfo    `json:"signatures"`
	Ops          []compile.OpCount  `json:"ops,omitempty"`
	Unsupported  []problemInfo      `json:"unsupported"`
	HostOps      []artefact.HostOp  `json:"host_ops"`
	Kernels      []kernelInfo       `json:"kernels,omitempty"`
	Warnings     []string           `json:"warnings,omitempty"`
}

type signatureInfo struct {
	artefact.Signature
	// ArenaBytes is the arena at the dims given; nil if one is missing.
	ArenaBytes *int64 `json:"arena_bytes,omitempty"`
}

type problemInfo struct {
	Signature string `json:"signature"`
	Op        string `json:"op,omitempty"`
	Node      string `json:"node,omitempty"`
	Function  string `json:"function,omitempty"`
	Source    string `json:"source,omitempty"`
	Reason    string `json:"reason"`
}

// unsupportedError is the exit code of a model that is not wholly supported, whose problems were printed.
type unsupportedError struct{ saidError }

func (e *unsupportedError) Unwrap() []error {
	return []error{&e.saidError, &compile.UnsupportedError{}}
}

func (a *app) inspectModel(dir string, o compile.Options, at dims) (*inspection, error) {
	l, err := compile.Load(dir, o)
	if err != nil {
		return nil, err
	}
	defer l.Close()
	in := &inspection{Path: dir, Kind: "model", Model: compile.ModelName(dir), Warnings: l.Model.Warnings, HostOps: []artefact.HostOp{},
		Unsupported: []problemInfo{}, WeightsBytes: l.WeightsBytes(), StateBytes: l.StateBytes()}
	sigs := l.Signatures()
	if in.Ops, err = l.Ops(); err != nil {
		return nil, err
	}
	for _, p := range l.Problems {
		in.Unsupported = append(in.Unsupported, problemInfo(p))
	}
	plan, err := l.Plan(a.ctx, o)
	if err != nil {
		var u *compile.UnsupportedError
		if !errors.As(err, &u) {
			return nil, err
		}
		for _, p := range u.Problems {
			in.Unsupported = append(in.Unsupported, problemInfo(p))
		}
		plan = &compile.Plan{}
	}
	in.Kernels = kernels(plan.Kernels, at)
	for _, s := range sigs {
		s.Arena = plan.Arenas[s.Name]
		in.Signatures = append(in.Signatures, withArena(s, at))
	}
	return in, nil
}

// withArena evaluates the arena's size at the dims.
func withArena(s artefact.Signature, at dims) signatureInfo {
	info := signatureInfo{Signature: s}
	if n, ok := evaluate(s.Arena, at); ok {
		info.ArenaBytes = &n
	}
	return info
}

func inspectArtefact(path string, bytes int64, at dims) (*inspection, error) {
	m, err := readMeta(path)
	if err != nil {
		return nil, err
	}
	in := &inspection{Path: path, Kind: "artefact", Model: m.Model, Producer: m.Producer, Toolchain: m.Toolchain, BuildID: m.BuildID,
		Target: m.Target, Precision: m.Precision, Variants: m.Variants, Bytes: bytes, WeightsBytes: m.WeightsBytes, StateBytes: m.StateBytes,
		HostOps: m.HostOps, Unsupported: []problemInfo{}, Kernels: kernels(m.Kernels, at)}
	if in.HostOps == nil {
		in.HostOps = []artefact.HostOp{}
	}
	for _, s := range m.Signatures {
		in.Signatures = append(in.Signatures, withArena(s, at))
	}
	return in, nil
}

// kernelInfo is a kernel, with its work at the dims given.
type kernelInfo struct {
	artefact.Kernel
	FlopsAt *int64 `json:"flops_at,omitempty"`
	BytesAt *int64 `json:"bytes_at,omitempty"`
}

func kernels(ks []artefact.Kernel, at dims) []kernelInfo {
	var out []kernelInfo
	for _, k := range ks {
		info := kernelInfo{Kernel: k}
		if n, ok := evaluate(k.Flops, at); ok {
			info.FlopsAt = &n
		}
		if n, ok := evaluate(k.Bytes, at); ok {
			info.BytesAt = &n
		}
		out = append(out, info)
	}
	return out
}

func (k *kernelInfo) line() string {
	show := func(text string, n *int64) string {
		if n != nil {
			return fmt.Sprint(*n)
		}
		return text
	}
	return fmt.Sprintf("  kernel %-40s flops %s, bytes %s  // %s", k.Name, show(k.Flops, k.FlopsAt), show(k.Bytes, k.BytesAt), strings.Join(k.Nodes, " "))
}

func (a *app) printInspection(in *inspection) {
	p := func(format string, args ...any) { fmt.Fprintf(a.out, format+"\n", args...) }
	p("%s %s (%s)", in.Kind, in.Model, in.Path)
	if in.Kind == "artefact" {
		p("  %s for %s, precision %s, by %s with %s, build %s", size(in.Bytes), in.Target, in.Precision, in.Producer, in.Toolchain, in.BuildID)
		for _, v := range in.Variants {
			p("  variant %s needs %s", v.Name, strings.Join(v.Features, " "))
		}
	}
	p("  weights %s, state %s, host ops %d, unsupported %d", size(in.WeightsBytes), size(in.StateBytes), len(in.HostOps), len(in.Unsupported))
	for _, w := range in.Warnings {
		p("  warning: %s", w)
	}
	for _, s := range in.Signatures {
		p("signature %q %s", s.Name, s.MethodName)
		for _, t := range s.Inputs {
			p("  in  %s %s[%s]", t.Name, t.DType, strings.Join(t.Dims, ","))
		}
		for _, t := range s.Outputs {
			p("  out %s %s[%s]", t.Name, t.DType, strings.Join(t.Dims, ","))
		}
		if s.State != "" {
			p("  state: %s", s.State)
		}
		switch {
		case s.ArenaBytes != nil:
			p("  memory %s", size(*s.ArenaBytes))
		case s.Arena != "":
			p("  memory %s bytes", s.Arena)
		}
	}
	for _, h := range in.HostOps {
		p("host op %s: node %q", h.Op, h.Node)
	}
	if len(in.Ops) > 0 {
		p("ops")
		for _, o := range in.Ops {
			p("%7d %s", o.Count, o.Op)
		}
	}
	for _, u := range in.Unsupported {
		p("unsupported: %s", compile.Problem(u))
	}
	for i := range in.Kernels {
		p("%s", in.Kernels[i].line())
	}
}
