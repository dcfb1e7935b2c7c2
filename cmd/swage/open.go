package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/compile"
	"github.com/swage-ml/swage/runtime"
)

// open opens the artefact at path; a model's folder is compiled first, into the cache.
func (a *app) open(path string, m *modelFlags, device string, threads int) (*runtime.Model, error) {
	path, err := a.file(path, m, device)
	if err != nil {
		return nil, err
	}
	opts := []runtime.Option{runtime.WithThreads(threads)}
	if m.variant != "" {
		opts = append(opts, runtime.WithVariant(m.variant))
	}
	model, err := runtime.Open(path, opts...)
	if err != nil && (strings.Contains(err.Error(), "damaged: ") || strings.Contains(err.Error(), "not an artefact: ")) {
		return nil, &damageError{err}
	}
	return model, err
}

// file is the artefact at path, or that of the model in the folder at path.
func (a *app) file(path string, m *modelFlags, device string) (string, error) {
	if device != "cpu" {
		return "", usagef("no device %q, want cpu", device)
	}
	st, err := os.Stat(path)
	if err != nil {
		return "", usagef("%w; want an artefact, or the folder of a SavedModel", err)
	}
	if st.IsDir() {
		return a.cached(path, m)
	}
	_, err = readMeta(path)
	return path, err
}

// readMeta reads an artefact's metadata; a file that is none is damaged.
func readMeta(path string) (*artefact.Meta, error) {
	meta, err := artefact.ReadMeta(path)
	if err == nil || errors.Is(err, fs.ErrNotExist) || errors.Is(err, fs.ErrPermission) {
		return meta, err
	}
	return nil, &damageError{fmt.Errorf("%w; want an artefact that swage compile wrote, or the folder of a SavedModel", err)}
}

// cached is the path of the compiled model in dir: from the cache, or compiled into it now. Processes that want the same
// model wait for the first. What a model holds and cannot be compiled is a warning: it matters if it is asked for.
func (a *app) cached(dir string, m *modelFlags) (string, error) {
	o, err := m.options(a)
	if err != nil {
		return "", err
	}
	hash, err := compile.Hash(dir)
	if err != nil {
		return "", err
	}
	target, err := compile.TargetName(o.Target)
	if err != nil {
		return "", err
	}
	key := sha256.Sum256(fmt.Appendf(nil, "%q %q %q %q %q %v %v %d %q %q %v", hash, o.Tags, target, o.Precision, o.Winograd, o.NoOpt, o.Off, o.Limit,
		o.LLVMDir, buildID(), o.Schedules.For(target)))
	root, err := a.cacheDir()
	if err != nil {
		return "", err
	}
	o.Output = filepath.Join(root, hex.EncodeToString(key[:12])+".so")
	unlock, err := lock(o.Output + ".lock")
	if err != nil {
		return "", err
	}
	defer unlock()
	if _, err := artefact.ReadMeta(o.Output); err == nil && o.Dump == "" {
		now := time.Now()
		os.Chtimes(o.Output, now, now)
		return o.Output, nil
	}
	p := a.progress()
	o.Progress = p.say
	res, err := compile.Model(a.ctx, dir, o)
	p.done()
	if u, ok := partly(err); ok {
		fmt.Fprintf(a.err, "warning: %v\n", u)
		err = nil
	}
	if err != nil {
		return "", err
	}
	a.describe(a.err, res, m.verbose)
	sweep(root)
	return o.Output, nil
}

// cacheDir is $SWAGE_CACHE, else swage in the user's cache folder.
func (a *app) cacheDir() (string, error) {
	dir := a.env("SWAGE_CACHE")
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return "", fmt.Errorf("no folder for compiled models: %w; set SWAGE_CACHE, or use swage compile", err)
		}
		dir = filepath.Join(user, "swage")
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", fmt.Errorf("no folder for compiled models: %w; set SWAGE_CACHE, or use swage compile", err)
	}
	return dir, nil
}

// lock waits until this process alone has the file.
func lock(path string) (unlock func(), err error) {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o644)
	if err != nil {
		return nil, err
	}
	for {
		err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX)
		if err != syscall.EINTR {
			break
		}
	}
	if err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return func() { f.Close() }, nil
}

// keep is how long a compiled model that nobody asks for stays in the cache.
const keep = 30 * 24 * time.Hour

// sweep removes what was not used for long.
func sweep(dir string) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range entries {
		if info, err := e.Info(); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > keep {
			os.Remove(filepath.Join(dir, e.Name()))
		}
	}
}
