// Package tfpb is our own minimal schema of the TensorFlow messages that make
// up a SavedModel, and the Go code generated from it.
// It must not know what any op means, nor how files are laid out.
package tfpb

// The proto package is called tensorflow, as in TensorFlow, and the files are
// registered under a path of our own.
//
//go:generate protoc -I .. --go_out=.. --go_opt=paths=source_relative tfpb/saved_model.proto tfpb/debug_info.proto
