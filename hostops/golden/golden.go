// Package golden holds what TensorFlow answered to calls of package hostops, for the tests of whoever implements its
// functions. golden.py wrote them; it is run by hand, with TensorFlow. The package knows no function.
package golden

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/swage-ml/swage/hostops"
)

//go:embed cases.json.gz
var packed []byte

// Case is a call: Out is what it must give, or Err the text of its error; then Out still has the results' types.
type Case struct {
	Fn      string
	In, Out []hostops.Value
	Err     string
}

type jsonValue struct {
	D string
	S []int64
	V json.RawMessage
}

// Cases reads them all.
func Cases() ([]Case, error) {
	var raw []struct {
		Fn      string
		In, Out []jsonValue
		Err     string
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("cases.json.gz: %w", err)
	}
	if err := json.NewDecoder(r).Decode(&raw); err != nil {
		return nil, fmt.Errorf("cases.json.gz: %w", err)
	}
	out := make([]Case, len(raw))
	for i, r := range raw {
		c := &out[i]
		c.Fn, c.Err = r.Fn, string(latin1(r.Err))
		for _, v := range r.In {
			x, err := v.value()
			if err != nil {
				return nil, fmt.Errorf("cases.json.gz: case %d: %w", i, err)
			}
			c.In = append(c.In, x)
		}
		for _, v := range r.Out {
			x, err := v.value()
			if err != nil {
				return nil, fmt.Errorf("cases.json.gz: case %d: %w", i, err)
			}
			c.Out = append(c.Out, x)
		}
	}
	return out, nil
}

func (v jsonValue) value() (hostops.Value, error) {
	x := hostops.Value{DType: hostops.DType(v.D), Shape: v.S}
	if v.D == "spec" { // a hostops.ExampleSpec
		var spec hostops.ExampleSpec
		if err := json.Unmarshal(v.V, &spec); err != nil {
			return x, err
		}
		blob, err := spec.Blob()
		return hostops.Value{DType: "uint8", Shape: []int64{int64(len(blob))}, Data: blob}, err
	}
	if v.D != "string" {
		var s string
		if err := json.Unmarshal(v.V, &s); err != nil {
			return x, err
		}
		var err error
		x.Data, err = base64.StdEncoding.DecodeString(s)
		return x, err
	}
	var strs []string
	if err := json.Unmarshal(v.V, &strs); err != nil {
		return x, err
	}
	x.Strings = make([][]byte, len(strs))
	for i, s := range strs {
		x.Strings[i] = latin1(s)
	}
	return x, nil
}

// latin1 is the bytes that a string of characters up to U+00FF stands for.
func latin1(s string) []byte {
	var out []byte
	for _, r := range s {
		out = append(out, byte(r))
	}
	return out
}

// Blank is values of the same types, with nothing in them.
func Blank(vals []hostops.Value) []hostops.Value {
	out := make([]hostops.Value, len(vals))
	for i, v := range vals {
		out[i] = hostops.Value{DType: v.DType, Shape: v.Shape, Data: make([]byte, len(v.Data))}
		if v.DType == "string" {
			out[i].Strings = make([][]byte, len(v.Strings))
		}
	}
	return out
}

// Diff says where got is not want, "" if it is nowhere.
func Diff(got, want []hostops.Value) string {
	for i := range want {
		size := len(want[i].Data) / max(1, int(want[i].Len()))
		for j := 0; j < len(want[i].Data); j += size {
			if g, w := got[i].Data[j:j+size], want[i].Data[j:j+size]; string(g) != string(w) {
				return fmt.Sprintf("result %d, element %d is %x, want %x (%s%v)", i, j/size, g, w, want[i].DType, want[i].Shape)
			}
		}
		for j := range want[i].Strings {
			if string(got[i].Strings[j]) != string(want[i].Strings[j]) {
				return fmt.Sprintf("result %d, element %d is %q, want %q", i, j, got[i].Strings[j], want[i].Strings[j])
			}
		}
	}
	return ""
}

// Check calls a function through call and says how the answer differs from the case's.
func (c *Case) Check(call func(fn string, ins, outs []hostops.Value) error) string {
	got := Blank(c.Out)
	err := call(c.Fn, c.In, got)
	text := ""
	if err != nil {
		text = err.Error()
	}
	if text != c.Err {
		return fmt.Sprintf("error %q, want %q", text, c.Err)
	}
	if err != nil {
		return ""
	}
	return Diff(got, c.Out)
}

// Show prints values for a failing test.
func Show(vals []hostops.Value) string {
	var b strings.Builder
	for _, v := range vals {
		if v.DType == "string" {
			fmt.Fprintf(&b, "%.20q ", v.Strings)
		} else {
			fmt.Fprintf(&b, "%s%v %.40x ", v.DType, v.Shape, v.Data)
		}
	}
	return b.String()
}
