package hostops

import "sort"

var scriptTable = []Func{
	{Name: "unicode.script", Native: true, Run: unicodeScript, Doc: "x i32[…] -> i32[…]: ICU's number of the character's script, -1 for what is no character. UnicodeScript"},
}

const (
	scriptNone    = -1
	scriptUnknown = 103
)

func unicodeScript(ins, outs []Value) error {
	for i := range ins[0].Len() {
		r := int32(ins[0].element(i))
		s := int32(scriptUnknown)
		k := sort.Search(len(scripts), func(k int) bool { return scripts[k][1] >= r })
		switch {
		case r < 0 || r > 0x10ffff:
			s = scriptNone
		case k < len(scripts) && scripts[k][0] <= r:
			s = scripts[k][2]
		}
		outs[0].setI32(i, s)
	}
	return nil
}
