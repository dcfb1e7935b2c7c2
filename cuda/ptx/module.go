package ptx

import (
	"fmt"
	"strings"
)

// Module is one PTX file.
type Module struct {
	Target  string // sm_80
	Entries []*Entry
}

// Entry is a kernel.
type Entry struct {
	Name    string
	Params  []Param
	Threads int // of a block: .reqntid
	Shared  []Shared
	Body    []Stmt

	regs [numClasses]int // registers handed out so far
}

// Param is a kernel parameter of 8 bytes: an address or an integer.
type Param struct{ Name string }

// Shared is a variable in the block's shared memory.
type Shared struct {
	Name  string
	Align int
	Bytes int64
}

// Stmt is *Inst, Label or Comment.
type Stmt interface{ stmt() }

// Label is a place to branch to.
type Label string

// Comment is a line for people.
type Comment string

// Inst is one instruction.
type Inst struct {
	Guard   Reg  // a predicate, if Guarded
	Guarded bool // executed by the lanes whose Guard is true
	Not     bool // … is false
	Op      string
	Args    []Operand
}

func (Label) stmt()   {}
func (Comment) stmt() {}
func (*Inst) stmt()   {}

// New returns a register of the class that nobody has yet.
func (e *Entry) New(c Class) Reg {
	e.regs[c]++
	return Reg{c, e.regs[c] - 1}
}

// Regs is how many registers of a class the entry declares.
func (e *Entry) Regs(c Class) int { return e.regs[c] }

// Insts visits the instructions in order.
func (e *Entry) Insts(visit func(*Inst)) {
	for _, s := range e.Body {
		if i, ok := s.(*Inst); ok {
			visit(i)
		}
	}
}

// Version is a PTX ISA version.
type Version struct{ Major, Minor int }

// Less orders versions.
func (v Version) Less(w Version) bool {
	return v.Major < w.Major || v.Major == w.Major && v.Minor < w.Minor
}

// String is 7.0.
func (v Version) String() string { return fmt.Sprintf("%d.%d", v.Major, v.Minor) }

// targets is the table of targets: the compute capability and the first PTX version that knows it (PTX ISA, table 54
// "Release notes: supported targets").
var targets = []struct {
	name string
	sm   int
	min  Version
}{
	{"sm_70", 70, Version{6, 0}},
	{"sm_75", 75, Version{6, 3}},
	{"sm_80", 80, Version{7, 0}},
	{"sm_86", 86, Version{7, 1}},
	{"sm_87", 87, Version{7, 4}},
	{"sm_89", 89, Version{7, 8}},
	{"sm_90", 90, Version{7, 8}},
	{"sm_120", 120, Version{8, 7}},
}

func targetOf(name string) (sm int, min Version, ok bool) {
	for _, t := range targets {
		if t.name == name {
			return t.sm, t.min, true
		}
	}
	return 0, Version{}, false
}

// Version is the lowest version that the target and all instructions need.
func (m *Module) Version() Version {
	_, v, _ := targetOf(m.Target)
	for _, e := range m.Entries {
		e.Insts(func(i *Inst) {
			if f := forms[i.Op]; f != nil && v.Less(f.min) {
				v = f.min
			}
		})
	}
	return v
}

// Verify checks every instruction against the table, that the target has it, that registers are declared and that
// labels, parameters and variables exist.
func (m *Module) Verify() error {
	sm, _, ok := targetOf(m.Target)
	if !ok {
		return fmt.Errorf("ptx: no target %q", m.Target)
	}
	for _, e := range m.Entries {
		if err := e.verify(sm); err != nil {
			return fmt.Errorf("ptx: entry %s: %w", e.Name, err)
		}
	}
	return nil
}

func (e *Entry) verify(sm int) error {
	names := map[Name]bool{}
	for _, p := range e.Params {
		names[Name(p.Name)] = true
	}
	for _, s := range e.Shared {
		names[Name(s.Name)] = true
	}
	for _, s := range e.Body {
		if l, ok := s.(Label); ok {
			if names[Name(l)] {
				return fmt.Errorf("%s is defined twice", l)
			}
			names[Name(l)] = true
		}
	}
	var err error
	e.Insts(func(i *Inst) {
		if err != nil {
			return
		}
		if err = i.Check(); err == nil && forms[i.Op].sm > sm {
			err = fmt.Errorf("needs sm_%d", forms[i.Op].sm)
		}
		if err == nil && i.Guarded {
			err = e.known(i.Guard, names)
		}
		for _, a := range i.Args {
			if err == nil {
				err = e.known(a, names)
			}
		}
		if err != nil {
			err = fmt.Errorf("%s: %w", strings.TrimSpace(i.String()), err)
		}
	})
	return err
}

func (e *Entry) known(o Operand, names map[Name]bool) error {
	switch o := o.(type) {
	case Reg:
		if o.Class >= numClasses || o.N < 0 || o.N >= e.regs[o.Class] {
			return fmt.Errorf("%s is not declared", o)
		}
	case Vec:
		for _, x := range o {
			if err := e.known(x, names); err != nil {
				return err
			}
		}
	case Mem:
		return e.known(o.Base, names)
	case Name:
		if !o.Special() && !names[o] {
			return fmt.Errorf("%s is not defined", o)
		}
	}
	return nil
}
