package hostops

// table has one row per function.
var table = []Func{}
