package cuda

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/swage-ml/swage/cuda/emu"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// stagedSide stages a matrix, stored by rows or by columns, whole; axes say how a tile of it is read.
func stagedSide(name string, rows, cols int, byCols bool) (param, stage, axes string) {
	axes = "[0,1]"
	if byCols {
		rows, cols = cols, rows
		axes = "[1,0]"
	}
	buf := fmt.Sprintf("buf<f16[%d,%d],", rows, cols)
	stage = fmt.Sprintf("    %%s%s = alloc {type = type(%sshared>)} : %sshared>\n", name, buf, buf)
	for r := 0; r < rows; r += 256 / cols { // 32 times 16 bytes
		at := fmt.Sprintf("%%%s%d", name, r)
		stage += fmt.Sprintf("    %s = constant {value = %d} : index\n", at, r)
		stage += fmt.Sprintf("    copy_async %%s%s, %%%s, %s, %%0, %s, %%0 {axes = [0,1], src_axes = [0,1], tile = [%d,%d]}\n", name, name, at, at, 256/cols, cols)
	}
	return "%" + name + ": " + buf + "arg>", stage, axes
}

// orders is one warp's product of a 16×32 and a 32×32 matrix.
func orders(lhsByCols, rhsByCols bool) string {
	lp, ls, la := stagedSide("lhs", 16, 32, lhsByCols)
	rp, rs, ra := stagedSide("rhs", 32, 32, rhsByCols)
	return "func kernel @k(" + lp + ", " + rp + `, %y: buf<f32[16,32],arg>) -> () {
  %0 = constant {value = 0} : index
  %1 = constant {value = 1} : index
  for %0, %1, %1 {kind = "parallel"} (%block: index) {
` + ls + rs + `    commit_async
    wait_async {pending = 0}
    barrier
    %z = constant {type = type(tile<f32,16x32>), value = dense(f32[]: 0.0)} : tile<f32,16x32>
    %l = load %slhs, %0, %0 {axes = ` + la + `, tile = [16,32]} : tile<f16,16x32>
    %r = load %srhs, %0, %0 {axes = ` + ra + `, tile = [32,32]} : tile<f16,32x32>
    %s = mma %z, %l, %r : tile<f32,16x32>
    store %s, %y, %0, %0 {axes = [0,1]}
    yield
  }
  return
}`
}

// TestOperandOrders: mma's operands are loaded right, and without bank conflicts, from memory in either order.
func TestOperandOrders(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for _, a := range []bool{false, true} {
		for _, b := range []bool{false, true} {
			f := kernelOf(t, orders(a, b))
			k, err := Compile(f, Targets()[0])
			if err != nil {
				t.Fatal(err)
			}
			var bufs []*ir.Tensor
			var args []emu.Arg
			for _, p := range f.Params[:2] {
				dims, _ := p.Type.Static()
				x := ir.NewTensor(ir.F16, dims...)
				for i := range x.Len() {
					x.SetFloat(i, float64(rng.Int64N(9)-4))
				}
				bufs, args = append(bufs, x), append(args, emu.Arg{Buf: x.Data})
			}
			want, got := ir.NewTensor(ir.F32, 16, 32), ir.NewTensor(ir.F32, 16, 32)
			if err := eval.Kernel(f, append(bufs, want), nil); err != nil {
				t.Fatal(err)
			}
			m := &emu.Machine{Late: true}
			if err := m.Run(k.PTX, k.Name, 1, append(args, emu.Arg{Buf: got.Data})); err != nil {
				t.Fatal(err)
			}
			if string(got.Data) != string(want.Data) {
				t.Errorf("by columns: a %v, b %v: bits differ", a, b)
			}
			if c := m.Counters; c.SharedWaves != c.SharedIdeal {
				t.Errorf("by columns: a %v, b %v: %+v", a, b, c)
			}
		}
	}
}
