package tfops

import "github.com/swage-ml/swage/ir/shape"

// learned is what earlier attempts at importing a signature found out; see the package comment.
type learned struct {
	bind  map[string]shape.Expr // input symbols that must equal an expression of others
	elems map[string]shape.Dims // shape of the elements of a list, by the path of the node that made the list
	grows map[string]shape.Expr // how long a list can get, by that path
	asSym map[string]bool       // scalar integer inputs that are used as dims
	loops map[string]*loopFacts // what the bodies of loops do, by path
}

func newLearned() *learned {
	return &learned{bind: map[string]shape.Expr{}, elems: map[string]shape.Dims{}, grows: map[string]shape.Expr{}, asSym: map[string]bool{}, loops: map[string]*loopFacts{}}
}

// restart is panicked to start the signature's import again.
type restart struct{}

func again() { panic(restart{}) }

// loopFacts is what is known of one loop before its regions are built.
type loopFacts struct {
	invariant []bool   // carried values that the body hands on unchanged
	writes    []string // variables that the body changes, sorted
}
