package stablehlo

import "bytes"

// ReadModule reads a module in either form.
func ReadModule(data []byte) (*Module, error) {
	if bytes.HasPrefix(data, magic) {
		return readBytecode(data)
	}
	return readText(data)
}
