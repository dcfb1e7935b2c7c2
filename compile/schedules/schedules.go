// Package schedules is the database of schedules that were measured: one JSON file for one machine, to be kept, shared
// and shipped. It knows what a schedule looks like, and neither models nor how times are taken.
package schedules

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/swage-ml/swage/passes/lower"
)

// Version is that of the files that are written, and the only one that is read. It changes whenever an entry would mean
// something else: another form of keys, another meaning of a choice.
const Version = 1

// Database is a file's content.
type Database struct {
	Version int    `json:"version"`
	Target  string `json:"target"` // a backend's, as "x86-64-v4"
	CPU     string `json:"cpu"`    // the model that was measured on
	// Entries are by what a kernel computes, as lower.Pick.Work says it.
	Entries map[string]Entry `json:"entries"`

	Path string `json:"-"` // of the file
}

// Entry is what was found out about one kind of kernel.
type Entry struct {
	Schedule  string  `json:"schedule"`     // "" if the rules' pick is the best
	US        float64 `json:"us"`           // per run of the model, all kernels of the kind together, so scheduled,
	DefaultUS float64 `json:"default_us"`   // and as the rules have it
	At        string  `json:"at,omitempty"` // the values of the key's symbols, as "a=1"
}

// New is an empty database.
func New(target, cpu string) *Database {
	return &Database{Version: Version, Target: target, CPU: cpu, Entries: map[string]Entry{}}
}

// For is what ir.Target.Schedules takes; nil for another target than the database's.
func (d *Database) For(target string) map[string]string {
	if d == nil || d.Target != target {
		return nil
	}
	out := map[string]string{}
	for key, e := range d.Entries {
		out[key] = e.Schedule
	}
	return out
}

// Error says why a file is no database that can be used.
type Error struct {
	Path string
	Err  error
}

func (e *Error) Error() string { return fmt.Sprintf("schedules in %s: %v", e.Path, e.Err) }
func (e *Error) Unwrap() error { return e.Err }

// Read reads a file, and checks every entry.
func Read(path string) (*Database, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	d, err := parse(data)
	if err != nil {
		return nil, &Error{path, err}
	}
	d.Path = path
	return d, nil
}

func parse(data []byte) (*Database, error) {
	var head struct {
		Version *int `json:"version"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	if head.Version == nil {
		return nil, errors.New("damaged: no version")
	}
	if *head.Version != Version {
		return nil, fmt.Errorf("version %d, want %d; measure again with --tune", *head.Version, Version)
	}
	d := &Database{}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(d); err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	if d.Target == "" {
		return nil, errors.New("damaged: no target")
	}
	if d.Entries == nil {
		d.Entries = map[string]Entry{}
	}
	for _, key := range slices.Sorted(maps.Keys(d.Entries)) {
		if _, err := lower.ParseSchedule(d.Entries[key].Schedule); err != nil {
			return nil, fmt.Errorf("entry %q: %w", key, err)
		}
	}
	return d, nil
}

// Open reads the database for a machine at path, or makes an empty one if there is no file yet.
func Open(path, target, cpu string) (*Database, error) {
	d, err := Read(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		d = New(target, cpu)
		d.Path = path
	case err != nil:
		return nil, err
	case d.Target != target || d.CPU != cpu:
		return nil, &Error{path, fmt.Errorf("measured on %s (%s), this machine is %s (%s)", d.CPU, d.Target, cpu, target)}
	}
	return d, nil
}

// Merge adds entries to the file at d's path: what others have written meanwhile stays. The file is replaced as a whole,
// with its keys in order.
func (d *Database) Merge(entries map[string]Entry) error {
	now, err := Open(d.Path, d.Target, d.CPU)
	if err != nil {
		return err
	}
	maps.Copy(now.Entries, entries)
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "\t")
	if err := enc.Encode(now); err != nil {
		return err
	}
	tmp, err := os.CreateTemp(filepath.Dir(d.Path), ".schedules-*")
	if err != nil {
		return err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(b.Bytes())
	if err = errors.Join(err, tmp.Chmod(0o644), tmp.Close()); err != nil {
		return err
	}
	if err := os.Rename(tmp.Name(), d.Path); err != nil {
		return err
	}
	d.Entries = now.Entries
	return nil
}
