package hostops

import (
	"bytes"
	"strconv"
)

var csvTable = []Func{
	{Name: "csv.decode", Native: true, Run: csvDecode, Errors: csvErrors,
		Doc: "records str[…], delimiter str[], quote bool[] (use_quote_delim), na str[], select i64[k] (select_cols; none for all), types i64[m] of CSVType, defaults (m of them, with one element or none) -> m results[…]. DecodeCSV"},
}

// CSVType is the number of a column's type; false if there is none.
func CSVType(d DType) (int64, bool) {
	n, ok := map[DType]int64{"string": 0, "int32": 1, "int64": 2, "float32": 3, "float64": 4}[d]
	return n, ok
}

var csvErrors = []string{
	"Unquoted fields cannot have quotes/CRLFs inside",
	"Quote inside a string has to be escaped by another quote",
	"Quoted field has to end with quote followed by delim or end",
	"Expect %d fields but have %d in record %d",
	"Field %d is required but missing in record %d!",
	"Field %d in record %d is not a valid int32: %s",
	"Field %d in record %d is not a valid int64: %s",
	"Field %d in record %d is not a valid float: %s",
	"Field %d in record %d is not a valid double: %s",
}

type csvReader struct {
	delim    byte
	quote    bool
	selected []int64
}

// fields splits a record as TensorFlow does, with its own rules for line ends and quotes.
func (r *csvReader) fields(s []byte) ([][]byte, error) {
	var out [][]byte
	at, parsed, chosen := 0, int64(0), 0
	wanted := func() bool { return len(r.selected) == 0 || r.selected[chosen] == parsed }
	for at < len(s) {
		if s[at] == '\n' || s[at] == '\r' {
			at++
			continue
		}
		field := []byte{}
		if r.quote && s[at] == '"' {
			for at++; at < len(s)-1 && (s[at] != '"' || s[at+1] != r.delim); at++ {
				if s[at] == '"' {
					if s[at+1] != '"' {
						return nil, fault(1)
					}
					at++
				}
				field = append(field, s[at])
			}
			if at >= len(s) || s[at] != '"' || at != len(s)-1 && s[at+1] != r.delim {
				return nil, fault(2)
			}
			at += 2
		} else {
			for ; at < len(s) && s[at] != r.delim; at++ {
				if r.quote && s[at] == '"' || s[at] == '\n' || s[at] == '\r' {
					return nil, fault(0)
				}
				field = append(field, s[at])
			}
			at++
		}
		if wanted() {
			out = append(out, field)
			if chosen++; chosen == len(r.selected) {
				return out, nil
			}
		}
		parsed++
	}
	if len(s) > 0 && s[len(s)-1] == r.delim && wanted() {
		out = append(out, []byte{})
	}
	return out, nil
}

func csvDecode(ins, outs []Value) error {
	r := &csvReader{delim: ins[1].Strings[0][0], quote: ins[2].bool(0)}
	for i := range ins[4].Len() {
		r.selected = append(r.selected, ins[4].i64(i))
	}
	defaults := ins[6:]
	for i, s := range ins[0].Strings {
		fields, err := r.fields(s)
		if err != nil {
			return err
		}
		if len(fields) != len(outs) {
			return fault(3, int64(len(outs)), int64(len(fields)), int64(i))
		}
		for f, text := range fields {
			out := &outs[f]
			if len(text) == 0 || bytes.Equal(text, ins[3].Strings[0]) {
				if defaults[f].Len() != 1 {
					return fault(4, int64(f), int64(i))
				}
				fill(out, int64(i), 1, &defaults[f])
				continue
			}
			if kind := ins[5].i64(int64(f)); !csvField(out, int64(i), kind, text) {
				return fault(4+int(kind), int64(f), int64(i), text)
			}
		}
	}
	return nil
}

func csvField(out *Value, i, kind int64, text []byte) bool {
	s := string(trimSpace(text))
	switch kind {
	case 0:
		out.Strings[i] = text
		return true
	case 1:
		x, err := strconv.ParseInt(s, 10, 32)
		out.setI32(i, int32(x))
		return err == nil
	case 2:
		x, err := strconv.ParseInt(s, 10, 64)
		out.setI64(i, x)
		return err == nil
	case 3:
		x, ok := parseFloat(s, 32)
		out.setF32(i, float32(x))
		return ok
	}
	x, ok := parseFloat(s, 64)
	out.setF64(i, x)
	return ok
}
