package tfops

import (
	"math"
	"testing"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/eval"
)

// TestSpecial holds special functions against mpmath: up to 1000 units in the last place where logarithms of gamma cancel,
// and 16 elsewhere, of the value or of 1/8 near zeros.
func TestSpecial(t *testing.T) {
	ops := indexOps(opTable)
	for _, want := range []struct {
		op   string
		args []float64
		y    float64
	}{
		{"BesselI0e", []float64{0.01}, 0.9900745851497075},
		{"BesselI1e", []float64{0.01}, 0.004950311047118276},
		{"BesselK0e", []float64{0.01}, 4.768694028544462},
		{"BesselK1e", []float64{0.01}, 100.97864845824004},
		{"BesselJ0", []float64{0.01}, 0.9999750001562495},
		{"BesselJ1", []float64{0.01}, 0.004999937500260416},
		{"BesselY0", []float64{0.01}, -3.005455637083646},
		{"BesselY1", []float64{0.01}, -63.67859628206065},
		{"Spence", []float64{0.01}, 1.5886254480763753},
		{"Dawsn", []float64{0.01}, 0.009999333359999238},
		{"Expint", []float64{0.01}, -4.017929465426669},
		{"FresnelSin", []float64{0.01}, 5.235987746754931e-07},
		{"FresnelCos", []float64{0.01}, 0.009999999975325989},
		{"BesselI0e", []float64{0.5}, 0.6450352704491501},
		{"BesselI1e", []float64{0.5}, 0.1564208031848717},
		{"BesselK0e", []float64{0.5}, 1.5241093857739094},
		{"BesselK1e", []float64{0.5}, 2.731009708211786},
		{"BesselJ0", []float64{0.5}, 0.9384698072408129},
		{"BesselJ1", []float64{0.5}, 0.2422684576748739},
		{"BesselY0", []float64{0.5}, -0.44451873350670656},
		{"BesselY1", []float64{0.5}, -1.471472392670243},
		{"Spence", []float64{0.5}, 0.5822405264650125},
		{"Dawsn", []float64{0.5}, 0.4244363835020223},
		{"Expint", []float64{0.5}, 0.4542199048631736},
		{"FresnelSin", []float64{0.5}, 0.06473243285999927},
		{"FresnelCos", []float64{0.5}, 0.4923442258714464},
		{"BesselI0e", []float64{1.9}, 0.31824316288914156},
		{"BesselI1e", []float64{1.9}, 0.21661191117477052},
		{"BesselK0e", []float64{1.9}, 0.8614506167517558},
		{"BesselK1e", []float64{1.9}, 1.0674709298145701},
		{"BesselJ0", []float64{1.9}, 0.28181855937438555},
		{"BesselJ1", []float64{1.9}, 0.5811570727134341},
		{"BesselY0", []float64{1.9}, 0.4968199712838202},
		{"BesselY1", []float64{1.9}, -0.1644057723315953},
		{"Spence", []float64{1.9}, -0.7521631792172615},
		{"Dawsn", []float64{1.9}, 0.32297431932281784},
		{"Expint", []float64{1.9}, 4.593713686953585},
		{"FresnelSin", []float64{1.9}, 0.3733473178169812},
		{"FresnelCos", []float64{1.9}, 0.3944705348915229},
		{"BesselI0e", []float64{2.1}, 0.2995630945262819},
		{"BesselI1e", []float64{2.1}, 0.21374767210633228},
		{"BesselK0e", []float64{2.1}, 0.8230171525316621},
		{"BesselK1e", []float64{2.1}, 1.0023680527405792},
		{"BesselJ0", []float64{2.1}, 0.16660698033199028},
		{"BesselJ1", []float64{2.1}, 0.5682921357570386},
		{"BesselY0", []float64{2.1}, 0.5182937375137607},
		{"BesselY1", []float64{2.1}, -0.05167861213042353},
		{"Spence", []float64{2.1}, -0.8908380902622827},
		{"Dawsn", []float64{2.1}, 0.2818849389255278},
		{"Expint", []float64{2.1}, 5.333235359655903},
		{"FresnelSin", []float64{2.1}, 0.37427335937810374},
		{"FresnelCos", []float64{2.1}, 0.5815641350608339},
		{"BesselI0e", []float64{4.9}, 0.1855299720819534},
		{"BesselI1e", []float64{4.9}, 0.16530929361992835},
		{"BesselK0e", []float64{4.9}, 0.5531310396037262},
		{"BesselK1e", []float64{4.9}, 0.6071468127379163},
		{"BesselJ0", []float64{4.9}, -0.2097383275853262},
		{"BesselJ1", []float64{4.9}, -0.31469467101519066},
		{"BesselY0", []float64{4.9}, -0.2920545942440142},
		{"BesselY1", []float64{4.9}, 0.18124669204504856},
		{"Spence", []float64{4.9}, -2.329448319125247},
		{"Dawsn", []float64{4.9}, 0.10431487362207047},
		{"Expint", []float64{4.9}, 37.33245060378099},
		{"FresnelSin", []float64{4.9}, 0.4350673617874937},
		{"FresnelCos", []float64{4.9}, 0.5001609675123034},
		{"BesselI0e", []float64{5.1}, 0.18161510209591797},
		{"BesselI1e", []float64{5.1}, 0.16266385459531296},
		{"BesselK0e", []float64{5.1}, 0.5426353518989783},
		{"BesselK1e", []float64{5.1}, 0.5936250463138127},
		{"BesselJ0", []float64{5.1}, -0.14433474706050065},
		{"BesselJ1", []float64{5.1}, -0.3370972020182318},
		{"BesselY0", []float64{5.1}, -0.3216024491248594},
		{"BesselY1", []float64{5.1}, 0.11373644197749973},
		{"Spence", []float64{5.1}, -2.4099253139039267},
		{"Dawsn", []float64{5.1}, 0.10004471372014764},
		{"Expint", []float64{5.1}, 43.27570763576144},
		{"FresnelSin", []float64{5.1}, 0.5623900797330058},
		{"FresnelCos", []float64{5.1}, 0.49978210997689454},
		{"BesselI0e", []float64{7.9}, 0.14436986414104191},
		{"BesselI1e", []float64{7.9}, 0.13489649943989376},
		{"BesselK0e", []float64{7.9}, 0.4393000819002152},
		{"BesselK1e", []float64{7.9}, 0.4663177847368799},
		{"BesselJ0", []float64{7.9}, 0.19436184484127825},
		{"BesselJ1", []float64{7.9}, 0.2191793999217512},
		{"BesselY0", []float64{7.9}, 0.20652094814437577},
		{"BesselY1", []float64{7.9}, -0.18172107728057313},
		{"Spence", []float64{7.9}, -3.3703320297344748},
		{"Dawsn", []float64{7.9}, 0.0638109032198449},
		{"Expint", []float64{7.9}, 404.7006958537439},
		{"FresnelSin", []float64{7.9}, 0.5323420347477718},
		{"FresnelCos", []float64{7.9}, 0.47597379384841176},
		{"BesselI0e", []float64{8.1}, 0.14251180948829528},
		{"BesselI1e", []float64{8.1}, 0.13340068832583662},
		{"BesselK0e", []float64{8.1}, 0.4339943754308567},
		{"BesselK1e", []float64{8.1}, 0.4600435707528057},
		{"BesselJ0", []float64{8.1}, 0.14751745404437766},
		{"BesselJ1", []float64{8.1}, 0.24760776698159287},
		{"BesselY0", []float64{8.1}, 0.23809132870223482},
		{"BesselY1", []float64{8.1}, -0.13314879595249593},
		{"Spence", []float64{8.1}, -3.4297462422652027},
		{"Dawsn", []float64{8.1}, 0.06221000236682679},
		{"Expint", []float64{8.1}, 479.32172207958024},
		{"FresnelSin", []float64{8.1}, 0.5320393956415611},
		{"FresnelCos", []float64{8.1}, 0.5227506125578564},
		{"BesselI0e", []float64{30.25}, 0.07284046717911502},
		{"BesselI1e", []float64{30.25}, 0.07162619510912749},
		{"BesselK0e", []float64{30.25}, 0.22695059962692607},
		{"BesselK1e", []float64{30.25}, 0.2306718224272361},
		{"BesselJ0", []float64{30.25}, -0.05443267228961778},
		{"BesselJ1", []float64{30.25}, -0.135377822725874},
		{"BesselY0", []float64{30.25}, -0.1344600176566395},
		{"BesselY1", []float64{30.25}, 0.05221822074062348},
		{"Spence", []float64{30.25}, -7.309315329658971},
		{"Dawsn", []float64{30.25}, 0.016537972048181037},
		{"Expint", []float64{30.25}, 469710923235.46484},
		{"FresnelSin", []float64{30.25}, 0.4989722439384609},
		{"FresnelCos", []float64{30.25}, 0.48952767355011445},
		{"Ndtri", []float64{1e-300}, -37.0470962993612},
		{"Ndtri", []float64{1e-10}, -6.361340902404057},
		{"Ndtri", []float64{0.3}, -0.5244005127080408},
		{"Ndtri", []float64{0.9}, 1.2815515655446006},
		{"Igamma", []float64{0.5, 0.2}, 0.4729107431344619},
		{"Igammac", []float64{0.5, 0.2}, 0.5270892568655381},
		{"IgammaGradA", []float64{0.5, 0.2}, -0.8201614064863388},
		{"Igamma", []float64{3.0, 9.0}, 0.9937678048936227},
		{"Igammac", []float64{3.0, 9.0}, 0.006232195106377317},
		{"IgammaGradA", []float64{3.0, 9.0}, -0.008695466419742526},
		{"Igamma", []float64{40.0, 35.0}, 0.21980955482531797},
		{"Igammac", []float64{40.0, 35.0}, 0.7801904451746821},
		{"IgammaGradA", []float64{40.0, 35.0}, -0.048001196414801835},
		{"Igamma", []float64{120.5, 130.0}, 0.8089007094694802},
		{"Igammac", []float64{120.5, 130.0}, 0.19109929053051977},
		{"IgammaGradA", []float64{120.5, 130.0}, -0.024522895080914358},
		{"Zeta", []float64{1.5, 0.3}, 8.237761671459724},
		{"Zeta", []float64{3.0, 12.0}, 0.003773602684499456},
		{"Zeta", []float64{2.0, -0.5}, 8.934802200544679},
		{"Zeta", []float64{40.0, 1.25}, 0.00013292279958667058},
		{"Polygamma", []float64{0.0, 0.3}, -3.502524222200133},
		{"Polygamma", []float64{1.0, 2.5}, 0.49035775610023485},
		{"Polygamma", []float64{5.0, 0.7}, 1025.3283541434719},
		{"Betainc", []float64{0.5, 0.5, 0.3}, 0.36901011956554536},
		{"Betainc", []float64{3.0, 9.0, 0.2}, 0.3825984512},
		{"Betainc", []float64{50.0, 60.0, 0.7}, 0.9999999530579958},
		{"Betainc", []float64{2.0, 0.1, 0.99}, 0.30657787841626755},
	} {
		c := newCtx(&importer{}, "f", &learned{})
		n := &Node{}
		var in []*ir.Tensor
		for range want.args {
			n.In = append(n.In, value(c.Param("x", ir.TensorOf(ir.F64))))
		}
		for _, x := range want.args {
			in = append(in, ir.ScalarF(ir.F64, x))
		}
		c.Return(ops[want.op].run(c, n)[0].v)
		out, _, err := eval.Graph(&ir.Module{Name: "m", Funcs: []*ir.Func{c.F}}, c.F, in, nil)
		if err != nil {
			t.Fatalf("%s: %v", want.op, err)
		}
		limit := 16.0
		if len(want.args) > 1 {
			limit = 1000
		}
		y := out[0].Float(0)
		if d := math.Abs(y - want.y); !(d <= limit*0x1p-53*max(math.Abs(want.y), 0.125)) {
			t.Errorf("%s(%v) is %v, want %v (%.3g)", want.op, want.args, y, want.y, d/math.Abs(want.y)*0x1p53)
		}
	}
}
