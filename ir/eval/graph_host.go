package eval

import (
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
)

// hostCall runs a function of package hostops.
func hostCall(c *graphCall) ([]*ir.Tensor, error) {
	ins, outs := make([]hostops.Value, len(c.in)), make([]hostops.Value, len(c.shapes))
	for i, t := range c.in {
		ins[i] = hostValue(t)
	}
	res := make([]*ir.Tensor, len(outs))
	for i, dims := range c.shapes {
		res[i] = ir.NewTensor(c.op.Results[i].Type.DType, dims...)
		outs[i] = hostValue(res[i])
	}
	if err := hostops.Call(c.op.Str("fn"), ins, outs); err != nil {
		return nil, &CheckError{Message: err.Error(), Node: c.op.Node}
	}
	for i := range outs {
		res[i].Strings = outs[i].Strings
	}
	return res, nil
}

func hostValue(t *ir.Tensor) hostops.Value {
	return hostops.Value{DType: hostops.DType(t.DType.TF()), Shape: t.Shape, Data: t.Data, Strings: t.Strings}
}
