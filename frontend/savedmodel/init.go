package savedmodel

import (
	"fmt"
	"path/filepath"

	"github.com/swage-ml/swage/frontend/tfpb"
)

// An Asset is a file that came with the model. When the graph runs, the value
// of Tensor (a Placeholder or Const, its own value notwithstanding) is Path.
type Asset struct {
	Tensor Output
	Name   string // file name within the assets folder, as the model has it
	Path   string // where the file is; not checked to exist
}

// readAssets fills m.Assets: from asset_file_def, and in older files from the
// collection saved_model_assets.
func (m *Model) readAssets() error {
	defs := m.MetaGraph.GetAssetFileDef()
	if len(defs) == 0 {
		for i, a := range m.MetaGraph.GetCollectionDef()["saved_model_assets"].GetAnyList().GetValue() {
			d := &tfpb.AssetFileDef{}
			if err := a.UnmarshalTo(d); err != nil {
				return fmt.Errorf("collection saved_model_assets: element %d: %w", i, err)
			}
			defs = append(defs, d)
		}
	}
	for _, d := range defs {
		name := filepath.FromSlash(d.GetFilename())
		if !filepath.IsLocal(name) {
			return fmt.Errorf("asset %q is not within the assets folder", d.GetFilename())
		}
		t, err := m.Graph.Tensor(d.GetTensorInfo().GetName())
		if err != nil {
			return fmt.Errorf("asset %q: %w", d.GetFilename(), err)
		}
		m.Assets = append(m.Assets, Asset{t, d.GetFilename(), filepath.Join(m.Dir, "assets", name)})
	}
	return nil
}

// Asset finds the asset whose path a tensor of the top graph carries.
func (m *Model) Asset(t Output) (Asset, bool) {
	for _, a := range m.Assets {
		if a.Tensor == t {
			return a, true
		}
	}
	return Asset{}, false
}

// readInit fills m.Init with TensorFlow's preference: the signature
// __saved_model_init_op, the collection saved_model_main_op, the collection
// legacy_init_op.
func (m *Model) readInit() error {
	names := []string(nil)
	what := "signature " + initSignature
	if sig := m.MetaGraph.GetSignatureDef()[initSignature]; sig != nil {
		info := sig.GetOutputs()[initSignature]
		if info.GetName() == "" {
			return fmt.Errorf("%s: no output of that name", what)
		}
		names = []string{info.GetName()}
	} else {
		for _, key := range []string{"saved_model_main_op", "legacy_init_op"} {
			if c := m.MetaGraph.GetCollectionDef()[key]; c != nil {
				what, names = "collection "+key, c.GetNodeList().GetValue()
				break
			}
		}
	}
	for _, s := range names {
		r, err := ParseRef(s)
		if err != nil {
			return fmt.Errorf("%s: %w", what, err)
		}
		n := m.Graph.Node(r.Node)
		if n == nil {
			return fmt.Errorf("%s: no node %q", what, r.Node)
		}
		m.Init = append(m.Init, n)
	}
	return nil
}
