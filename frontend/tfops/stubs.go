package tfops

var (
	tf1Ops, imageOps, segmentOps, randomOps, signalOps, quantOps []row
)
