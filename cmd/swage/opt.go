package main

import (
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/swage-ml/swage/compile"
)

var optCommand = command{
	name: "opt", args: "FILE.ir --passes=a,b [flags]", doc: "applies passes to the text of a module, and prints the result",
	examples: `  swage opt model.ir --passes=simplify,dce
  swage opt --list
  swage opt - --passes=fuse < model.ir
FILE may be "-", standard input. Without --passes the text is parsed, verified and printed.
`,
	setup: func(f *flag.FlagSet) func(*app, []string) error {
		var passes list
		f.Var(&passes, "passes", "`NAMES` of passes, in the order in which they run; --list shows them")
		limit := f.Int("limit", 0, "stop after `N` rewrites; -1 allows none")
		target := f.String("target", "x86-64-v3", "machine `T` that lowering writes kernels for")
		show := f.Bool("list", false, "list the passes")
		dump := f.String("dump", "", "write the module after each pass into `DIR`")
		verbose := f.Int("v", 0, "say more: `N` is 1 for times, 3 for decisions")
		return func(a *app, args []string) error {
			if *show {
				for _, p := range compile.Passes() {
					fmt.Fprintf(a.out, "%-14s %s\n", p.Name, p.Doc)
				}
				return nil
			}
			path, err := oneArg(args, "FILE.ir")
			if err != nil {
				return err
			}
			text, err := readText(path)
			if err != nil {
				return &compile.UsageError{Err: err}
			}
			m, report, err := compile.Text(path, text, passes, compile.TextOptions{Limit: *limit, Dump: *dump, Target: *target})
			if err != nil {
				return err
			}
			a.describe(a.err, &compile.Result{Passes: report}, *verbose)
			_, err = io.WriteString(a.out, m.String())
			return err
		}
	},
}

func readText(path string) (string, error) {
	if path == "-" {
		b, err := io.ReadAll(os.Stdin)
		return string(b), err
	}
	b, err := os.ReadFile(path)
	return string(b), err
}
