package tfops

var (
	imageOps, segmentOps, randomOps, signalOps, quantOps []row
)
