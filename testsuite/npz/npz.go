// Package npz reads and writes NumPy's .npz archives and .npy arrays, the format of test cases. It must not know what
// the arrays mean: names such as "in.x" are the caller's.
package npz

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
	"strings"
)

// File is the arrays of one archive, in order.
type File struct {
	Arrays []Named
}

// Named is an array and its name in the archive, without ".npy".
type Named struct {
	Name  string
	Array *Array
}

// Find is the array called name, or nil.
func (f *File) Find(name string) *Array {
	for _, n := range f.Arrays {
		if n.Name == name {
			return n.Array
		}
	}
	return nil
}

// Add appends an array.
func (f *File) Add(name string, a *Array) { f.Arrays = append(f.Arrays, Named{name, a}) }

// ReadFile reads the archive at path.
func ReadFile(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f, err := Read(data)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

// Read reads an archive.
func Read(data []byte) (*File, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, fmt.Errorf("not an .npz file, or damaged: %w", err)
	}
	f := new(File)
	seen := map[string]bool{}
	for _, entry := range z.File {
		name, isArray := strings.CutSuffix(entry.Name, ".npy")
		if !isArray {
			return nil, fmt.Errorf("entry %q is no .npy array", entry.Name)
		}
		if seen[name] {
			return nil, fmt.Errorf("two arrays are called %q", name)
		}
		seen[name] = true
		a, err := readEntry(entry, uint64(len(data)))
		if err != nil {
			return nil, fmt.Errorf("array %q: %w", name, err)
		}
		f.Add(name, a)
	}
	return f, nil
}

// maxRatio is deflate's best: 1032 bytes from one.
const maxRatio = 1032

func readEntry(entry *zip.File, fileSize uint64) (*Array, error) {
	if entry.CompressedSize64 > fileSize || entry.UncompressedSize64 > maxRatio*entry.CompressedSize64+64 {
		return nil, fmt.Errorf("damaged: %d bytes from %d in a file of %d", entry.UncompressedSize64, entry.CompressedSize64, fileSize)
	}
	r, err := entry.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data := make([]byte, entry.UncompressedSize64)
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, fmt.Errorf("damaged: %w", err)
	}
	// One more read: the checksum is compared at the end.
	if n, err := r.Read(make([]byte, 1)); n != 0 || err != io.EOF {
		return nil, fmt.Errorf("damaged: %w", orTooLong(err))
	}
	return Decode(data)
}

func orTooLong(err error) error {
	if err == nil {
		return fmt.Errorf("more data than the directory says")
	}
	return err
}

// WriteFile writes f to path, through a temporary file beside it. Equal arrays give equal bytes.
func WriteFile(path string, f *File) error {
	data, err := Write(f, false)
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	tmp := path + ".tmp"
	if err := os.WriteFile(tmp, data, 0o666); err != nil {
		return err
	}
	return os.Rename(tmp, path)
}

// Write makes an archive, stored as np.savez does or deflated as np.savez_compressed does.
func Write(f *File, compress bool) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.DefaultCompression) })
	method := zip.Store
	if compress {
		method = zip.Deflate
	}
	for _, n := range f.Arrays {
		data, err := Encode(n.Array)
		if err != nil {
			return nil, fmt.Errorf("array %q: %w", n.Name, err)
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: n.Name + ".npy", Method: method})
		if err != nil {
			return nil, err
		}
		if _, err := w.Write(data); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
