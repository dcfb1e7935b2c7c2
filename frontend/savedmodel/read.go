package savedmodel

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/encoding/prototext"
	"google.golang.org/protobuf/proto"
)

// readProto finds and parses the model file in dir: saved_model.pb if it is
// there, else saved_model.pbtxt, the order of TensorFlow's loader.
func readProto(dir string) (*tfpb.SavedModel, string, error) {
	sm := &tfpb.SavedModel{}
	file := filepath.Join(dir, "saved_model.pb")
	data, err := os.ReadFile(file)
	if err == nil {
		if err := proto.Unmarshal(data, sm); err != nil {
			return nil, "", &DamageError{File: file, Got: fmt.Sprintf("%d bytes that do not parse", len(data)), Want: "a SavedModel message", Err: err}
		}
		return sm, file, checkSchema(sm, file)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, "", fmt.Errorf("loading model: %w", err)
	}
	file = filepath.Join(dir, "saved_model.pbtxt")
	data, err = os.ReadFile(file)
	if err == nil {
		if err := (prototext.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(data, sm); err != nil {
			return nil, "", &DamageError{File: file, Want: "a SavedModel message in text form", Err: err}
		}
		return sm, file, checkSchema(sm, file)
	}
	if !errors.Is(err, fs.ErrNotExist) {
		return nil, "", fmt.Errorf("loading model: %w", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "saved_model.cpb")); err == nil {
		return nil, "", &UnsupportedError{File: filepath.Join(dir, "saved_model.cpb"), What: "the chunked model format (over 2 GB)",
			Hint: "keep large constants in variables and save again, so that saved_model.pb is written"}
	}
	if _, err := os.Stat(dir); err != nil {
		return nil, "", fmt.Errorf("loading model: %w", err)
	}
	return nil, "", fmt.Errorf("loading model: %s: no saved_model.pb or saved_model.pbtxt: %w", dir, fs.ErrNotExist)
}

// checkSchema refuses empty models and later schemas. Version 1 is the only
// one there has been; text files may leave it out.
func checkSchema(sm *tfpb.SavedModel, file string) error {
	if len(sm.GetMetaGraphs()) == 0 {
		return &DamageError{File: file, Got: "no MetaGraph", Want: "at least one"}
	}
	if v := sm.GetSavedModelSchemaVersion(); v < 0 || v > 1 {
		return &UnsupportedError{File: file, What: fmt.Sprintf("SavedModel schema version %d, known is 1", v)}
	}
	return nil
}

// choose picks the MetaGraph whose tags are exactly the wanted ones.
func choose(file string, sm *tfpb.SavedModel, tags []string) (*tfpb.MetaGraphDef, error) {
	want := slices.Clone(tags)
	if len(want) == 0 {
		want = []string{"serve"}
	}
	slices.Sort(want)
	want = slices.Compact(want)
	var have []string
	for _, mg := range sm.GetMetaGraphs() {
		t := slices.Clone(mg.GetMetaInfoDef().GetTags())
		slices.Sort(t)
		if slices.Equal(slices.Compact(t), want) {
			return mg, nil
		}
		have = append(have, "{"+strings.Join(mg.GetMetaInfoDef().GetTags(), ", ")+"}")
	}
	if len(tags) == 0 && len(sm.GetMetaGraphs()) == 1 {
		return sm.GetMetaGraphs()[0], nil
	}
	return nil, fmt.Errorf("%s: no MetaGraph with tags {%s}; the model has %s", file, strings.Join(want, ", "), strings.Join(have, " "))
}

// escapeGlob quotes what filepath.Glob would interpret.
func escapeGlob(s string) string {
	return strings.NewReplacer(`*`, `[*]`, `?`, `[?]`, `[`, `[[]`).Replace(s)
}
