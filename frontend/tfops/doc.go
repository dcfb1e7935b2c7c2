// Package tfops turns the signatures of a loaded SavedModel into functions of ir at graph level: one importer per
// TensorFlow op, in one table. It must not know any pass, schedule or target, nor how files are laid out.
//
// # How an import goes
//
// Each signature is evaluated symbolically, from its outputs back. A Tensor is what an edge of TensorFlow's graph
// carries meanwhile: an ir.Value, or integers that are known as symbolic expressions (shape arithmetic folds away on
// the fly), or a handle (variable, list). Calls are inlined; functional and TF1 control flow become regions; variables
// become values that are threaded through.
//
// Some facts are learned only on the way: that two input dims must be equal, that a list's elements have a certain
// shape, that a variable is changed. Then the import of the signature starts again, knowing it (see learned).
//
// # How to add an op
//
// Write `func importFoo(c *Ctx, n *Node) []Tensor` in the file of its family and add a row to that file's table. An
// importer fails by c.Failf, which ends up in the report with the node's name.
package tfops
