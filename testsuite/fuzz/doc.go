// Package fuzz makes random graph functions and holds every level of the compiler against the interpreter's answer to
// them: passes, programs and kernels for each target, and native code. It must not know how any of these work.
//
// A function is made by [Generate] from a seed, together with inputs for several sizes of its symbols. [Reference] is
// what the graph interpreter answers, with a bound of the error that another order of additions may make: the same
// function is run with the rounding errors of every op exaggerated and drawn at random. What such noise turns into other
// integers is not compared at all.
//
//	go test ./testsuite/fuzz -run Interpreted -args -first=1 -seeds=100000
//	make fuzz DURATION=2h
package fuzz
