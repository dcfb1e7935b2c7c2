package tfops

// protoOps read and write TensorProto messages.
var protoOps = []row{}
