package lower

import (
	"fmt"

	"github.com/swage-ml/swage/ir"
)

// packed is a constant B of a product or convolution, repacked at compile time into panels of cols columns:
// [outer…, panels, k, cols], the last panel filled with zeros, so that the micro-kernel reads it front to back.
//
// src views the constant as [outer, k, groups, n]: outer are batch axes, groups interleaves convolution groups into
// the columns. The result is [outer·groups, panels, k, cols].
func packPanels(src *ir.Tensor, outer, k, groups, n, cols int64) *ir.Tensor {
	panels := (n + cols - 1) / cols
	dst := ir.NewTensor(src.DType, outer*groups, panels, k, cols)
	size := src.DType.Size()
	for o := range outer {
		for kk := range k {
			for g := range groups {
				row := src.Data[((o*k+kk)*groups+g)*n*size:][:n*size]
				for p := range panels {
					at := ((((o*groups+g)*panels+p)*k + kk) * cols) * size
					copy(dst.Data[at:at+cols*size], row[p*cols*size:min((p+1)*cols, n)*size])
				}
			}
		}
	}
	return dst
}

// pack returns the global that holds w in panels, made once per weight and width.
func (lo *lowerer) pack(w *ir.Global, outer, k, groups, n, cols int64) *ir.Global {
	name := fmt.Sprintf("%s.panels%d_%dx%dx%dx%d", w.Name, cols, outer, k, groups, n) // one weight may be packed in several views
	if g := lo.globals[name]; g != nil {
		return g
	}
	panels := (n + cols - 1) / cols
	g := &ir.Global{
		Name: name,
		Type: ir.TensorOf(w.Type.DType, ir.ConstDims(outer*groups, panels, k, cols)...),
		Load: func() (*ir.Tensor, error) {
			t, err := w.Tensor()
			if err != nil {
				return nil, err
			}
			return packPanels(t, outer, k, groups, n, cols), nil
		},
	}
	lo.addGlobal(g)
	return g
}
