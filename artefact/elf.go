package artefact

import (
	"debug/elf"
	"fmt"
	"io"
	"os"
)

// ReadMeta reads the metadata of the artefact at path, without loading it. Any machine's artefact can be read.
func ReadMeta(path string) (*Meta, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	m, err := ReadMetaFrom(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

// ReadMetaFrom is ReadMeta of an open file.
func ReadMetaFrom(f *os.File) (*Meta, error) {
	e, size, err := openELF(f)
	if err != nil {
		return nil, err
	}
	return readMeta(e, size)
}

// openELF parses the headers and proves that every segment and section lies in the file: a truncated file that is
// mapped raises SIGBUS much later, in the middle of a call.
func openELF(f *os.File) (*elf.File, uint64, error) {
	st, err := f.Stat()
	if err != nil {
		return nil, 0, err
	}
	if !st.Mode().IsRegular() {
		return nil, 0, fmt.Errorf("not a regular file")
	}
	size := uint64(st.Size())
	e, err := parseELF(f)
	if err != nil {
		return nil, 0, fmt.Errorf("not an artefact, or damaged: %w", err)
	}
	if e.Class != elf.ELFCLASS64 || e.Data != elf.ELFDATA2LSB || e.Type != elf.ET_DYN {
		return nil, 0, fmt.Errorf("not an artefact: %v %v %v, want a 64-bit little-endian shared object", e.Class, e.Data, e.Type)
	}
	for i, p := range e.Progs {
		if p.Off > size || p.Filesz > size-p.Off || (p.Type == elf.PT_LOAD && p.Filesz > p.Memsz) {
			return nil, 0, fmt.Errorf("damaged: segment %d has %d bytes at %d, the file has %d", i, p.Filesz, p.Off, size)
		}
	}
	for _, s := range e.Sections {
		if s.Type != elf.SHT_NOBITS && s.Type != elf.SHT_NULL && (s.Offset > size || s.FileSize > size-s.Offset) {
			return nil, 0, fmt.Errorf("damaged: section %q has %d bytes at %d, the file has %d", s.Name, s.FileSize, s.Offset, size)
		}
	}
	return e, size, nil
}

// parseELF is elf.NewFile with its remaining panics, which damaged files have been known to find, as errors.
func parseELF(r io.ReaderAt) (e *elf.File, err error) {
	defer func() {
		if p := recover(); p != nil {
			e, err = nil, fmt.Errorf("%v", p)
		}
	}()
	return elf.NewFile(r)
}

func readMeta(e *elf.File, size uint64) (*Meta, error) {
	s, err := oneSection(e, MetaSection)
	if err != nil {
		return nil, err
	}
	if s == nil {
		return nil, fmt.Errorf("not an artefact: no section %s", MetaSection)
	}
	if s.Type == elf.SHT_NOBITS || s.Flags&elf.SHF_COMPRESSED != 0 || s.FileSize > min(size, maxMetaBytes) {
		return nil, fmt.Errorf("damaged: section %s: %v of %d bytes", MetaSection, s.Type, s.FileSize)
	}
	data := make([]byte, s.FileSize)
	if _, err := s.ReadAt(data, 0); err != nil {
		return nil, fmt.Errorf("section %s: %w", MetaSection, err)
	}
	return Decode(data)
}

// oneSection returns the section called name, nil if there is none, an error if there are two.
func oneSection(e *elf.File, name string) (*elf.Section, error) {
	var found *elf.Section
	for _, s := range e.Sections {
		if s.Name != name {
			continue
		}
		if found != nil {
			return nil, fmt.Errorf("damaged: two sections %s", name)
		}
		found = s
	}
	return found, nil
}
