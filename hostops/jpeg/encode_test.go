package jpeg

import "testing"

// TestRoundTrip writes smooth images and reads nearly the same; testsuite/conformance compares the bytes with TensorFlow's.
func TestRoundTrip(t *testing.T) {
	for _, size := range [][3]int{{1, 1, 1}, {8, 8, 3}, {17, 9, 3}, {5, 20, 1}, {33, 16, 3}} {
		w, h, c := size[0], size[1], size[2]
		pix := make([]byte, w*h*c)
		for i := range pix {
			pix[i] = byte(3*(i/c%w) + 2*(i/c/w) + 40*(i%c))
		}
		for _, sub := range []bool{false, true} {
			img, err := Decode(Encode(pix, w, h, c, Options{Quality: 95, Subsample: sub, DensityUnit: 1, XDensity: 300, YDensity: 300}), Config{Smooth: true})
			if err != nil || img.Width != w || img.Height != h || img.Channels != c {
				t.Fatalf("%v: got %v, %v", size, img, err)
			}
			for i, p := range img.Pix {
				if d := int(p) - int(pix[i]); d < -12 || d > 12 {
					t.Fatalf("%v, subsampled %v: sample %d: got %d, want %d", size, sub, i, p, pix[i])
				}
			}
		}
	}
}
