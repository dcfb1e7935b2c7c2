// Package testsuite holds the tests of the whole: the import arrows, IR files, models compiled and compared with
// TensorFlow's answers, damaged models. It must not be imported by anything.
package testsuite
