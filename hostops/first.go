package hostops

var firstTable = []Func{
	{Name: "first", Run: first, Doc: "x str[n] -> i64[n]: for each string, the place of the first that equals it. Unique of strings"},
}

func first(ins, outs []Value) error {
	seen := make(map[string]int64, len(ins[0].Strings))
	for i, s := range ins[0].Strings {
		at, ok := seen[string(s)]
		if !ok {
			at = int64(i)
			seen[string(s)] = at
		}
		outs[0].setI64(int64(i), at)
	}
	return nil
}
