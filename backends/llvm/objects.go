package llvm

import (
	"context"
	"debug/elf"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/sync/errgroup"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/backends"
)

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
		return (&dataObject{machine: machineCode(b.base()), layout: b.layout, fixed: &b.fixed, meta: doc}).write(data)
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
		args = append(args, "-mcpu="+u.target.CPU)
		if len(u.target.Features) > 0 {
			args = append(args, "-mattr="+strings.Join(u.target.Features, ","))
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
