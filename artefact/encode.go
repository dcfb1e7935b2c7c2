package artefact

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Limits of a metadata document, far above any model's and far below what would exhaust a reader.
const (
	maxMetaBytes = 256 << 20
	maxRank      = 254 // TensorFlow's TensorShape::MaxDimensions
	maxTensors   = 1 << 20
)

// Encode validates m and returns the document, the bytes of MetaSection. Equal values give equal bytes.
func Encode(m *Meta) ([]byte, error) {
	if err := m.Validate(); err != nil {
		return nil, fmt.Errorf("artefact: encode metadata: %w", err)
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(m); err != nil {
		return nil, fmt.Errorf("artefact: encode metadata: %w", err)
	}
	return b.Bytes(), nil
}

// Decode reads what Encode wrote and validates it. Trailing zero bytes (section padding) are ignored.
func Decode(data []byte) (*Meta, error) {
	data = bytes.TrimRight(data, "\x00")
	// The versions first: a later document may not fit the structs.
	var v struct{ Format, ABI int }
	if err := json.Unmarshal(data, &v); err != nil {
		return nil, fmt.Errorf("metadata is damaged: %w", err)
	}
	if v.Format != FormatVersion || v.ABI != ABIVersion {
		return nil, fmt.Errorf("artefact has format %d, ABI %d; this program reads format %d, ABI %d: compile the model again",
			v.Format, v.ABI, FormatVersion, ABIVersion)
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	m := new(Meta)
	if err := d.Decode(m); err != nil {
		return nil, fmt.Errorf("metadata is damaged: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, fmt.Errorf("metadata is damaged: text after the document")
	}
	if err := m.Validate(); err != nil {
		return nil, fmt.Errorf("metadata is damaged: %w", err)
	}
	return m, nil
}

// Validate reports the first thing in m that cannot be true of an artefact.
func (m *Meta) Validate() error {
	switch {
	case m.Format != FormatVersion:
		return fmt.Errorf("format is %d, want %d", m.Format, FormatVersion)
	case m.ABI != ABIVersion:
		return fmt.Errorf("ABI is %d, want %d", m.ABI, ABIVersion)
	case m.BuildID == "":
		return fmt.Errorf("no build id")
	case m.Target == "":
		return fmt.Errorf("no target")
	case m.StateBytes < 0 || m.WeightsBytes < 0:
		return fmt.Errorf("negative size: state %d, weights %d", m.StateBytes, m.WeightsBytes)
	case len(m.Variants) > 255: // bits 0-7 of flags
		return fmt.Errorf("%d variants, at most 255", len(m.Variants))
	}
	seen := map[string]bool{}
	for i, v := range m.Variants {
		if v.Name == "" || seen[v.Name] {
			return fmt.Errorf("variant %d: name %q is empty or used twice", i, v.Name)
		}
		seen[v.Name] = true
	}
	names, symbols := map[string]int{}, map[string]bool{}
	for i := range m.Signatures {
		s := &m.Signatures[i]
		if names[s.Name] != s.Overload || symbols[s.Symbol] || s.Symbol == "" {
			return fmt.Errorf("signature %d: name %q or symbol %q is empty or used twice", i, s.Name, s.Symbol)
		}
		names[s.Name]++
		symbols[s.Symbol] = true
		if err := m.validateSignature(s); err != nil {
			return fmt.Errorf("signature %q: %w", s.Name, err)
		}
	}
	for i, h := range m.HostOps {
		if h.Op == "" {
			return fmt.Errorf("host op %d has no name", i)
		}
		for _, t := range append(append([]HostTensor(nil), h.In...), h.Out...) {
			if !t.DType.Known() || t.Rank < 0 || t.Rank > maxRank {
				return fmt.Errorf("host op %d (%s): dtype %q, rank %d", i, h.Op, t.DType, t.Rank)
			}
		}
	}
	return nil
}

func (m *Meta) validateSignature(s *Signature) error {
	switch s.State {
	case StateNone, StateRead, StateWrite:
	default:
		return fmt.Errorf("state use %q", s.State)
	}
	if s.State != StateNone && m.StateBytes == 0 {
		return fmt.Errorf("state use %q of a model without state", s.State)
	}
	for _, h := range s.HostOps {
		if h < 0 || h >= len(m.HostOps) {
			return fmt.Errorf("host op %d of %d", h, len(m.HostOps))
		}
	}
	known := map[string]bool{}
	for _, y := range s.Symbols {
		if !isIdent(y.Name) || known[y.Name] {
			return fmt.Errorf("symbol %q is no identifier or used twice", y.Name)
		}
		if y.Lo < 0 || y.Hi < 0 || (y.Hi != 0 && y.Hi < y.Lo) {
			return fmt.Errorf("symbol %q: bounds %d and %d", y.Name, y.Lo, y.Hi)
		}
		known[y.Name] = true
	}
	if err := validateTensors("input", s.Inputs, known); err != nil {
		return err
	}
	return validateTensors("output", s.Outputs, known)
}

func validateTensors(kind string, ts []Tensor, symbols map[string]bool) error {
	if len(ts) > maxTensors {
		return fmt.Errorf("%d %ss", len(ts), kind)
	}
	names := map[string]bool{}
	for i, t := range ts {
		if t.Name == "" || names[t.Name] {
			return fmt.Errorf("%s %d: name %q is empty or used twice", kind, i, t.Name)
		}
		names[t.Name] = true
		if !t.DType.Known() {
			return fmt.Errorf("%s %q: unknown dtype %q", kind, t.Name, t.DType)
		}
		if len(t.Dims) > maxRank {
			return fmt.Errorf("%s %q: rank %d, at most %d", kind, t.Name, len(t.Dims), maxRank)
		}
		for _, d := range t.Dims {
			if err := checkDim(d, symbols); err != nil {
				return fmt.Errorf("%s %q: dim %q: %w", kind, t.Name, d, err)
			}
		}
	}
	return nil
}

// dimOps are the operators that are words.
var dimOps = map[string]bool{"floordiv": true, "ceildiv": true, "mod": true}

// checkDim accepts integers ≥ 0 and text whose identifiers are symbols, operators, or functions if "(" follows.
func checkDim(d string, symbols map[string]bool) error {
	if d == "" {
		return fmt.Errorf("empty")
	}
	if d[0] == '-' || (d[0] >= '0' && d[0] <= '9') {
		if n, err := strconv.ParseInt(d, 10, 64); err == nil {
			if n < 0 {
				return fmt.Errorf("negative")
			}
			return nil
		}
	}
	for i := 0; i < len(d); {
		if !identStart(d[i]) {
			if !strings.ContainsRune("0123456789+-*/%(), ", rune(d[i])) {
				return fmt.Errorf("character %q", d[i])
			}
			i++
			continue
		}
		j := i + 1
		for j < len(d) && identPart(d[j]) {
			j++
		}
		if id := d[i:j]; !symbols[id] && !dimOps[id] && !(j < len(d) && d[j] == '(') {
			return fmt.Errorf("unknown symbol %q", id)
		}
		i = j
	}
	return nil
}

func identStart(c byte) bool { return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func identPart(c byte) bool { return identStart(c) || c == '.' || c >= '0' && c <= '9' }

func isIdent(s string) bool {
	if s == "" || !identStart(s[0]) {
		return false
	}
	for i := range len(s) {
		if !identPart(s[i]) {
			return false
		}
	}
	return true
}
