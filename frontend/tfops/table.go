package tfops

import (
	"slices"
)

// opTable is every TensorFlow op that can be imported, family by family.
var opTable = slices.Concat(basicOps, controlOps, tf1Ops, variableOps, listOps, tensorArrayOps, mapOps, mathOps, reduceOps, arrayOps, sliceOps, gatherOps,
	nnOps, convOps, poolOps, imageOps, linalgOps, segmentOps, randomOps, signalOps, quantOps, raggedOps, solveOps, detectOps,
	colourOps, softNMSOps, resampleOps, patchOps, chooseOps, cellOps, factorOps, stringOps, lookupOps, sparseOps, crossOps, regexOps, exampleOps, optimizeOps, pictureOps,
	unicodeOps, ctcOps, xlaOps, layoutOps, poolGradOps, oldConvOps, segmentGradOps, quantisedOps, warpOps, cellGradOps, audioOps,
	specialOps, decomposeOps, incompleteOps, sampleOps, generatorOps)

// indexOps makes a map of the table.
func indexOps(table []row) map[string]row {
	m := make(map[string]row, len(table))
	for _, r := range table {
		m[r.op] = r
	}
	return m
}

// Ops lists the names of the TensorFlow ops that can be imported, sorted.
func Ops() []string {
	var out []string
	for _, r := range opTable {
		out = append(out, r.op)
	}
	slices.Sort(out)
	return out
}
