package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/frontend/savedmodel"
)

var inspectCommand = command{
	name: "inspect", args: "MODEL|ART [flags]", doc: "shows signatures, ops and what of them is unsupported, sizes, memory, kernels",
	examples: `  swage inspect model/ --dims B=64
  swage inspect model.so --dims B=64 --json
  swage inspect model/ --partial
  swage inspect model/ --outputs serving_default:dense_2/MatMul:0
A model that cannot be compiled gets the list of all that is missing, by signature: ops, element types, values of
variables, files, refused forms; each with its nodes and, if the model was saved with debug information (SaveOptions'
save_debug_info), the user's lines. Then the exit code is 3. The tensors that it can be compiled up to are shown as well;
--outputs and --inputs try a cut, see swage compile --help.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var tags list
		f.Var(&tags, "tag", "`TAGS` of the MetaGraph, separated by commas (default serve, else the only one)")
		var at dims
		f.Var(&at, "dims", "evaluate sizes at `B=8,T=16`")
		var sigs names
		f.Var(&sigs, "signature", "look only at signature `S`; may be given several times (default all)")
		var cut cutFlags
		cut.add(f)
		target := f.String("target", "native", "plan memory and kernels of a model for machine `T`")
		file := f.String("schedules", "", "plan with the schedules that compile --tune kept in `FILE`")
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
			dir := path
			if base := filepath.Base(path); base == "saved_model.pb" || base == "saved_model.pbtxt" {
				dir = filepath.Dir(path)
			}
			if st.IsDir() || dir != path {
				o := compile.Options{Tags: tags, Target: *target, Signatures: sigs}
				cut.into(&o)
				if *file != "" {
					if o.Schedules, err = readSchedules(*file); err != nil {
						return err
					}
				}
				in, err = a.inspectModel(dir, o, at)
			} else {
				in, err = inspectArtefact(path, st.Size(), at)
				if what := savedmodel.Foreign(path); err != nil && what != "" {
					err = usagef("%s: %s", path, what)
				}
			}
			if err != nil {
				return err
			}
			if *js {
				err = a.printJSON(in)
			} else {
				a.printInspection(in)
			}
			if err == nil && len(in.Unsupported) > 0 && !(cut.partial && in.compilable) {
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
	Missing      []missing          `json:"missing"` // by signature
	Unsupported  []problemInfo      `json:"unsupported"`
	HostOps      []artefact.HostOp  `json:"host_ops"`
	Kernels      []kernelInfo       `json:"kernels,omitempty"`
	Warnings     []string           `json:"warnings,omitempty"`

	compilable bool // something of it
}

type signatureInfo struct {
	artefact.Signature
	// ArenaBytes is the arena at the dims given; nil if one is missing.
	ArenaBytes *int64 `json:"arena_bytes,omitempty"`
}

// unsupportedError is the exit code of a model that is not wholly supported, whose problems were printed.
type unsupportedError struct{ saidError }

func (e *unsupportedError) Unwrap() []error {
	return []error{&e.saidError, &compile.UnsupportedError{}}
}

func (a *app) inspectModel(dir string, o compile.Options, at dims) (*inspection, error) {
	in := &inspection{Path: dir, Kind: "model", Model: compile.ModelName(dir), HostOps: []artefact.HostOp{}, Signatures: []signatureInfo{}}
	l, err := compile.Load(dir, o)
	if err != nil {
		if compile.KindOf(err) != compile.Unsupported {
			return nil, err
		}
		in.Unsupported = []problemInfo{{Kind: "form", Reason: err.Error()}} // the whole model
		in.Missing = missingFrom(in.Unsupported, nil, nil)
		return in, nil
	}
	defer l.Close()
	in.Warnings, in.WeightsBytes, in.StateBytes = l.Model.Warnings, l.WeightsBytes(), l.StateBytes()
	sigs := l.Signatures()
	if in.Ops, err = l.Ops(); err != nil {
		return nil, err
	}
	u := l.Unsupported()
	if u == nil {
		u = &compile.UnsupportedError{}
	}
	plan, err := l.Plan(a.ctx, o)
	if err != nil {
		var late *compile.UnsupportedError
		if !errors.As(err, &late) {
			return nil, err
		}
		u.Problems = append(u.Problems, late.Problems...)
		u.Missing, u.Left = append(u.Missing, late.Missing...), append(u.Left, late.Left...)
	}
	in.Unsupported, in.Missing = problems(u), missingOf(u)
	in.Kernels = kernels(plan.Kernels, at)
	for _, p := range plan.Schedules {
		for i := range in.Kernels {
			if k := &in.Kernels[i]; k.Name == p.Kernel {
				k.Schedule, k.ScheduleBy = p.Schedule.String(), p.From()
			}
		}
	}
	for _, s := range sigs {
		s.Arena = plan.Arenas[s.Name]
		_, ok := plan.Arenas[s.Name]
		in.compilable = in.compilable || ok
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
		HostOps: m.HostOps, Unsupported: []problemInfo{}, Missing: []missing{}, Kernels: kernels(m.Kernels, at)}
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
	ScheduleBy string `json:"schedule_by,omitempty"` // model or database
	FlopsAt    *int64 `json:"flops_at,omitempty"`
	BytesAt    *int64 `json:"bytes_at,omitempty"`
}

// grown sums up what transformed filters take beyond the plain ones.
func grown(ks []kernelInfo) (calls, bytes int64) {
	for _, k := range ks {
		n := int64(1)
		if len(k.Calls) > 0 {
			n = slices.Max(k.Calls)
		}
		if k.Grown > 0 {
			calls, bytes = calls+n, bytes+n*k.Grown
		}
	}
	return calls, bytes
}

func kernels(ks []artefact.Kernel, at dims) []kernelInfo {
	var out []kernelInfo
	for _, k := range ks {
		info := kernelInfo{Kernel: k}
		if k.Schedule != "" {
			info.ScheduleBy = "database"
		}
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
	return fmt.Sprintf("  kernel %-40s flops %s, bytes %s%s  // %s", k.Name, show(k.Flops, k.FlopsAt), show(k.Bytes, k.BytesAt), scheduleText(k.Schedule, k.ScheduleBy), strings.Join(k.Nodes, " "))
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
	if convolutions, bytes := grown(in.Kernels); bytes > 0 {
		p("  of the weights %s more than the model's: filters of %d convolutions by Winograd's algorithm", size(bytes), convolutions)
	}
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
			note := ""
			if o.Unsupported {
				note = "  unsupported"
			}
			p("%7d %s%s", o.Count, o.Op, note)
		}
	}
	for _, m := range in.Missing {
		m.print(a.out)
	}
	for i := range in.Kernels {
		p("%s", in.Kernels[i].line())
	}
}
