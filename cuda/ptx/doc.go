// Package ptx is PTX as data: modules, entry functions, instructions with typed operands; the table of the instruction
// forms that swage emits, constructors that check operands against it, a printer and a parser of what it prints.
// It must not know kernels, tiles or schedules, nor how an instruction is executed.
//
// Text is deterministic: print(parse(s)) == s for every s that String printed, and a module's `.version` is the lowest
// that its instructions and its target need, since a driver refuses PTX that is newer than itself.
package ptx
