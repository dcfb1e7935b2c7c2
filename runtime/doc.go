// Package runtime opens compiled models and runs them inside a Go process, without cgo, TensorFlow or Python. It must
// not know how a model is compiled: it reads what package artefact describes and calls the C interface.
//
//	m, err := runtime.Open("credit.so")
//	sig, err := m.Signature("serving_default")
//	sess, err := sig.NewSession()
//	out, err := sess.Run(ctx, []*runtime.Tensor{runtime.Of(features, batch, 20)})
//	scores, err := runtime.Values[float32](out[0])
//
// A Model and its Signatures serve any number of goroutines. A Session belongs to one at a time: it owns the memory of
// one call in flight, and with it the outputs, which stay valid until its next Run. Keep one session per worker.
package runtime
