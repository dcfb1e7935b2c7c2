package artefact

import (
	"debug/elf"
	"errors"
	"fmt"
	"os"
	"sort"
	"strings"
)

// Check proves, before anything is mapped, that the artefact at path can be opened in this process: it is whole,
// for this machine, needs no library and no symbol, runs no code when it is opened, exports what its metadata says, and
// has a variant that this CPU can run. It returns the metadata.
func Check(path string) (*Meta, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := CheckFile(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

// CheckFile is Check of an open file: what is then loaded through the same descriptor is what was checked.
func CheckFile(f *os.File) (*Meta, error) {
	e, size, err := openELF(f)
	if err != nil {
		return nil, err
	}
	m, err := readMeta(e, size)
	if err != nil {
		return nil, err
	}
	if err := checkMachine(e, m); err != nil {
		return nil, err
	}
	if err := checkSegments(e); err != nil {
		return nil, err
	}
	if err := checkDynamic(e); err != nil {
		return nil, err
	}
	if err := checkSymbols(e, m); err != nil {
		return nil, err
	}
	if k, missing := m.BestVariant(); k == 0 && len(m.Variants) > 0 {
		return nil, fmt.Errorf("this CPU lacks %s, which target %s needs; compile with another --target",
			strings.Join(missing, ", "), m.Target)
	}
	return m, nil
}

func checkMachine(e *elf.File, m *Meta) error {
	machine := map[elf.Machine]string{elf.EM_X86_64: "x86_64", elf.EM_AARCH64: "aarch64"}[e.Machine]
	if machine != hostArch() {
		return fmt.Errorf("compiled for %s (target %s), this machine is %s", e.Machine, m.Target, hostArch())
	}
	if arch, _, _ := strings.Cut(m.Target, "-"); arch != machine {
		return fmt.Errorf("damaged: the metadata says target %s, the code is for %s", m.Target, machine)
	}
	return nil
}

// checkSegments refuses what no backend writes and what a damaged or foreign file may have.
func checkSegments(e *elf.File) error {
	for _, p := range e.Progs {
		switch {
		case p.Type == elf.PT_LOAD && p.Flags&elf.PF_W != 0 && p.Flags&elf.PF_X != 0:
			return fmt.Errorf("not an artefact: a segment is writable and executable")
		case p.Type == elf.PT_GNU_STACK && p.Flags&elf.PF_X != 0:
			return fmt.Errorf("not an artefact: it asks for an executable stack")
		case p.Type == elf.PT_TLS || p.Type == elf.PT_INTERP:
			return fmt.Errorf("not an artefact: it has a %v segment", p.Type)
		}
	}
	return nil
}

// checkDynamic refuses libraries and code that runs at load time.
func checkDynamic(e *elf.File) error {
	libs, err := e.ImportedLibraries()
	if err != nil {
		return fmt.Errorf("damaged: dynamic section: %w", err)
	}
	if len(libs) > 0 {
		return fmt.Errorf("not an artefact: it needs the libraries %s", strings.Join(libs, ", "))
	}
	for _, tag := range []elf.DynTag{elf.DT_INIT, elf.DT_FINI, elf.DT_INIT_ARRAY, elf.DT_FINI_ARRAY, elf.DT_PREINIT_ARRAY, elf.DT_TEXTREL} {
		v, err := e.DynValue(tag)
		if err != nil {
			return fmt.Errorf("damaged: dynamic section: %w", err)
		}
		if len(v) > 0 {
			return fmt.Errorf("not an artefact: it has %v", tag)
		}
	}
	return nil
}

// checkSymbols proves that nothing is imported and that all that the metadata promises is exported.
func checkSymbols(e *elf.File, m *Meta) error {
	syms, err := e.DynamicSymbols()
	if err != nil && !errors.Is(err, elf.ErrNoSymbols) {
		return fmt.Errorf("damaged: dynamic symbols: %w", err)
	}
	have := map[string]elf.Symbol{}
	var undefined []string
	for _, s := range syms {
		switch {
		case s.Section == elf.SHN_UNDEF:
			undefined = append(undefined, s.Name)
		case elf.ST_BIND(s.Info) != elf.STB_LOCAL:
			have[s.Name] = s
		}
	}
	if len(undefined) > 0 {
		sort.Strings(undefined)
		return fmt.Errorf("not an artefact: it imports %s", strings.Join(undefined, ", "))
	}
	funcs := []string{}
	for _, s := range m.Signatures {
		funcs = append(funcs, s.Symbol)
	}
	if m.StateBytes > 0 {
		funcs = append(funcs, InitSymbol)
	}
	for _, n := range funcs {
		s, ok := have[n]
		if !ok || elf.ST_TYPE(s.Info) != elf.STT_FUNC || !inSegment(e, s.Value, 1, elf.PF_X) {
			return fmt.Errorf("damaged: the metadata names function %s, the code has none", n)
		}
	}
	if m.WeightsBytes == 0 {
		return nil
	}
	w, ok := have[WeightsSymbol]
	if !ok || w.Value%WeightsAlign != 0 || !inSegment(e, w.Value, uint64(m.WeightsBytes), elf.PF_R) {
		return fmt.Errorf("damaged: %s is not a page-aligned symbol with %d bytes", WeightsSymbol, m.WeightsBytes)
	}
	return nil
}

// inSegment reports whether n bytes at addr lie in the file's part of one loaded segment that has flag.
func inSegment(e *elf.File, addr, n uint64, flag elf.ProgFlag) bool {
	for _, p := range e.Progs {
		if p.Type == elf.PT_LOAD && p.Flags&flag != 0 && addr >= p.Vaddr && addr-p.Vaddr <= p.Filesz && n <= p.Filesz-(addr-p.Vaddr) {
			return true
		}
	}
	return false
}
