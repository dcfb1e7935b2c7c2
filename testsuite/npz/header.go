package npz

import (
	"fmt"
	"strconv"
	"strings"
)

// header is the dictionary before the data.
type header struct {
	descr   string
	fortran bool
	shape   []int64
}

// parseHeader reads the Python dictionary that NumPy writes: three known keys, in any order.
func parseHeader(s string) (*header, error) {
	p := &scanner{rest: s}
	h := new(header)
	seen := map[string]bool{}
	if err := p.expect("{"); err != nil {
		return nil, err
	}
	for !p.accept("}") {
		key, err := p.quoted()
		if err != nil {
			return nil, err
		}
		if seen[key] {
			return nil, fmt.Errorf("key %q twice", key)
		}
		seen[key] = true
		if err := p.expect(":"); err != nil {
			return nil, err
		}
		switch key {
		case "descr":
			if strings.HasPrefix(p.rest, "[") {
				return nil, fmt.Errorf("a structured array is not read")
			}
			h.descr, err = p.quoted()
		case "fortran_order":
			if h.fortran = p.accept("True"); !h.fortran {
				err = p.expect("False")
			}
		case "shape":
			h.shape, err = p.tuple()
		default:
			err = fmt.Errorf("unknown key %q", key)
		}
		if err != nil {
			return nil, err
		}
		if !p.accept(",") {
			if err := p.expect("}"); err != nil {
				return nil, err
			}
			break
		}
	}
	if p.space(); p.rest != "" {
		return nil, fmt.Errorf("text after the dictionary")
	}
	if len(seen) != 3 {
		return nil, fmt.Errorf("%d of 3 keys", len(seen))
	}
	return h, nil
}

// scanner walks through the text of a header.
type scanner struct{ rest string }

func (p *scanner) space() { p.rest = strings.TrimLeft(p.rest, " \t\r\n") }

func (p *scanner) accept(token string) bool {
	p.space()
	rest, ok := strings.CutPrefix(p.rest, token)
	if ok {
		p.rest = rest
		p.space()
	}
	return ok
}

func (p *scanner) expect(token string) error {
	if !p.accept(token) {
		return fmt.Errorf("want %s at %.20q", token, p.rest)
	}
	return nil
}

func (p *scanner) quoted() (string, error) {
	for _, q := range []string{"'", `"`} {
		if p.accept(q) {
			s, rest, ok := strings.Cut(p.rest, q)
			if !ok {
				return "", fmt.Errorf("a text does not end")
			}
			p.rest = rest
			p.space()
			return s, nil
		}
	}
	return "", fmt.Errorf("want a text at %.20q", p.rest)
}

func (p *scanner) tuple() ([]int64, error) {
	if err := p.expect("("); err != nil {
		return nil, err
	}
	shape := []int64{}
	for !p.accept(")") {
		end := 0
		for end < len(p.rest) && p.rest[end] >= '0' && p.rest[end] <= '9' {
			end++
		}
		d, err := strconv.ParseInt(p.rest[:end], 10, 64)
		if err != nil {
			return nil, fmt.Errorf("want a dim at %.20q", p.rest)
		}
		// Python 2 wrote long integers as 3L.
		p.rest = strings.TrimPrefix(p.rest[end:], "L")
		if shape = append(shape, d); len(shape) > 254 {
			return nil, fmt.Errorf("more than 254 dims")
		}
		if !p.accept(",") {
			if err := p.expect(")"); err != nil {
				return nil, err
			}
			break
		}
	}
	return shape, nil
}
