// Command swage compiles TensorFlow SavedModels to native artefacts, runs them, and checks their answers. It holds
// flags, files, exit codes, the terminal and the environment, and nothing else; the compiler is package compile.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/swage-ml/swage/compile"
)

// version is set by the linker (-X main.version=…).
var version = ""

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	a := &app{ctx: ctx, env: os.Getenv, out: os.Stdout, err: os.Stderr, tty: isTerminal(os.Stderr)}
	code := a.main(os.Args[1:])
	stop()
	os.Exit(code)
}

// app is what a command may touch.
type app struct {
	ctx      context.Context
	env      func(string) string
	out, err io.Writer
	tty      bool // err is a terminal: progress is shown
}

// command is one word after swage.
type command struct {
	name, args, doc, examples string
	// setup declares the command's flags and returns what runs it with the arguments that are no flags.
	setup func(f *flag.FlagSet) func(a *app, args []string) error
}

// commands lists them in the order of the help text.
func commands() []command {
	return []command{compileCommand, runCommand, checkCommand, inspectCommand, optCommand, benchCommand, bisectCommand, reduceCommand, versionCommand}
}

// exitCodes is part of every help text.
const exitCodes = `Exit codes: 0 done, 1 the comparison or the work failed, 2 usage, 3 the model holds something unsupported,
4 the input is damaged.
`

// main runs one command line and returns the exit code.
func (a *app) main(args []string) int {
	if len(args) == 0 || args[0] == "help" || args[0] == "--help" || args[0] == "-help" || args[0] == "-h" {
		to := a.out
		if len(args) == 0 {
			to = a.err
		}
		if len(args) > 1 {
			return a.main([]string{args[1], "--help"})
		}
		a.usage(to)
		if len(args) == 0 {
			return int(compile.Usage)
		}
		return 0
	}
	name := args[0]
	if name == "--version" || name == "-version" {
		name = "version"
	}
	for _, c := range commands() {
		if c.name == name {
			return a.report(c.name, c.run(a, args[1:]))
		}
	}
	return a.report("", usagef("no command %q; swage help lists them", args[0]))
}

func (a *app) usage(w io.Writer) {
	fmt.Fprintf(w, "swage compiles a TensorFlow SavedModel to one native file that answers as TensorFlow does.\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  swage %-8s %-34s %s\n", c.name, c.args, c.doc)
	}
	fmt.Fprintf(w, "\nswage COMMAND --help shows flags and examples. Flags may stand before or after the arguments.\n%s", exitCodes)
}

// report prints an error and returns its exit code.
func (a *app) report(command string, err error) int {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if a.ctx.Err() != nil { // whatever it broke, the reason is the signal
		fmt.Fprintln(a.err, "swage: interrupted")
		return int(compile.Failed)
	}
	var said *saidError
	if !errors.As(err, &said) {
		fmt.Fprintf(a.err, "swage%s: %v\n", strings.TrimRight(" "+command, " "), err)
	}
	var bug *compile.BugError
	if errors.As(err, &bug) {
		fmt.Fprintf(a.err, "%s\nplease report this with the model; --dump=DIR keeps the module's text up to the failing step\n", bug.Stack)
	}
	var damage *damageError
	if errors.As(err, &damage) {
		return int(compile.Damaged)
	}
	return int(compile.KindOf(err))
}

// saidError is a failure that the command has already printed.
type saidError struct{ what string }

func (e *saidError) Error() string { return e.what }

// damageError is a damaged case or artefact.
type damageError struct{ err error }

func (e *damageError) Error() string { return e.err.Error() }
func (e *damageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return &compile.UsageError{Err: fmt.Errorf(format, args...)}
}
