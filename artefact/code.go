package artefact

import (
	"fmt"
	"strconv"
	"strings"
)

// Code is what an entry returns (enum in swage.h).
type Code int32

// The codes, with the numbers of swage.h.
const (
	OK          Code = 0
	Need        Code = 1
	BadShape    Code = 2
	CheckFailed Code = 3
	Cancelled   Code = 4
	NoHost      Code = 5
	BadABI      Code = 6
	Overflow    Code = 7
	BadArg      Code = 8
)

// The numbers of err[0] of BadArg.
const (
	ArgWeights = 0
	ArgArena   = 1
	ArgState   = 2
	ArgIn      = 3
	ArgOut     = 4
	ArgPool    = 5
	ArgVariant = 6
)

var codeText = [...]string{
	OK:          "ok",
	Need:        "a buffer is too small",
	BadShape:    "wrong shape",
	CheckFailed: "a check of the model failed",
	Cancelled:   "cancelled",
	NoHost:      "a host op is needed",
	BadABI:      "wrong ABI version",
	Overflow:    "a size exceeds the address space",
	BadArg:      "a bad argument",
}

// String is a short text for c.
func (c Code) String() string {
	if c >= 0 && int(c) < len(codeText) {
		return codeText[c]
	}
	return "unknown code " + strconv.Itoa(int(c))
}

// Explain turns an answer of signature number sig into a sentence with the names of the model. err is swage_call.err;
// nothing in it is trusted.
func (m *Meta) Explain(sig int, c Code, err [4]int64) string {
	var s Signature
	if sig >= 0 && sig < len(m.Signatures) {
		s = m.Signatures[sig]
	}
	switch c {
	case BadShape:
		in := tensorName(s.Inputs, "input", err[0])
		if err[1] < 0 {
			return fmt.Sprintf("%s has rank %d, want %d", in, err[2], err[3])
		}
		return fmt.Sprintf("%s: dim %d is %d, want %d%s", in, err[1], err[2], err[3], dimText(s.Inputs, err[0], err[1]))
	case CheckFailed:
		if err[0] < 0 || err[0] >= int64(len(m.Messages)) {
			return fmt.Sprintf("check %d failed (%d, %d, %d)", err[0], err[1], err[2], err[3])
		}
		return m.Messages[err[0]].Format(err)
	case NoHost:
		if err[0] < 0 || err[0] >= int64(len(m.HostOps)) {
			return fmt.Sprintf("host op %d is needed", err[0])
		}
		h := m.HostOps[err[0]]
		return fmt.Sprintf("node %q needs host op %q, and the caller offers none", h.Node, h.Op)
	case Overflow:
		if err[0] >= 0 {
			return fmt.Sprintf("%s: the size of its shape, or of what is computed from it, exceeds the address space",
				tensorName(s.Inputs, "input", err[0]))
		}
	case BadArg:
		switch err[0] {
		case ArgWeights:
			return "the weights pointer is null or misaligned"
		case ArgArena:
			return "the arena pointer is null or misaligned"
		case ArgState:
			return "the state pointer is null or misaligned"
		case ArgIn:
			if i := err[1]; i >= 0 && i < int64(len(s.Inputs)) && s.Inputs[i].DType == String {
				if err[2] < 0 {
					return fmt.Sprintf("input %q: string offset %d is below the one before it or beyond the %d bytes", s.Inputs[i].Name, -1-err[2], err[3])
				}
				return fmt.Sprintf("input %q: its pointers are null or misaligned, or it has %d offsets and its dims want %d", s.Inputs[i].Name, err[2], err[3])
			}
			return fmt.Sprintf("%s: its pointers are null or misaligned, or it has %d bytes and its dims say %d",
				tensorName(s.Inputs, "input", err[1]), err[2], err[3])
		case ArgOut:
			return fmt.Sprintf("%s: its pointers are null or misaligned", tensorName(s.Outputs, "output", err[1]))
		case ArgPool:
			return "the pool pointer is misaligned"
		case ArgVariant:
			return fmt.Sprintf("instruction-set variant %d does not exist or this CPU lacks it", err[2])
		}
	}
	return c.String()
}

// Format is the message with the values of err put in.
func (g Message) Format(err [4]int64) string {
	text := g.Text
	for i := 1; i < 4; i++ {
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i)+"}", strconv.FormatInt(err[i], 10))
	}
	if g.Node == "" {
		return text
	}
	return fmt.Sprintf("node %q: %s", g.Node, text)
}

func tensorName(ts []Tensor, kind string, i int64) string {
	if i < 0 || i >= int64(len(ts)) {
		return fmt.Sprintf("%s %d", kind, i)
	}
	return fmt.Sprintf("%s %q", kind, ts[i].Name)
}

// dimText says what the signature has for a dim, when that is more than a number.
func dimText(ts []Tensor, i, axis int64) string {
	if i < 0 || i >= int64(len(ts)) || axis < 0 || axis >= int64(len(ts[i].Dims)) {
		return ""
	}
	d := ts[i].Dims[axis]
	if _, err := strconv.ParseInt(d, 10, 64); err == nil {
		return ""
	}
	return " (" + d + ")"
}
