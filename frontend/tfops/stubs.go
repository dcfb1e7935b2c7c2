package tfops

var segmentOps []row
