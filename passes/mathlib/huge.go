package mathlib

import (
	"math"
	"math/big"
)

// hugeStep is the number of exponents that a window of 2/pi serves in reduceHuge: a part of a has up to 27 bits, times
// 2^hugeStep, times 4 below 2^51.
const hugeStep = 21

// hugeWindow holds 2/pi for parts of a that are multiples of 2^g: the multiples of 4/2^g are left out, the rest is in
// three f64.
type hugeWindow struct {
	below float64
	c     [3]float64 // times 2^hugeScale from 2^hugeScale on, as they would be subnormal
}

const hugeScale = 600

// hugeWindows computes the windows for all f64 above 2^14 from 1300 bits of 2/pi.
func hugeWindows() []hugeWindow {
	const prec = 1300
	c := new(big.Float).SetPrec(prec).Quo(big.NewFloat(2).SetPrec(prec), bigPi(prec))
	var out []hugeWindow
	for g := -12; g < 1024; g += hugeStep {
		v := new(big.Float).SetMantExp(c, g) // 2^g 2/pi
		quot, _ := new(big.Float).SetMantExp(v, -2).Int(nil)
		v.Sub(v, new(big.Float).SetMantExp(new(big.Float).SetPrec(prec).SetInt(quot), 2))
		w := hugeWindow{below: math.Ldexp(1, g+hugeStep+26)}
		scale := -g
		if w.below > 0x1p600 {
			scale += hugeScale
		}
		for i := range w.c {
			part, _ := v.Float64()
			w.c[i] = math.Ldexp(part, scale)
			v.Sub(v, new(big.Float).SetPrec(prec).SetFloat64(part))
		}
		out = append(out, w)
	}
	return out
}

// bigPi is Machin's 16 atan(1/5) - 4 atan(1/239).
func bigPi(prec uint) *big.Float {
	atanInv := func(n int64) *big.Float {
		sum, power := new(big.Float).SetPrec(prec+64), new(big.Float).SetPrec(prec+64).Quo(big.NewFloat(1).SetPrec(prec+64), big.NewFloat(float64(n)))
		sq := big.NewFloat(float64(n * n))
		for k := int64(1); power.Sign() != 0 && power.MantExp(nil) > -int(prec)-60; k += 2 {
			term := new(big.Float).SetPrec(prec+64).Quo(power, big.NewFloat(float64(k)))
			if k%4 == 3 {
				term.Neg(term)
			}
			sum.Add(sum, term)
			power.Quo(power, sq)
		}
		return sum
	}
	pi := new(big.Float).SetPrec(prec+64).Mul(atanInv(5), big.NewFloat(16))
	return pi.Sub(pi, new(big.Float).SetPrec(prec+64).Mul(atanInv(239), big.NewFloat(4)))
}

// reduceHuge is reduce for f64 above codyWaite: a is cut into two parts of at most 27 bits, each is multiplied by its
// window of 2/pi (Payne and Hanek), and the sum of what is left over whole quarter turns is kept in two f64.
func (e *expr) reduceHuge(a x) (q, r x) {
	a1 := e.float(e.and(e.bits(a), e.n(-1<<26)))
	a2 := e.sub(a, a1)
	windows := hugeWindows()
	n1, h1, l1, e1 := e.quarterTurns(a1, windows)
	n2, h2, l2, e2 := e.quarterTurns(a2, windows)
	h := e.add(h1, h2) // exact: multiples of 2^-51 below 1
	l, le := e.twoSum(l1, l2)
	n3 := e.rint(e.add(h, l))
	s, se := e.twoSum(e.sub(h, n3), l)
	turns := e.add(s, e.add(se, e.add(le, e.add(e1, e2))))
	_, t := e.round(e.add(e.add(n1, n2), n3), nil, 0)
	return t, e.mul(turns, e.f(2*quarterPiHi))
}

// quarterTurns is w 2/pi = n + h + l + err modulo 4, h exact, |n| < 2^51.
func (e *expr) quarterTurns(w x, windows []hugeWindow) (n, h, l, err x) {
	c := [3]x{e.f(windows[0].c[0]), e.f(windows[0].c[1]), e.f(windows[0].c[2])}
	abs, by := e.abs(w), e.f(1)
	for k, win := range windows[1:] {
		past := e.cmp("GE", abs, e.f(windows[k].below))
		for i := range c {
			c[i] = e.sel(past, e.f(win.c[i]), c[i])
		}
		if win.below > 0x1p600 && windows[k].below <= 0x1p600 {
			by = e.sel(past, e.f(0x1p-600), by)
		}
	}
	w = e.mul(w, by)
	n = e.rint(e.mul(w, c[0]))
	h = e.fma(w, c[0], e.neg(n))
	l = e.mul(w, c[1])
	err = e.fma(w, c[2], e.fma(w, c[1], e.neg(l)))
	// n modulo 4, so that sums stay below 2^51
	n = e.fma(e.floor(e.mul(n, e.f(0.25))), e.f(-4), n)
	return n, h, l, err
}
