package hostops

import (
	"encoding/binary"
	"strconv"
	"strings"
)

// Fault is an error that is numbered, so that native code can report it too: Text is row Code of Func.Errors. %d in it
// stands for an integer, %s and %k for bytes. Native code reports %d as one word, %s as two, address and length, and %k as
// one, the address of a length of 32 bits with the bytes behind it; they are valid as long as the call's operands are. There
// are at most four words in all.
type Fault struct {
	Code int
	Args []any // int64 or []byte
	Text string
}

func fault(code int, args ...any) error { return &Fault{Code: code, Args: args} }

// Error is the text with its arguments in place.
func (f *Fault) Error() string {
	var b strings.Builder
	args, text := f.Args, f.Text
	for {
		i := strings.IndexByte(text, '%')
		if i < 0 || i+1 == len(text) || len(args) == 0 {
			b.WriteString(text)
			return b.String()
		}
		b.WriteString(text[:i])
		switch a := args[0].(type) {
		case int64:
			b.WriteString(strconv.FormatInt(a, 10))
		case []byte:
			b.Write(a)
		}
		args, text = args[1:], text[i+2:]
	}
}

// NativeFault is what a native function reported, code 16+k and the words, as the Fault that Go code would have returned.
// read copies bytes of the process.
func (fn *Func) NativeFault(k int, words [4]int64, read func(addr, n int64) []byte) *Fault {
	f := &Fault{Code: k}
	if k < 0 || k >= len(fn.Errors) {
		f.Text = fn.Name + ": unknown error"
		return f
	}
	f.Text = fn.Errors[k]
	w := 0
	for i := 0; i+1 < len(f.Text); i++ {
		if f.Text[i] != '%' {
			continue
		}
		switch {
		case f.Text[i+1] == 'd' && w < 4:
			f.Args = append(f.Args, words[w])
			w++
		case f.Text[i+1] == 's' && w < 3:
			f.Args = append(f.Args, read(words[w], words[w+1]))
			w += 2
		case f.Text[i+1] == 'k' && w < 4:
			n := binary.LittleEndian.Uint32(read(words[w], 4))
			f.Args = append(f.Args, read(words[w]+4, int64(n)))
			w++
		}
	}
	return f
}
