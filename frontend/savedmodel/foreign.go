package savedmodel

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/swage-ml/swage/frontend/tfpb"
	"google.golang.org/protobuf/proto"
)

// maxGraphDef bounds what is read to recognise a frozen graph.
const maxGraphDef = 64 << 20

// Foreign says what a file or folder is that is no SavedModel, and how to get one from it; "" if it is not recognised.
func Foreign(path string) string {
	st, err := os.Stat(path)
	if err != nil {
		return ""
	}
	if st.IsDir() {
		return foreignFolder(path)
	}
	f, err := os.Open(path)
	if err != nil {
		return ""
	}
	defer f.Close()
	head := make([]byte, 16)
	n, _ := io.ReadFull(f, head)
	head = head[:n]
	const export = "load it with Keras and write a folder with model.export(DIR)"
	switch {
	case bytes.HasPrefix(head, []byte("\x89HDF\r\n\x1a\n")):
		return "it is an HDF5 file of Keras; " + export
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && strings.HasSuffix(path, ".keras"):
		return "it is a .keras file; " + export
	case bytes.HasPrefix(head, []byte("PK\x03\x04")) && !strings.HasSuffix(path, ".npz"), bytes.HasPrefix(head, []byte("\x1f\x8b")):
		return "it is an archive; unpack it and give the folder that holds saved_model.pb"
	case len(head) >= 8 && string(head[4:8]) == "TFL3":
		return "it is a TensorFlow Lite file; give the SavedModel that it was converted from"
	case strings.HasSuffix(path, ".onnx"):
		return "it is an ONNX file; give the SavedModel that it was converted from"
	case len(head) > 0 && head[0] == 0x0a && st.Size() <= maxGraphDef && isGraphDef(path):
		return "it is a GraphDef without signatures; import it with TensorFlow and write a folder with tf.compat.v1.saved_model.simple_save"
	}
	return ""
}

// isGraphDef reports a frozen graph: nodes that have names and ops.
func isGraphDef(path string) bool {
	data, err := os.ReadFile(path)
	if err != nil {
		return false
	}
	var g tfpb.GraphDef
	if proto.Unmarshal(data, &g) != nil || len(g.GetNode()) == 0 {
		return false
	}
	for _, n := range g.GetNode() {
		if n.GetName() == "" || n.GetOp() == "" {
			return false
		}
	}
	return true
}

func foreignFolder(dir string) string {
	if found, _ := fs.Glob(os.DirFS(dir), "*/saved_model.pb*"); len(found) > 0 {
		return fmt.Sprintf("it holds SavedModels in folders; give one, as %s", filepath.Join(dir, filepath.Dir(found[len(found)-1])))
	}
	if found, _ := fs.Glob(os.DirFS(dir), "*.index"); len(found) > 0 {
		return "it is a checkpoint, which holds variables and no graph; write a SavedModel with model.export(DIR) or tf.saved_model.save"
	}
	if found, _ := fs.Glob(os.DirFS(dir), "model.json"); len(found) > 0 {
		return "it is a TensorFlow.js model; give the SavedModel that it was converted from"
	}
	return ""
}
