package stablehlo

import (
	"math"
	"strings"

	"github.com/swage-ml/swage/frontend/linalg"
	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// solveRows factor matrices and solve.
var solveRows = map[string]row{
	"cholesky":         {1, importCholesky},
	"triangular_solve": {2, importTriangularSolve},
}

// matrices is a tensor of matrices [batch…, rows, columns].
func (im *importer) matrices(x val) *ir.Value {
	v := im.value(x)
	if d := v.Type.DType; v.Type.Rank() < 2 || !d.IsFloat() && !d.IsComplex() {
		im.failf("of %s, want matrices of floats", v.Type)
	}
	return v
}

// square is a tensor of square matrices, whose last two dims are spelled alike.
func (im *importer) square(x val) *ir.Value {
	v := im.matrices(x)
	dims := append(shape.Dims{}, v.Type.Dims...)
	dims[len(dims)-1] = dims[len(dims)-2]
	return im.cast(v, dims)
}

func (im *importer) bool(name string) bool {
	b, _ := im.op.Attr(name).(bool)
	return b
}

// importCholesky gives NaN where a matrix is not positive definite.
func importCholesky(im *importer, op *Op, in []val) []val {
	l, good := im.cholesky(im.square(in[0]), im.bool("lower"))
	return one(im.b.Emit("select", nil, im.perMatrix(good, l.Type.Dims), l, im.convert(im.b.Splat(im.b.ScalarF(ir.F64, math.NaN()), l.Type.Dims), l.Type.DType)))
}

// cholesky is the lower or upper factor, from the same triangle of x.
func (im *importer) cholesky(x *ir.Value, lower bool) (l, good *ir.Value) {
	if lower {
		return linalg.Cholesky(im.b, x)
	}
	l, good = linalg.Cholesky(im.b, linalg.Adjoint(im.b, x))
	return linalg.Adjoint(im.b, l), good
}

// perMatrix spreads one value per matrix over the matrices.
func (im *importer) perMatrix(v *ir.Value, dims shape.Dims) *ir.Value {
	axes := []int64{}
	for i := range v.Type.Dims {
		axes = append(axes, int64(i))
	}
	return im.b.Emit("broadcast_in_dim", ir.A{"shape": dims, "dims": axes}, v)
}

func importTriangularSolve(im *importer, op *Op, in []val) []val {
	t := im.str("transpose_a")
	return one(im.triangular(in[0], in[1], im.bool("left_side"), im.bool("lower"), im.bool("unit_diagonal"), t == "TRANSPOSE", t == "ADJOINT"))
}

// triangular solves op(a)*x = b, or x*op(a) = b unless left.
func (im *importer) triangular(a, b val, left, lower, unit, transpose, adjoint bool) *ir.Value {
	m, rhs := im.square(a), im.matrices(b)
	r := m.Type.Rank()
	if rhs.Type.Rank() != r {
		im.failf("solves %s for %s", m.Type, rhs.Type)
	}
	dims := append(append(shape.Dims{}, m.Type.Dims[:r-2]...), rhs.Type.Dims[r-2:]...)
	at := r - 2
	if !left {
		at = r - 1
	}
	dims[at] = m.Type.Dims[r-1]
	rhs = im.cast(rhs, dims)
	switch {
	case adjoint:
		m, lower = linalg.Adjoint(im.b, m), !lower
	case transpose:
		m, lower = linalg.Turned(im.b, m), !lower
	}
	if left {
		x, _ := linalg.Triangular(im.b, m, rhs, lower, unit)
		return x
	}
	x, _ := linalg.Triangular(im.b, linalg.Turned(im.b, m), linalg.Turned(im.b, rhs), !lower, unit)
	return linalg.Turned(im.b, x)
}

// lapack imports the calls of BLAS and LAPACK that JAX makes on CPUs: jaxlib's older ones with scalars before the
// matrices ("lapack_spotrf"), and those with attributes ("lapack_spotrf_ffi"). Operands behind the matrices are shapes of
// results. nil if the call is none of those known.
func (im *importer) lapack(name string, in []val) []val {
	what, ffi := strings.CutSuffix(name, "_ffi")
	what, isLapack := strings.CutPrefix(what, "lapack_")
	what, isBlas := strings.CutPrefix(what, "blas_")
	if !isLapack && !isBlas || what == "" {
		return nil
	}
	// The first letter is the type, which the operands say as well.
	c := lapackCall{im: im, in: in, ffi: ffi}
	switch what[1:] {
	case "potrf":
		return c.potrf()
	case "trsm":
		return c.trsm()
	case "getrf":
		return c.getrf()
	case "geqrf":
		return c.geqrf()
	case "orgqr", "ungqr":
		return c.orgqr()
	case "syevd", "heevd":
		return c.syevd()
	case "gesdd":
		return c.gesdd()
	}
	return nil
}

type lapackCall struct {
	im  *importer
	in  []val
	ffi bool
}

// arg is operand i, or (in the older form) operand old.
func (c lapackCall) arg(i, old int) val {
	if !c.ffi {
		i = old
	}
	if i >= len(c.in) {
		c.im.failf("has %d operands, want more than %d", len(c.in), i)
	}
	return c.in[i]
}

// flag is an attribute, a letter, or (in the older form) operand old, a number of which the letters are the names.
func (c lapackCall) flag(name string, old int, letters string) byte {
	if c.ffi {
		n, ok := c.im.op.attribute(name).(int64)
		if !ok {
			c.im.failf("has no attribute %q", name)
		}
		return byte(n)
	}
	n, ok := c.im.consts(c.arg(0, old))
	if !ok || len(n) != 1 || n[0] < 0 || n[0] >= int64(len(letters)) {
		c.im.failf("operand %d is none of %q", old, letters)
	}
	return letters[n[0]]
}

// info is LAPACK's status: 0 where good, [batch…] of i1, or everywhere.
func (c lapackCall) info(good *ir.Value, batch shape.Dims) val {
	im := c.im
	if good == nil {
		return val{v: im.b.Splat(im.b.ScalarI(ir.I32, 0), batch)}
	}
	return val{v: im.b.Convert(im.b.Emit("not", nil, good), ir.I32)}
}

func batchOf(x *ir.Value) shape.Dims { return x.Type.Dims[:x.Type.Rank()-2] }

func (c lapackCall) potrf() []val {
	x := c.im.square(c.arg(0, 3))
	l, good := c.im.cholesky(x, c.flag("uplo", 0, "UL") == 'L')
	return []val{{v: l}, c.info(good, nil)}
}

func (c lapackCall) trsm() []val {
	a, b := c.arg(0, 8), c.arg(1, 9)
	if !c.ffi {
		if alpha, ok := c.im.value(c.arg(0, 7)).Const(); !ok || alpha.Len() != 1 || alpha.DType.IsFloat() && alpha.Float(0) != 1 {
			c.im.failf("a triangular solution times other than 1 is not supported")
		}
	}
	t := c.flag("trans_x", 2, "NTC")
	return one(c.im.triangular(a, b, c.flag("side", 0, "RL") == 'L', c.flag("uplo", 1, "UL") == 'L', c.flag("diag", 3, "NU") == 'U', t == 'T', t == 'C'))
}

// getrf counts pivots from 1. A pivot of 0 makes no failure of it: L and U hold all the same.
func (c lapackCall) getrf() []val {
	im := c.im
	x := im.matrices(c.arg(0, 3))
	lu, pivots := linalg.LU(im.b, x)
	return []val{{v: lu}, {v: im.b.Emit("add", nil, pivots, im.splatI(pivots, 1))}, c.info(nil, batchOf(x))}
}

// constant fails unless the matrices' size is known.
func (c lapackCall) constant(x *ir.Value) *ir.Value {
	r := x.Type.Rank()
	if _, ok := shape.ConstDims(x.Type.Dims[r-2:]); !ok {
		c.im.failf("of %s: want matrices of known size", x.Type)
	}
	return x
}

func (c lapackCall) geqrf() []val {
	x := c.constant(c.im.matrices(c.newer(0)))
	packed, taus := linalg.Reflections(c.im.b, x)
	return []val{{v: packed}, {v: taus}}
}

// newer is an operand of a call that is imported only with attributes.
func (c lapackCall) newer(i int) val {
	if !c.ffi {
		c.im.failf("this older form of custom call %q is not supported", c.im.str("call_target_name"))
	}
	return c.arg(i, i)
}

func (c lapackCall) orgqr() []val {
	x := c.constant(c.im.matrices(c.newer(0)))
	return one(linalg.Orthogonal(c.im.b, x, c.im.value(c.newer(1)), x.Type.Dims[x.Type.Rank()-1]))
}

// syevd gives NaN nowhere: Jacobi's method always ends.
func (c lapackCall) syevd() []val {
	im := c.im
	x := im.square(c.newer(0))
	half := linalg.Triangle(im.b, x, c.flag("uplo", 0, "") == 'L')
	sym := im.b.Emit("subtract", nil, im.b.Emit("add", nil, half, linalg.Adjoint(im.b, half)), im.diagonal(x))
	e, v := linalg.Eigh(im.b, sym)
	return []val{{v: v}, {v: e}, c.info(nil, batchOf(x))}
}

// diagonal is the matrices' diagonals, 0 elsewhere.
func (im *importer) diagonal(x *ir.Value) *ir.Value {
	return linalg.Triangle(im.b, linalg.Triangle(im.b, x, true), false)
}

// gesdd returns its operand overwritten, values, vectors in columns of u and in rows of vt.
func (c lapackCall) gesdd() []val {
	im := c.im
	x := c.constant(im.matrices(c.newer(0)))
	mode := c.flag("mode", 0, "")
	s, u, v := linalg.SVD(im.b, x, mode == 'A')
	vt := linalg.Adjoint(im.b, v)
	if mode == 'N' {
		// Nothing is in the vectors then, but they are there.
		u, vt = im.undefined(2, batchOf(x)), im.undefined(3, batchOf(x))
	}
	return []val{{v: x}, {v: s}, {v: u}, {v: vt}, c.info(nil, batchOf(x))}
}

// undefined is a result that nobody may look at: zeros of the declared matrices.
func (im *importer) undefined(i int, batch shape.Dims) *ir.Value {
	t := im.result(i)
	dims := append(shape.Dims{}, batch...)
	for _, d := range t.Dims[min(len(batch), len(t.Dims)):] {
		if d == Dynamic {
			im.failf("result %d is %s, whose size is not known", i, t)
		}
		dims = append(dims, shape.Const(d))
	}
	return im.b.Splat(im.b.Const(ir.NewTensor(t.DType)), dims)
}
