package stablehlo

import (
	"bytes"
	"fmt"
)

// ReadModule reads a module in either form.
func ReadModule(data []byte) (*Module, error) {
	if bytes.HasPrefix(data, magic) {
		return readBytecode(data)
	}
	return nil, fmt.Errorf("stablehlo: neither bytecode nor text of a module")
}
