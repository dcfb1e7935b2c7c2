package compile

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Hash identifies what is in a SavedModel's folder: names and contents of the files that make the model.
func Hash(dir string) (string, error) {
	h := sha256.New()
	found := false
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		inside := strings.HasPrefix(rel, "variables/") || strings.HasPrefix(rel, "assets/") || rel == "variables" || rel == "assets"
		model := strings.HasPrefix(rel, "saved_model.pb")
		if d.IsDir() {
			if rel != "." && !inside {
				return filepath.SkipDir
			}
			return nil
		}
		if !inside && !model {
			return nil
		}
		found = found || model
		return hashFile(h, path, rel)
	})
	if err != nil {
		return "", notThere(dir, err)
	}
	if !found {
		return "", usagef("%s: no saved_model.pb; want the folder of a SavedModel, or an artefact", dir)
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// hashFile adds a file, with the lengths that keep names and contents apart.
func hashFile(h io.Writer, path, rel string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return err
	}
	fmt.Fprintf(h, "%d %s %d\n", len(rel), rel, st.Size())
	_, err = io.Copy(h, f)
	return err
}
