// Package bench times swage beside its rivals on one machine in one run, whole models and single kernels. The driver is
// Python, as the rivals are called from there; this package holds its test for the go command and must not know the compiler.
package bench
