package llvm

import (
	"context"
	"crypto/sha256"
	"debug/elf"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
	"github.com/swage-ml/swage/backends/cpu"
	"github.com/swage-ml/swage/backends/llvm/llx"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// Backend is the LLVM backend.
type Backend struct{}

// Name is "llvm".
func (Backend) Name() string { return "llvm" }

// Targets lists the CPU targets.
func (Backend) Targets() []backends.Target { return cpu.Targets() }

// Target finds a CPU target by name.
func (Backend) Target(name string) (backends.Target, error) { return cpu.ByName(name) }

// batchBytes is how much text one opt and llc get: starting them costs as much as some 100 KB of kernels. The division
// depends on the text only, so that two machines give the same bytes.
const batchBytes = 256 << 10

// placeholder stands for a kernel's name while its text is compared with others'.
const placeholder = "kernel"

// build is one compilation.
type build struct {
	backends.Options
	mod      *ir.Module
	tools    *Tools
	unit     *unit
	programs []*ir.Func
	dir      string // temporary
	units    []text
	meta     artefact.Meta
}

// text is one LLVM module.
type text struct {
	name, body string
	opt        bool     // runs the mid-level passes
	keep       []string // of a library: the functions to keep
}

// Compile writes the artefact of m's signatures to o.Output.
func (Backend) Compile(ctx context.Context, m *ir.Module, o backends.Options) (*backends.Result, error) {
	tools, err := FindTools(o.LLVMDir)
	if err != nil {
		return nil, err
	}
	if o.Jobs < 1 {
		o.Jobs = runtime.GOMAXPROCS(0)
	}
	if o.Progress == nil {
		o.Progress = func(string) {}
	}
	b := &build{Options: o, mod: m, tools: tools, unit: &unit{kernels: map[string]*compiledKernel{}, library: map[string]bool{}, natives: nativeSymbols()}}
	for _, s := range o.Signatures {
		f := m.Func(s.Func)
		if f == nil || f.Level != ir.Program {
			return nil, fmt.Errorf("signature %q: no program @%s", s.Meta.Name, s.Func)
		}
		b.programs = append(b.programs, f)
	}
	if b.unit.layout, err = newLayout(m, b.programs); err != nil {
		return nil, err
	}
	if err := b.findFixed(); err != nil {
		return nil, err
	}
	distinct, err := b.emit()
	if err != nil {
		return nil, &backends.Refusal{Err: err}
	}
	if b.dir, err = os.MkdirTemp("", "swage-"); err != nil {
		return nil, err
	}
	defer os.RemoveAll(b.dir)
	objects, err := b.objects(ctx)
	if err != nil {
		return nil, err
	}
	files, err := b.link(ctx, objects)
	if err != nil {
		return nil, err
	}
	r := &backends.Result{Meta: &b.meta, Files: files, Distinct: distinct, WeightsBytes: b.unit.layout.weightBytes}
	if st, err := os.Stat(o.Output); err == nil {
		r.CodeBytes = st.Size() - r.WeightsBytes
	}
	return r, nil
}

// emit turns every function into text and the metadata into its final form; it returns the number of distinct kernels.
func (b *build) emit() (int, error) {
	called := map[string]bool{}
	for _, f := range b.programs {
		f.Body.Walk(func(op *ir.Op) {
			if op.Is("call") {
				called[op.Str("callee")] = true
			}
		})
	}
	var errs []error
	var order []*compiledKernel
	bySymbol := map[string]*compiledKernel{}
	byText := map[string]string{}
	for _, f := range b.mod.Funcs {
		if f.Level != ir.Kernel || !called[f.Name] {
			continue
		}
		k, err := b.kernel(f)
		if err != nil {
			errs = append(errs, err)
			continue
		}
		b.unit.kernels[f.Name] = k
		key := stripComments(k.text)
		if s, same := byText[key]; same {
			k.symbol = s
			continue
		}
		k.symbol = uniqueSymbol(f.Name, bySymbol)
		byText[key], bySymbol[k.symbol] = k.symbol, k
		order = append(order, k)
	}
	if len(errs) > 0 {
		return 0, errors.Join(errs...)
	}
	b.batches(order)
	return len(order), b.entries()
}

// uniqueSymbol keeps a kernel's name readable and apart from the support module's and from other kernels'.
func uniqueSymbol(name string, taken map[string]*compiledKernel) string {
	s := strings.Map(func(r rune) rune {
		if r == '_' || r == '.' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, name)
	s = "k." + s
	for n, base := 2, s; taken[s] != nil; n++ {
		s = fmt.Sprintf("%s.%d", base, n)
	}
	return s
}

func stripComments(text string) string {
	var b strings.Builder
	for line := range strings.Lines(text) {
		if t := strings.TrimSpace(line); !strings.HasPrefix(t, ";") {
			b.WriteString(line)
		}
	}
	return b.String()
}

// kernel emits one kernel under the placeholder's name.
func (b *build) kernel(f *ir.Func) (*compiledKernel, error) {
	k := &compiledKernel{fn: f, written: paramsWritten(f)}
	m := llx.NewModule()
	if err := emitKernel(m, f, placeholder, b.Target, noalias(f, k.written, b.programs)); err != nil {
		return nil, err
	}
	k.trips, k.split = iterations(f)
	if k.split {
		k.emitTask(m, placeholder)
	}
	k.text, k.decls = m.Text(), m.Declares()
	return k, nil
}

// batches puts the kernels into modules of about batchBytes.
func (b *build) batches(kernels []*compiledKernel) {
	var body strings.Builder
	decls := map[string]bool{}
	flush := func() {
		if body.Len() == 0 {
			return
		}
		var lines []string
		for d := range decls {
			lines = append(lines, d)
		}
		slices.Sort(lines)
		text0 := header(b.Target) + body.String() + strings.Join(lines, "\n") + "\n" + attributes(b.Target)
		b.units = append(b.units, text{name: fmt.Sprintf("kernels%d", len(b.units)), body: text0, opt: true})
		body.Reset()
		clear(decls)
	}
	for _, k := range kernels {
		t := strings.ReplaceAll(k.text, "@"+placeholder+"(", `@"`+k.symbol+`"(`)
		t = strings.ReplaceAll(t, "@"+placeholder+".task(", `@"`+k.symbol+`.task"(`)
		fmt.Fprintf(&body, "; kernel @%s\n%s\n", k.fn.Name, t)
		for _, d := range k.decls {
			decls[d] = true
		}
		if body.Len() > batchBytes {
			flush()
		}
	}
	flush()
}

// entries emits the program functions and what they share, and completes the metadata.
func (b *build) entries() error {
	meta := b.Meta
	meta.Format, meta.ABI = artefact.FormatVersion, artefact.ABIVersion
	meta.Toolchain = "LLVM " + b.tools.Version
	meta.Target = b.Target.Triple
	meta.Variants = []artefact.Variant{{Name: b.Target.Name, Features: b.Target.Needs}}
	meta.WeightsBytes, meta.StateBytes = b.unit.layout.weightBytes, b.unit.layout.stateBytes
	m := llx.NewModule()
	var errs []error
	done := map[*ir.Func]artefact.Signature{}
	for i, s := range b.Signatures {
		sig := s.Meta
		sig.Symbol = fmt.Sprintf("%s%d", artefact.EntryPrefix, i)
		if first, ok := done[b.programs[i]]; ok { // another name for the same function
			alias(m, sig.Symbol, first.Symbol)
			sig.State, sig.Symbols, sig.Arena, sig.HostOps = first.State, first.Symbols, first.Arena, first.HostOps
			meta.Signatures = append(meta.Signatures, sig)
			continue
		}
		outputs := len(b.programs[i].Outputs)
		if outputs == 0 {
			outputs = len(sig.Outputs)
		}
		p, err := b.unit.emitProgram(m, b.programs[i], sig.Symbol, outputs)
		if err != nil {
			errs = append(errs, fmt.Errorf("signature %q: %w", sig.Name, err))
			continue
		}
		sig.State = p.stateUse()
		sig.Symbols = p.metaSymbols()
		sig.Arena = p.arenaText()
		sig.HostOps = p.hostOps
		done[b.programs[i]] = sig
		meta.Signatures = append(meta.Signatures, sig)
	}
	if len(errs) > 0 {
		return errors.Join(errs...)
	}
	if b.unit.layout.stateBytes > 0 {
		if err := b.unit.emitInit(m, b.mod); err != nil {
			return err
		}
	}
	for _, f := range b.mod.Funcs {
		if k := b.unit.kernels[f.Name]; k != nil {
			km := kernelMeta(f)
			km.Symbol = k.symbol
			for _, prog := range b.programs {
				km.Calls = append(km.Calls, calls(prog, f.Name))
			}
			meta.Kernels = append(meta.Kernels, km)
		}
	}
	meta.Messages, meta.HostOps = b.unit.messages, b.unit.hostOps
	text0 := header(b.Target) + b.unit.fixed.declare() + m.Text() + strings.Join(m.Declares(), "\n") + "\n" + attributes(b.Target)
	b.units = append(b.units, text{name: "entries", body: text0, opt: true})
	b.units = append(b.units, b.libraries()...)
	sup, err := support(b.Target)
	if err != nil {
		return err
	}
	b.units = append(b.units, text{name: "support", body: sup})
	b.meta = meta
	return b.identify()
}

// alias exports an entry under another name.
func alias(m *llx.Module, name, target string) {
	f := m.Func(name, llx.I32, llx.Param("call", llx.Ptr))
	f.Linkage("")
	f.Ret(f.Call(target, llx.I32, f.Param(0)))
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
	if err := b.unit.layout.digest(h); err != nil {
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

func kernelMeta(f *ir.Func) artefact.Kernel {
	k := artefact.Kernel{Name: f.Name}
	if e, ok := f.Attrs.Get("flops").(shape.Expr); ok {
		k.Flops = e.String()
	}
	if e, ok := f.Attrs.Get("bytes").(shape.Expr); ok {
		k.Bytes = e.String()
	}
	f.Body.Walk(func(op *ir.Op) {
		if op.Node != "" && !slices.Contains(k.Nodes, op.Node) {
			k.Nodes = append(k.Nodes, op.Node)
		}
	})
	return k
}

// passes is the mid-level pipeline: no vectoriser, which would choose an order of additions, and no inliner.
const passes = "function(sroa,early-cse<memssa>,instcombine<no-verify-fixpoint>,simplifycfg,loop-mssa(licm),gvn,instcombine<no-verify-fixpoint>,simplifycfg)"

// objects compiles all texts, several at once, in their order.
func (b *build) objects(ctx context.Context) ([]string, error) {
	objects := make([]string, len(b.units)+1)
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(b.Jobs)
	if b.Dump != "" {
		if err := os.MkdirAll(b.Dump, 0o777); err != nil {
			return nil, err
		}
	}
	for i, u := range b.units {
		objects[i] = filepath.Join(b.dir, fmt.Sprintf("%s.o", u.name))
		g.Go(func() error {
			b.Progress("llvm " + u.name)
			return b.object(ctx, u, objects[i])
		})
	}
	data := filepath.Join(b.dir, "data.o")
	objects[len(b.units)] = data
	g.Go(func() error {
		doc, err := artefact.Encode(&b.meta)
		if err != nil {
			return err
		}
		return (&dataObject{machine: machineCode(b.Target), layout: b.unit.layout, fixed: &b.unit.fixed, meta: doc}).write(data)
	})
	return objects, g.Wait()
}

var errorLine = regexp.MustCompile(`:(\d+):\d+: error`)

// blame adds the kernel's name to a tool's message about a line of the text.
func (u text) blame(err error) error {
	m := errorLine.FindStringSubmatch(err.Error())
	if m == nil {
		return err
	}
	n, _ := strconv.Atoi(m[1])
	lines := strings.Split(u.body, "\n")
	for i := min(n, len(lines)) - 1; i >= 0; i-- {
		if name, ok := strings.CutPrefix(lines[i], "; kernel @"); ok {
			return fmt.Errorf("kernel @%s: %w", name, err)
		}
	}
	return err
}

func machineCode(t backends.Target) elf.Machine {
	if strings.HasPrefix(t.Triple, "aarch64") {
		return elf.EM_AARCH64
	}
	return elf.EM_X86_64
}

// object compiles one text.
func (b *build) object(ctx context.Context, u text, out string) error {
	ll := filepath.Join(b.dir, u.name+".ll")
	if b.Dump != "" {
		ll = filepath.Join(b.Dump, u.name+".ll")
	}
	fail := func(err error) error {
		err = u.blame(err)
		if b.Dump == "" {
			return fmt.Errorf("module %s: %w (--dump=DIR keeps its text)", u.name, err)
		}
		return fmt.Errorf("%s: %w", ll, err)
	}
	if b.Dump != "" || slices.Contains(b.Emit, "ll") {
		if err := os.WriteFile(ll, []byte(u.body), 0o666); err != nil {
			return err
		}
	}
	code := []byte(u.body)
	if u.opt && b.Optimize > 0 {
		var err error
		if code, err = run(ctx, code, b.tools.Opt, "-passes="+passes, "-o", "-"); err != nil {
			return fail(err)
		}
	}
	if u.keep != nil {
		var err error
		if code, err = run(ctx, code, b.tools.Opt, "-passes=internalize,globaldce", "-internalize-public-api-list="+strings.Join(u.keep, ","), "-o", "-"); err != nil {
			return fail(err)
		}
	}
	args := []string{fmt.Sprintf("-O%d", min(b.Optimize+1, 3)), "-relocation-model=pic", "-fp-contract=off"}
	if u.keep != nil { // the text does not name a CPU
		args = append(args, "-mcpu="+b.Target.CPU)
		if len(b.Target.Features) > 0 {
			args = append(args, "-mattr="+strings.Join(b.Target.Features, ","))
		}
	}
	if b.Dump != "" || slices.Contains(b.Emit, "asm") {
		asm := filepath.Join(b.dir, u.name+".s")
		if b.Dump != "" {
			asm = filepath.Join(b.Dump, u.name+".s")
		}
		if _, err := run(ctx, code, b.tools.LLC, append(args, "-o", asm)...); err != nil {
			return fail(err)
		}
	}
	if _, err := run(ctx, code, b.tools.LLC, append(args, "-filetype=obj", "-o", out)...); err != nil {
		return fail(err)
	}
	return nil
}

// link makes the shared object beside the output and renames it into place.
func (b *build) link(ctx context.Context, objects []string) ([]string, error) {
	b.Progress("link")
	dir := filepath.Dir(b.Output)
	tmp, err := os.CreateTemp(dir, ".swage-*.so")
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", b.Output, err)
	}
	tmp.Close()
	defer os.Remove(tmp.Name())
	args := []string{"-shared", "-nostdlib", "-Bsymbolic", "--no-undefined", "--hash-style=gnu", "-z", "noexecstack", "-z", "now",
		"--build-id=0x" + b.meta.BuildID, "-o", tmp.Name()}
	if strings.HasSuffix(b.tools.LLD, "lld") { // a plain "lld" wants to know its flavour
		args = append([]string{"-flavor", "gnu"}, args...)
	}
	if _, err := run(ctx, nil, b.tools.LLD, append(args, objects...)...); err != nil {
		return nil, fmt.Errorf("link: %w", err)
	}
	if err := syncFile(tmp.Name()); err != nil {
		return nil, fmt.Errorf("write %s: %w", b.Output, err)
	}
	if err := os.Rename(tmp.Name(), b.Output); err != nil {
		return nil, fmt.Errorf("write %s: %w", b.Output, err)
	}
	return append([]string{b.Output}, b.extra()...), nil
}

// syncFile makes sure the disk has taken the file, and gives it the permissions of a new file.
func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		f.Close()
		return err
	}
	if err := f.Chmod(0o755); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// extra writes what Emit asks for besides the artefact: the texts of all modules, one after another.
func (b *build) extra() []string {
	var files []string
	for _, e := range []string{"ll", "asm"} {
		if !slices.Contains(b.Emit, e) {
			continue
		}
		ext := map[string]string{"ll": ".ll", "asm": ".s"}[e]
		var all []byte
		for _, u := range b.units {
			from := b.dir
			if b.Dump != "" {
				from = b.Dump
			}
			data, err := os.ReadFile(filepath.Join(from, u.name+ext))
			if err != nil {
				continue
			}
			all = append(all, data...)
		}
		path := strings.TrimSuffix(b.Output, filepath.Ext(b.Output)) + ext
		if os.WriteFile(path, all, 0o666) == nil {
			files = append(files, path)
		}
	}
	return files
}
