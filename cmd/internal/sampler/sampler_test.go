package sampler

import "testing"

func TestFind(t *testing.T) {
	syms := []symbol{{0x100, 0x140, "a"}, {0x140, 0x150, "b"}, {0x200, 0x201, "c"}}
	for at, want := range map[uint64]string{0xff: "", 0x100: "a", 0x13f: "a", 0x140: "b", 0x150: "", 0x200: "c", 0x201: ""} {
		if got, ok := find(syms, at); got != want || ok != (want != "") {
			t.Errorf("%#x is in %q, want %q", at, got, want)
		}
	}
}
