package llvm

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// entries emits the program functions and what they share, and completes the metadata.
func (b *build) entries() error {
	meta := b.Meta
	meta.Format, meta.ABI = artefact.FormatVersion, artefact.ABIVersion
	meta.Toolchain = "LLVM " + b.tools.Version
	meta.Target = b.base().Triple
	meta.WeightsBytes, meta.StateBytes = b.layout.weightBytes, b.layout.stateBytes
	for _, v := range b.variants {
		meta.Variants = append(meta.Variants, artefact.Variant{Name: v.Target.Name, Features: v.Target.Needs})
		if err := b.programs(v, &meta); err != nil {
			return err
		}
		for _, f := range v.Module.Funcs {
			if k := v.unit.kernels[f.Name]; k != nil {
				km := backends.KernelMeta(f)
				km.Symbol = k.symbol
				if v.unit.tag != "" {
					km.Variant = v.Target.Name
				}
				for _, prog := range v.programs {
					km.Calls = append(km.Calls, calls(prog, f.Name))
				}
				meta.Kernels = append(meta.Kernels, km)
			}
		}
	}
	meta.Messages, meta.HostOps = b.messages, b.hostOps
	if len(b.variants) > 1 {
		d, err := b.dispatch(&meta)
		if err != nil {
			return err
		}
		b.units = append(b.units, d)
	}
	b.units = append(b.units, b.libraries()...)
	sup, err := support(b.base())
	if err != nil {
		return err
	}
	b.units = append(b.units, text{name: "support", body: sup, target: b.base()})
	b.meta = meta
	return b.identify()
}

// programs emits a variant's program functions, and describes them in the metadata.
func (b *build) programs(v *variant, meta *artefact.Meta) error {
	m := llx.NewModule()
	var errs []error
	meta.Signatures = nil // the variants' differ in what is for reports only: the last one's remain
	done := map[*ir.Func]artefact.Signature{}
	for i, s := range v.Signatures {
		sig := s.Meta
		sig.Symbol = fmt.Sprintf("%s%d", artefact.EntryPrefix, i)
		if first, ok := done[v.programs[i]]; ok { // another name for the same function
			v.unit.alias(m, sig.Symbol+v.unit.tag, first.Symbol+v.unit.tag)
			sig.State, sig.Symbols, sig.Arena, sig.HostOps = first.State, first.Symbols, first.Arena, first.HostOps
			meta.Signatures = append(meta.Signatures, sig)
			continue
		}
		outputs := len(v.programs[i].Outputs)
		if outputs == 0 {
			outputs = len(sig.Outputs)
		}
		p, err := v.unit.emitProgram(m, v.programs[i], sig.Symbol+v.unit.tag, outputs)
		if err != nil {
			errs = append(errs, fmt.Errorf("signature %q: %w", sig.Name, err))
			continue
		}
		sig.State = p.stateUse()
		sig.Symbols = p.metaSymbols()
		sig.Arena = p.arenaText()
		sig.HostOps = p.hostOps
		done[v.programs[i]] = sig
		meta.Signatures = append(meta.Signatures, sig)
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	if b.layout.stateBytes > 0 && v == b.variants[0] {
		if err := v.unit.emitInit(m, v.Module); err != nil {
			return err
		}
	}
	text0 := header(v.Target) + b.fixed.declare() + m.Text() + strings.Join(m.Declares(), "\n") + "\n" + attributes(v.Target)
	b.units = append(b.units, text{name: "entries" + v.unit.tag, body: text0, target: v.Target, opt: true})
	return nil
}

// alias exports an entry under another name.
func (u *unit) alias(m *llx.Module, name, target string) {
	f := m.Func(name, llx.I32, llx.Param("call", llx.Ptr))
	f.Linkage(u.entryLinkage())
	f.Ret(f.Call(target, llx.I32, f.Param(0)))
}

// entryLinkage is that of an entry: what a dispatcher calls stays inside.
func (u *unit) entryLinkage() string {
	if u.tag != "" {
		return "hidden"
	}
	return ""
}

// identify sets the build id: a hash of all that the artefact's bytes depend on.
func (b *build) identify() error {
	h := sha256.New()
	doc := b.meta
	doc.BuildID = "-"
	enc, err := artefact.Encode(&doc)
	if err != nil {
		return err
	}
	h.Write(enc)
	fmt.Fprintf(h, "O%d\n", b.Optimize)
	for _, u := range b.units {
		fmt.Fprintf(h, "%s %d\n%s", u.name, len(u.body), u.body)
	}
	if err := b.layout.digest(h); err != nil {
		return err
	}
	b.meta.BuildID = hex.EncodeToString(h.Sum(nil)[:20])
	return nil
}

func (p *program) stateUse() artefact.StateUse {
	switch {
	case p.writes && p.state != nil:
		return artefact.StateWrite
	case p.state != nil:
		return artefact.StateRead
	}
	return artefact.StateNone
}

func (p *program) metaSymbols() []artefact.Symbol {
	var out []artefact.Symbol
	for _, s := range p.fn.Syms {
		y := artefact.Symbol{Name: s.Name, Lo: max(s.Lo, 0), Hi: s.Hi}
		if s.Hi == ir.Unbounded {
			y.Hi = 0
		}
		if s.ByValue {
			p.fn.Body.Walk(func(op *ir.Op) {
				if op.Is("define") && op.Str("sym") == s.Name {
					y.Source = op.Node
				}
			})
		}
		for i, v := range p.ins {
			for a, e := range v.Type.Dims {
				if y.Source == "" && e.Op() == shape.OpSym && e.Name() == s.Name {
					y.Source = fmt.Sprintf("in[%d].dims[%d]", i, a)
				}
			}
		}
		out = append(out, y)
	}
	return out
}

// arenaText is the arena's size for reports, "" where it depends on values.
func (p *program) arenaText() string {
	if p.heap {
		return ""
	}
	n := shape.Const(p.shadowBytes())
	for _, s := range p.slots {
		for _, name := range s.Syms() {
			if y := p.fn.Sym(name); y == nil || y.ByValue {
				return ""
			}
		}
		n = n.Add(s.Add(shape.Const(objectAlign - 1)).FloorDiv(shape.Const(objectAlign)).Mul(shape.Const(objectAlign)))
	}
	return n.String()
}

// calls is how often a program calls a kernel, -1 if a branch or loop does.
func calls(prog *ir.Func, kernel string) int64 {
	var n int64
	prog.Body.Walk(func(op *ir.Op) {
		switch {
		case !op.Is("call") || op.Str("callee") != kernel || n < 0:
		case !slices.Contains(prog.Body.Ops, op):
			n = -1
		default:
			n++
		}
	})
	return n
}
