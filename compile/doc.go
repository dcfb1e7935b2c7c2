// Package compile is the compiler as a library: a SavedModel's folder goes in, an artefact's file comes out, through
// import, passes, lowering and a backend. It must not know flags, terminals or the environment: package cmd does.
//
//	res, err := compile.Model(ctx, "model/", compile.Options{Output: "model.so"})
//	if compile.KindOf(err) == compile.Unsupported { … }
package compile
