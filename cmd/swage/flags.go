package main

import (
	"flag"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/swage-ml/swage/compile"
)

// run parses the flags, wherever they stand, and runs the command.
func (c command) run(a *app, args []string) error {
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	f.SetOutput(io.Discard) // report prints errors, help is printed here
	do := c.setup(f)
	rest, err := parse(f, args)
	switch {
	case err == flag.ErrHelp:
		c.help(a.out, f)
		return err
	case err != nil:
		return usagef("%w; swage %s --help lists the flags", err, c.name)
	}
	return do(a, rest)
}

// parse is f.Parse for flags before, between and after the arguments; after "--" all are arguments.
func parse(f *flag.FlagSet, args []string) ([]string, error) {
	var rest []string
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			return nil, err
		}
		used := len(args) - f.NArg()
		if used > 0 && args[used-1] == "--" {
			return append(rest, f.Args()...), nil
		}
		if f.NArg() > 0 {
			rest = append(rest, f.Arg(0))
			used++
		}
		args = args[used:]
	}
	return rest, nil
}

// help prints a command's usage, flags and examples.
func (c command) help(w io.Writer, f *flag.FlagSet) {
	fmt.Fprintf(w, "usage: swage %s %s\n\n%s.\n", c.name, c.args, upper(c.doc))
	head := "\nFlags:\n"
	f.VisitAll(func(fl *flag.Flag) {
		fmt.Fprint(w, head)
		head = ""
		arg, text := flag.UnquoteUsage(fl)
		dash := "--"
		if len(fl.Name) == 1 {
			dash = "-"
		}
		left := dash + fl.Name
		if arg != "" {
			left += " " + arg
		}
		if d := fl.DefValue; d != "" && d != "0" && d != "false" {
			text += " (default " + d + ")"
		}
		fmt.Fprintf(w, "  %-22s %s\n", left, text)
	})
	fmt.Fprintf(w, "\nExamples:\n%s\n%s", c.examples, exitCodes)
}

func upper(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// list is a flag that may be given several times, or with commas.
type list []string

func (l *list) String() string { return strings.Join(*l, ",") }

// Set appends.
func (l *list) Set(s string) error {
	for _, p := range strings.Split(s, ",") {
		if p == "" {
			return fmt.Errorf("an empty name")
		}
		*l = append(*l, p)
	}
	return nil
}

// names is a flag that may be given several times; its values may hold commas.
type names []string

func (n *names) String() string { return strings.Join(*n, ",") }

// Set appends.
func (n *names) Set(s string) error { *n = append(*n, s); return nil }

// dims is a flag of NAME=N pairs.
type dims map[string]int64

func (d *dims) String() string {
	if len(*d) == 0 {
		return ""
	}
	return fmt.Sprint(map[string]int64(*d))
}

// Set adds pairs.
func (d *dims) Set(s string) error {
	for _, p := range strings.Split(s, ",") {
		name, n, ok := strings.Cut(p, "=")
		v, err := strconv.ParseInt(n, 10, 64)
		if !ok || name == "" || err != nil || v < 0 {
			return fmt.Errorf("want NAME=SIZE, as B=8")
		}
		if *d == nil {
			*d = dims{}
		}
		(*d)[name] = v
	}
	return nil
}

// modelFlags say how a model is compiled.
type modelFlags struct {
	tags       list
	signatures names
	target     string
	variant    string // of those who run code
	precision  string
	off        list
	noOpt      bool
	verify     bool
	limit      int
	llvm       string
	dump       string
	verbose    int
	winograd   string
	schedules  string
}

// add declares the flags of every command that may compile.
func (m *modelFlags) add(f *flag.FlagSet) {
	f.Var(&m.tags, "tag", "`TAGS` of the MetaGraph, separated by commas (default serve, else the only one)")
	f.StringVar(&m.target, "target", "native", "machine to compile for: `T` is native, x86-64-v3, x86-64-v4 or aarch64; x86-64-v3,x86-64-v4 puts code for both into one file")
	f.StringVar(&m.precision, "precision", "f32", "arithmetic: `P` is f32")
	f.BoolVar(&m.noOpt, "O0", false, "only the passes that lowering needs, and LLVM at its quickest")
	f.StringVar(&m.winograd, "winograd", "auto", "convolutions with fewer multiplications and larger filters: `W` is auto (while weights grow by less than half), on or off")
	f.StringVar(&m.schedules, "schedules", "", "use the schedules that compile --tune kept in `FILE`")
	f.Var(&m.off, "off", "skip `PASSES`, separated by commas")
	f.IntVar(&m.limit, "limit", 0, "stop optimising after `N` rewrites, to bisect; -1 allows none")
	f.BoolVar(&m.verify, "verify", false, "verify the module after every pass")
	f.StringVar(&m.llvm, "llvm-dir", "", "folder `DIR` with LLVM's opt, llc and ld.lld (default $SWAGE_LLVM, PATH, the usual places)")
	f.StringVar(&m.dump, "dump", "", "write the module after each step, and what LLVM is given, into `DIR`")
	f.IntVar(&m.verbose, "v", 0, "say more: `N` is 1 for times, 2 for kernels, 3 for decisions")
}

// cutFlags say which parts of a model are compiled.
type cutFlags struct {
	partial         bool
	outputs, inputs names
}

// add declares the flags of the commands that cut.
func (c *cutFlags) add(f *flag.FlagSet) {
	f.BoolVar(&c.partial, "partial", false, "compile those outputs of a signature that can be; what is left out is a warning, no failure")
	f.Var(&c.outputs, "outputs", "end a signature at tensors: `SIG:T,T` names its outputs, or tensors as node:0 or call/node:0")
	f.Var(&c.inputs, "inputs", "begin a signature at tensors, given as inputs: `SIG:T=TYPE[DIMS]`, as f:node:0=float32[B,8]")
}

// into completes the compiler's options.
func (c *cutFlags) into(o *compile.Options) {
	o.Partial, o.Outputs, o.Inputs = c.partial, c.outputs, c.inputs
}

// pin declares the flag of every command that runs code.
func (m *modelFlags) pin(f *flag.FlagSet) {
	f.StringVar(&m.variant, "variant", "", "run instruction-set variant `V` of an artefact with several, for the same bits on other machines (default the best that this CPU has)")
}

// options turns flags into the compiler's options.
func (m *modelFlags) options(a *app) (o compile.Options, err error) {
	dir := m.llvm
	if dir == "" {
		dir = a.env("SWAGE_LLVM")
	}
	o = compile.Options{
		Tags: m.tags, Signatures: m.signatures, Target: m.target, Precision: m.precision, NoOpt: m.noOpt, Off: m.off, Winograd: m.winograd,
		Limit: m.limit, Verify: m.verify, Dump: m.dump, LLVMDir: dir, Producer: producer(),
	}
	if m.schedules != "" {
		o.Schedules, err = readSchedules(m.schedules)
	}
	return o, err
}

// oneArg is the only argument, or an error that says what it should be.
func oneArg(args []string, what string) (string, error) {
	switch len(args) {
	case 1:
		return args[0], nil
	case 0:
		return "", usagef("no %s given", what)
	}
	return "", usagef("%d arguments %q, want one: %s", len(args), args, what)
}
