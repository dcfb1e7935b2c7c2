// Package conformance holds TensorFlow's own answers for every op that we import, and compares ours with them: the graph
// interpreter's for all of them, native code's too. It knows nothing of how an op is imported or compiled.
package conformance
