// Package shape is the algebra of symbolic dimensions: integer expressions over named symbols, kept canonical, printed,
// parsed, evaluated, divided, and reasoned about under assumptions. It knows nothing of tensors, ops, passes or targets.
//
// # Expressions
//
// An [Expr] is a polynomial with int64 coefficients over atoms. An atom is a symbol (`B`), or a node that no polynomial
// can express: `x floordiv y`, `x mod y`, `min(…)`, `max(…)`. Terms and factors have one order, equal terms are merged,
// so that expressions which the rules can bring together are equal as text:
//
//	B + B + 1                -> 2*B + 1
//	(B + 1)*(B - 1)          -> B*B - 1
//	(4*B + 7) floordiv 4     -> B + 1
//	(2*T + 1) floordiv 4     -> T floordiv 2
//	(T floordiv 2) floordiv 3 -> T floordiv 6
//	4*(i floordiv 4) + i mod 4 -> i
//	min(B + 1, B)            -> B
//
// Division rounds towards minus infinity, and `x mod y` has the sign of y, so x == y*(x floordiv y) + x mod y holds for
// every y but zero. Each canonicalising rule holds for all integer values of the symbols for which the expression as
// written has a value; rules that need more (B != 0, T >= 1) belong to [Facts]. So `B floordiv B` stays as it is, and a
// rule may give a value where the expression as written had none (0*(x floordiv 0) is 0), never a different one.
//
// # Text
//
// [Parse] reads what String writes, and Parse(e.String()) equals e for every e. The operators are those of MLIR's affine
// expressions: `+` and `-` bind weaker than `*`, `floordiv`, `ceildiv` and `mod`, which associate to the left; unary
// minus binds tightest; `min(a, b, …)` and `max(a, b, …)` are calls. No name is reserved: a word is an operator where an
// operator may stand, a function where `(` follows, and a symbol elsewhere.
//
// # Limits
//
// Canonical form expands products, which can grow without end. When a result would have too many terms, too high a
// degree, or a coefficient outside int64, the operation is kept as an atom of its own, printed `add(a, b)` or
// `mul(a, b)`: right, but no longer simplified. An expression that would be too large or too deep even so becomes
// `huge(x…)`, which stands for its value by a hash: equal to itself only, without bounds, and an error to evaluate.
//
// # Facts
//
// [Facts] holds what is known of symbols and proves with it. Every answer is one-sided: true means proven, false means
// not proven.
//
//	f := shape.NewFacts()
//	f.Declare("B", 1, shape.Unbounded)
//	f.Declare("T", 1, 128)
//	f.ProveGE0(b.Mul(t).Sub(b))   // true: B*T - B >= 0
//	f.Simplify(t.Mod(shape.Const(256))) // T
package shape
