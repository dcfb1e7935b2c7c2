package eval

import (
	"math"
	"testing"
)

// TestReference holds functions against values of mpmath, where math's own lose digits: 2 units in the last place.
func TestReference(t *testing.T) {
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"sin(max)", refSin(math.MaxFloat64, 0), 0.004961954789184062},
		{"cos(max)", refSin(math.MaxFloat64, 1), -0.9999876894265599},
		{"sin(-1e22)", refSin(-1e22, 0), 0.8522008497671888},
		{"tan(1e300)", refTan(1e300), 1.4214488238747245},
		{"max^0.1", refPow(math.MaxFloat64, 0.1), 6.690699980388652e+30},
		{"1.5^-700.5", refPow(1.5, -700.5), 4.447060434980365e-124},
		{"(-3)^601", refPow(-3, 601), -5.621783111654382e+286},
		{"0.999^9999", refPow(0.999, 9999), 4.521856454158983e-05},
	} {
		if ulp := math.Abs(math.Nextafter(c.want, math.Inf(1)) - c.want); !(math.Abs(c.got-c.want) <= 2*ulp) {
			t.Errorf("%s is %v, want %v", c.name, c.got, c.want)
		}
	}
}
