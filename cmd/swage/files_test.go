package main

import (
	"encoding/binary"
	"math"
	"path/filepath"
	"strings"
	"testing"

	"github.com/swage-ml/swage/testsuite/npz"
)

func readNPZ(t *testing.T, path string) *npz.File {
	t.Helper()
	f, err := npz.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func writeNPZ(t *testing.T, name string, f *npz.File) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := npz.WriteFile(path, f); err != nil {
		t.Fatal(err)
	}
	return path
}

// answerWithInputs is a case with the inputs of one and the outputs of another.
func answerWithInputs(t *testing.T, inputs, outputs string) string {
	f := new(npz.File)
	for _, n := range readNPZ(t, inputs).Arrays {
		if strings.HasPrefix(n.Name, "in.") {
			f.Add(n.Name, n.Array)
		}
	}
	for _, n := range readNPZ(t, outputs).Arrays {
		f.Add(n.Name, n.Array)
	}
	return writeNPZ(t, "answer.npz", f)
}

// tamper changes the first wanted value of a case.
func tamper(t *testing.T, path string) string {
	f := readNPZ(t, path)
	for _, n := range f.Arrays {
		if strings.HasPrefix(n.Name, "out.") {
			binary.LittleEndian.PutUint32(n.Array.Data, math.Float32bits(0.5))
		}
	}
	return writeNPZ(t, "wrong.npz", f)
}
