package shape_test

import (
	"fmt"

	"github.com/swage-ml/swage/ir/shape"
)

// The length after a strided SAME convolution, flattened with the batch, and what is left for a dim -1 of a reshape.
func Example() {
	b, t := shape.Sym("B"), shape.Sym("T")
	out := shape.Dims{b, t.CeilDiv(shape.Const(2)), shape.Const(64)}
	fmt.Println(shape.DimsString(out))
	rest, ok := shape.Product(out).ExactDiv(shape.Const(16).Mul(b))
	fmt.Println(rest, ok)
	n, err := rest.Eval(func(name string) (int64, bool) { return 7, name == "T" })
	fmt.Println(n, err)
	// Output:
	// [B,(T + 1) floordiv 2,64]
	// 4*((T + 1) floordiv 2) true
	// 16 <nil>
}

func ExampleFacts() {
	f := shape.NewFacts()
	f.Declare("B", 1, shape.Unbounded)
	f.Declare("T", 8, 128)
	f.AssumeEq(shape.Sym("T").Mod(shape.Const(8)), shape.Const(0))
	f.Assume(shape.Sym("S").Sub(shape.Sym("T")))
	fmt.Print(f)
	b, t, s := shape.Sym("B"), shape.Sym("T"), shape.Sym("S")
	fmt.Println(f.ProveGE0(b.Mul(s).Sub(b.Mul(t))))
	fmt.Println(f.Simplify(t.CeilDiv(shape.Const(8)).Mul(shape.Const(8))))
	fmt.Println(f.Simplify(b.Mul(t).Sub(shape.Const(1)).FloorDiv(t)))
	fmt.Println(f.Simplify(s.Max(t)), f.Simplify(t.Min(shape.Const(256))))
	// Output:
	// B >= 1
	// 8 <= T <= 128
	// T mod 8 == 0
	// S - T >= 0
	// true
	// T
	// B - 1
	// S T
}
