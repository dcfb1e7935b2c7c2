// Package bench times swage beside ONNX Runtime, OpenVINO and TensorFlow on one machine in one run. The driver is Python,
// as the rivals are called from there; this package holds its test for the go command and must not know the compiler.
package bench
