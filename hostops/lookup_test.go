package hostops

import (
	"fmt"
	"testing"
)

func TestBuildTable(t *testing.T) {
	for _, n := range []int{0, 1, 2, 3, 10, 1000, 20000} {
		keys, values := Value{DType: "string", Shape: []int64{int64(n)}}, Value{DType: "int64", Shape: []int64{int64(n)}, Data: make([]byte, 8*n)}
		ints := Value{DType: "int64", Shape: []int64{int64(n)}, Data: make([]byte, 8*n)}
		for i := range n {
			keys.Strings = append(keys.Strings, fmt.Append(nil, "key", i))
			values.setI64(int64(i), int64(3*i))
			ints.setI64(int64(i), int64(i)<<20-5)
		}
		for _, k := range []Value{keys, ints} {
			table, err := BuildTable(k, values)
			if err != nil {
				t.Fatal(err)
			}
			out := []Value{{DType: "int64", Shape: k.Shape, Data: make([]byte, 8*n)}}
			def := Value{DType: "int64", Data: make([]byte, 8)}
			blob := Value{DType: "uint8", Shape: []int64{int64(len(table))}, Data: table}
			if err := Call("table.find", []Value{k, def, blob}, out); err != nil {
				t.Fatal(err)
			}
			if string(out[0].Data) != string(values.Data) {
				t.Errorf("%d keys of %s: a key is not found", n, k.DType)
			}
		}
	}
}

func TestBuildTableRepeats(t *testing.T) {
	keys := Value{DType: "string", Shape: []int64{3}, Strings: [][]byte{[]byte("a"), []byte("b"), []byte("a")}}
	values := Value{DType: "int32", Shape: []int64{3}, Data: []byte{1, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0}}
	table, err := BuildTable(keys, values)
	if err != nil || table[0] != 2 {
		t.Errorf("a key twice with one value: %d keys, %v", table[0], err)
	}
	values.Data[8] = 7
	_, err = BuildTable(keys, values)
	want := "HashTable has different value for same key. Key a has 1 and trying to add value 7"
	if err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestClassPattern(t *testing.T) {
	for _, c := range []struct {
		pattern  string
		ok, plus bool
		in, not  string
	}{
		{`[!"#$%&()\*\+,-\./:;<=>?@\[\\\]^_` + "`" + `{|}~\']`, true, false, "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'", "aZ0 \n\xc3"},
		{`[^a-z0-9 ]+`, true, true, "A\n\xe2\xff", "az09 "},
		{`x`, true, false, "x", "X"},
		{`(\s+)`, true, true, " ", "x"},
		{`\s+`, true, true, " \t\n", "a"},
		{`.`, true, false, "a\xff", "\n"},
		{`(?s).`, true, false, "a\n", ""},
		{`é`, false, false, "", ""},
		{`\pL`, false, false, "", ""},
		{`a+?`, false, false, "", ""},
		{`(?i)x`, false, false, "", ""},
		{`ab`, false, false, "", ""},
		{`a*`, false, false, "", ""},
		{`[`, false, false, "", ""},
	} {
		set, plus, ok := ClassPattern(c.pattern)
		if ok != c.ok || ok && plus != c.plus {
			t.Errorf("%s: ok %v, plus %v", c.pattern, ok, plus)
		}
		for i := range c.in {
			if !set[c.in[i]] {
				t.Errorf("%s: has not %q", c.pattern, c.in[i])
			}
		}
		for i := range c.not {
			if set[c.not[i]] {
				t.Errorf("%s: has %q", c.pattern, c.not[i])
			}
		}
	}
	if s, ok := LiteralRewrite(`a\\b`); !ok || s != `a\b` {
		t.Errorf("got %q, %v", s, ok)
	}
	if _, ok := LiteralRewrite(`a\0`); ok {
		t.Error(`\0 is not literal`)
	}
}
