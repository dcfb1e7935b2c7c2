package llvm

import (
	"bufio"
	"bytes"
	"debug/elf"
	"encoding/binary"
	"fmt"
	"hash"
	"io"
	"os"

	"github.com/swage-ml/swage/artefact"
)

// shfX86Large is SHF_X86_64_LARGE of the x86-64 psABI: the linker keeps such sections away from code, so that more than
// 2 GiB of weights do not come between code and its constants.
const shfX86Large = 0x10000000

// dataObject writes a relocatable object with the weights and the metadata. LLVM never sees the weights.
type dataObject struct {
	machine elf.Machine
	layout  *layout
	fixed   *fixed
	meta    []byte
}

// section of the object being written.
type section struct {
	name               string
	typ                elf.SectionType
	flags              uint64
	data               []byte // nil for the weights, which are streamed
	size, align, entry uint64
	link, info         uint32
	off                uint64
}

// write makes the file; every object of the layout starts at its offset.
func (o *dataObject) write(path string) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer func() {
		if e := f.Close(); err == nil {
			err = e
		}
	}()
	w := bufio.NewWriterSize(f, 1<<20)
	if err := o.encode(w); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return nil
}

func (o *dataObject) sections() []section {
	weightFlags := uint64(elf.SHF_ALLOC)
	if o.machine == elf.EM_X86_64 {
		weightFlags |= shfX86Large
	}
	strtab := []byte("\x00" + artefact.WeightsSymbol + "\x00" + fixedSymbol + "\x00")
	var syms bytes.Buffer
	must(binary.Write(&syms, binary.LittleEndian, elf.Sym64{}))
	secs := []section{{}}
	local := uint32(1)
	if n := o.layout.weightBytes; n > 0 {
		secs = append(secs, section{name: artefact.WeightsSection, typ: elf.SHT_PROGBITS, flags: weightFlags, size: uint64(n), align: artefact.WeightsAlign})
		must(binary.Write(&syms, binary.LittleEndian, elf.Sym64{Name: 1, Info: elf.ST_INFO(elf.STB_GLOBAL, elf.STT_OBJECT), Shndx: 1, Size: uint64(n)}))
	}
	var rela []byte
	if len(o.fixed.elems) > 0 {
		var elems []byte
		elems, rela = o.fixed.data(o.machine, 1)
		must(binary.Write(&syms, binary.LittleEndian, elf.Sym64{Name: uint32(2 + len(artefact.WeightsSymbol)), Info: elf.ST_INFO(elf.STB_GLOBAL, elf.STT_OBJECT),
			Other: uint8(elf.STV_HIDDEN), Shndx: uint16(len(secs)), Size: uint64(len(elems))}))
		secs = append(secs, section{name: ".data.rel.ro.swage", typ: elf.SHT_PROGBITS, flags: uint64(elf.SHF_ALLOC | elf.SHF_WRITE), data: elems, align: 16})
	}
	secs = append(secs,
		section{name: artefact.MetaSection, typ: elf.SHT_PROGBITS, data: o.meta, align: 1},
		section{name: ".note.GNU-stack", typ: elf.SHT_PROGBITS, align: 1})
	n := uint32(len(secs))
	if rela != nil { // of the section after the weights
		secs = append(secs, section{name: ".rela.data.rel.ro.swage", typ: elf.SHT_RELA, flags: uint64(elf.SHF_INFO_LINK), data: rela, align: 8, entry: 24, link: n + 1, info: 2})
		n++
	}
	return append(secs,
		section{name: ".symtab", typ: elf.SHT_SYMTAB, data: syms.Bytes(), align: 8, entry: 24, link: n + 1, info: local},
		section{name: ".strtab", typ: elf.SHT_STRTAB, data: strtab, align: 1},
		section{name: ".shstrtab", typ: elf.SHT_STRTAB, align: 1})
}

// must is for writes to memory, which cannot fail.
func must(err error) {
	if err != nil {
		panic(err)
	}
}

func (o *dataObject) encode(w io.Writer) error {
	secs := o.sections()
	names := []byte{0}
	at := make([]uint32, len(secs))
	for i := range secs[1:] {
		at[i+1] = uint32(len(names))
		names = append(append(names, secs[i+1].name...), 0)
	}
	secs[len(secs)-1].data = names
	off := uint64(64)
	for i := range secs[1:] {
		s := &secs[i+1]
		if s.data != nil {
			s.size = uint64(len(s.data))
		}
		off = (off + s.align - 1) / s.align * s.align
		s.off = off
		off += s.size
	}
	shoff := (off + 7) / 8 * 8
	head := elf.Header64{Type: uint16(elf.ET_REL), Machine: uint16(o.machine), Version: 1, Shoff: shoff, Ehsize: 64,
		Shentsize: 64, Shnum: uint16(len(secs)), Shstrndx: uint16(len(secs) - 1)}
	copy(head.Ident[:], "\x7fELF\x02\x01\x01")
	c := &counter{w: w}
	if err := binary.Write(c, binary.LittleEndian, head); err != nil {
		return err
	}
	for _, s := range secs[1:] {
		if err := c.pad(int64(s.off)); err != nil {
			return err
		}
		if s.data == nil && s.size > 0 {
			if err := o.layout.stream(c); err != nil {
				return err
			}
			continue
		}
		if _, err := c.Write(s.data); err != nil {
			return err
		}
	}
	if err := c.pad(int64(shoff)); err != nil {
		return err
	}
	for i, s := range secs {
		h := elf.Section64{Name: at[i], Type: uint32(s.typ), Flags: s.flags, Off: s.off, Size: s.size, Link: s.link, Info: s.info,
			Addralign: s.align, Entsize: s.entry}
		if err := binary.Write(c, binary.LittleEndian, h); err != nil {
			return err
		}
	}
	return nil
}

// counter counts what is written.
type counter struct {
	w io.Writer
	n int64
}

// Write passes on.
func (c *counter) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	return n, err
}

// pad writes zeros up to an offset.
func (c *counter) pad(to int64) error {
	var zeros [artefact.WeightsAlign]byte
	for c.n < to {
		if _, err := c.Write(zeros[:min(to-c.n, int64(len(zeros)))]); err != nil {
			return err
		}
	}
	return nil
}

// stream writes the weights section.
func (l *layout) stream(c *counter) error {
	start := c.n
	for _, w := range l.weights {
		if err := c.pad(start + w.off); err != nil {
			return err
		}
		t, err := w.load()
		if err != nil {
			return err
		}
		if int64(len(t.Data)) < w.size {
			return fmt.Errorf("global @%s has %d bytes, its type says %d", w.name, len(t.Data), w.size)
		}
		if _, err := c.Write(t.Data[:w.size]); err != nil {
			return err
		}
	}
	return c.pad(start + l.weightBytes)
}

// digest adds the weights to the build id.
func (l *layout) digest(h hash.Hash) error { return l.stream(&counter{w: h}) }
