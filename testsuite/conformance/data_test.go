package conformance

import (
	"bufio"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// group is one line of a family's file: a signature, and runs of it. See gen/core.py, which writes them.
type group struct {
	Name   string   // "AddV2/float32/3": the op, the dtype, a number
	Ops    []string // what it stands for
	Graph  string   // a GraphDef as text
	In     []input
	Out    []output
	Runs   []run
	family string
}

type input struct {
	T     string // the tensor's name
	DType string
	Dims  []int64 // -1: unknown
}

type output struct{ T, DType string }

// run is inputs and what TensorFlow answers: outputs, or why it refuses.
type run struct {
	In, Out []literal
	Err     string
}

// literal is a tensor: little-endian bytes in base64, or strings with a rune per byte.
type literal struct {
	S []int64
	D string
	V []string
}

// op is the op that the group is named after, and dtype the one it shows.
func (g *group) op() string    { return strings.Split(g.Name, "/")[0] }
func (g *group) dtype() string { return strings.Split(g.Name, "/")[1] }

func (l literal) tensor(dtype string) (*ir.Tensor, error) {
	d, ok := dtypes[dtype]
	if !ok {
		return nil, fmt.Errorf("dtype %q", dtype)
	}
	t := ir.NewTensor(d, l.S...)
	if d == ir.String {
		for i, s := range l.V {
			for _, r := range s {
				t.Strings[i] = append(t.Strings[i], byte(r))
			}
		}
		return t, nil
	}
	n, err := base64.StdEncoding.Decode(make([]byte, base64.StdEncoding.DecodedLen(len(l.D))), []byte(l.D))
	if err != nil || n != len(t.Data) {
		return nil, fmt.Errorf("%d bytes for %s%v: %v", n, dtype, l.S, err)
	}
	raw, err := base64.StdEncoding.DecodeString(l.D)
	copy(t.Data, raw)
	return t, err
}

// dtypes are ours by TensorFlow's names.
var dtypes = func() map[string]ir.DType {
	m := map[string]ir.DType{}
	for d := ir.Bool; d < ir.Index; d++ {
		m[d.TF()] = d
	}
	return m
}()

// families reads what is checked in, family by family, in order.
func families(t testing.TB) [][]*group {
	files, err := filepath.Glob("testdata/*.json.gz")
	if err != nil || len(files) == 0 {
		t.Fatal("no answers in testdata", err)
	}
	var out [][]*group
	for _, f := range files {
		gs, err := readFamily(f)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, gs)
	}
	return out
}

func readFamily(path string) ([]*group, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	var out []*group
	for dec := json.NewDecoder(z); dec.More(); {
		g := &group{family: strings.TrimSuffix(filepath.Base(path), ".json.gz")}
		if err := dec.Decode(g); err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		out = append(out, g)
	}
	return out, nil
}
