package hostops_test

import (
	"bytes"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/hostops/golden"
)

// TestDamaged gives damaged files and messages to the functions that read them, and wants no panic.
func TestDamaged(t *testing.T) {
	cases, err := golden.Cases()
	if err != nil {
		t.Fatal(err)
	}
	g := rand.New(rand.NewPCG(3, 4))
	for i, c := range cases {
		read := c.Fn == "example.count" || strings.HasPrefix(c.Fn, "image.") || strings.HasPrefix(c.Fn, "wav.") || c.Fn == "compressed.decode"
		if !read || len(c.In[0].Strings) == 0 {
			continue
		}
		for range 5 {
			in := append([]hostops.Value(nil), c.In...)
			s := bytes.Clone(in[0].Strings[0])
			for range 1 + g.IntN(3) {
				if len(s) > 0 {
					s[g.IntN(len(s))] = byte(g.Uint32())
				}
			}
			if g.IntN(4) == 0 {
				s = s[:g.IntN(len(s)+1)]
			}
			if large(s) {
				continue
			}
			in[0].Strings = append([][]byte{s}, in[0].Strings[1:]...)
			func() {
				defer func() {
					if p := recover(); p != nil {
						t.Errorf("case %d: %s: panic %v on %x", i, c.Fn, p, s)
					}
				}()
				_ = hostops.Call(c.Fn, in, golden.Blank(c.Out)) // an error is right
			}()
		}
	}
}

// large says that a damaged file may stand for an image that would take long.
func large(s []byte) bool {
	if i := bytes.Index(s, []byte{0xff, 0xc0}); i >= 0 && i+9 < len(s) && (s[i+5] != 0 || s[i+7] != 0) {
		return true
	}
	if i := bytes.Index(s, []byte{0xff, 0xc2}); i >= 0 && i+9 < len(s) && (s[i+5] != 0 || s[i+7] != 0) {
		return true
	}
	return len(s) > 24 && string(s[:4]) == "\x89PNG" && (s[16]|s[17]|s[18]|s[20]|s[21]|s[22]) != 0
}
