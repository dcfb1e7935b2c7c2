package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
)

// optimizeOps are the steps of optimisers: they change a variable and what goes with it by a gradient.
var optimizeOps = slices.Concat(
	steps("GradientDescent", 1, "lr g", stepGradientDescent),
	steps("Momentum", 2, "lr g momentum", stepMomentum),
	steps("KerasMomentum", 2, "lr g momentum", stepKerasMomentum),
	steps("Adagrad", 2, "lr g", stepAdagrad),
	steps("AdagradV2", 2, "lr epsilon g", stepAdagradV2),
	steps("Adadelta", 3, "lr rho epsilon g", stepAdadelta),
	steps("RMSProp", 3, "lr rho momentum epsilon g", stepRMSProp),
	steps("CenteredRMSProp", 4, "lr rho momentum epsilon g", stepCenteredRMSProp),
	steps("Adam", 3, "beta1_power beta2_power lr beta1 beta2 epsilon g", stepAdam),
	steps("AdamWithAmsgrad", 4, "beta1_power beta2_power lr beta1 beta2 epsilon g", stepAmsgrad),
	steps("AdaMax", 3, "beta1_power lr beta1 beta2 epsilon g", stepAdaMax),
	steps("Ftrl", 3, "g lr l1 l2 lr_power", stepFtrl),
)

// step is one step of an optimiser: vars are the variables it changes, in is its other inputs by name, all of the
// variables' shape.
type step struct {
	*Ctx
	n    *Node
	vars []*ir.Value
	in   map[string]*ir.Value
}

func (s *step) add(a, b *ir.Value) *ir.Value { return s.Emit("add", nil, a, b) }
func (s *step) sub(a, b *ir.Value) *ir.Value { return s.Emit("subtract", nil, a, b) }
func (s *step) mul(a, b *ir.Value) *ir.Value { return s.Emit("multiply", nil, a, b) }
func (s *step) div(a, b *ir.Value) *ir.Value { return s.Emit("divide", nil, a, b) }
func (s *step) sqrt(a *ir.Value) *ir.Value   { return s.Emit("sqrt", nil, a) }
func (s *step) square(a *ir.Value) *ir.Value { return s.mul(a, a) }

// rest is 1-a.
func (s *step) rest(a *ir.Value) *ir.Value { return s.sub(s.splatF(a, 1), a) }

// toward is a + (b-a)*(1-keep), a running mean.
func (s *step) toward(a, b, keep *ir.Value) *ir.Value {
	return s.add(a, s.mul(s.sub(b, a), s.rest(keep)))
}

// steps makes the rows of an optimiser, for resources and for TF1's references.
func steps(name string, vars int, inputs string, run func(s *step) []*ir.Value) []row {
	imp := func(c *Ctx, n *Node) []Tensor { return c.step(n, vars, inputs, run) }
	return []row{{op: "ResourceApply" + name, run: imp}, {op: "Apply" + name, run: imp}}
}

func (c *Ctx) step(n *Node, vars int, inputs string, run func(s *step) []*ir.Value) []Tensor {
	s := &step{Ctx: c, n: n, in: map[string]*ir.Value{}}
	var refs []*varRef
	for i := range vars {
		r := c.handle(n, i)
		refs, s.vars = append(refs, r), append(s.vars, c.read(r))
	}
	dims := s.vars[0].Type.Dims
	for i, name := range strings.Fields(inputs) {
		x := c.arg(n, vars+i)
		if name == "g" {
			x = c.sameDims(x, dims, "the gradient")
		}
		s.in[name] = c.BroadcastDims(x, dims)
	}
	for i, x := range run(s) {
		c.assign(refs[i], x)
	}
	return []Tensor{{h: refs[0]}}
}

func stepGradientDescent(s *step) []*ir.Value {
	return []*ir.Value{s.sub(s.vars[0], s.mul(s.in["lr"], s.in["g"]))}
}

func stepMomentum(s *step) []*ir.Value {
	g, lr, mu := s.in["g"], s.in["lr"], s.in["momentum"]
	acc := s.add(s.mul(s.vars[1], mu), g)
	by := s.mul(lr, acc)
	if s.n.Bool("use_nesterov", false) {
		by = s.add(s.mul(g, lr), s.mul(s.mul(acc, mu), lr))
	}
	return []*ir.Value{s.sub(s.vars[0], by), acc}
}

func stepKerasMomentum(s *step) []*ir.Value {
	by := s.mul(s.in["lr"], s.in["g"])
	acc := s.sub(s.mul(s.vars[1], s.in["momentum"]), by)
	if s.n.Bool("use_nesterov", false) {
		return []*ir.Value{s.add(s.vars[0], s.sub(s.mul(acc, s.in["momentum"]), by)), acc}
	}
	return []*ir.Value{s.add(s.vars[0], acc), acc}
}

// accumulated adds the gradient's square, unless the slots are to stay.
func (s *step) accumulated(acc *ir.Value) *ir.Value {
	if !s.n.Bool("update_slots", true) {
		return acc
	}
	return s.add(acc, s.square(s.in["g"]))
}

func stepAdagrad(s *step) []*ir.Value {
	acc := s.accumulated(s.vars[1])
	by := s.mul(s.mul(s.in["lr"], s.in["g"]), s.Emit("rsqrt", nil, acc))
	return []*ir.Value{s.sub(s.vars[0], by), acc}
}

func stepAdagradV2(s *step) []*ir.Value {
	acc := s.accumulated(s.vars[1])
	by := s.div(s.mul(s.in["lr"], s.in["g"]), s.add(s.sqrt(acc), s.in["epsilon"]))
	return []*ir.Value{s.sub(s.vars[0], by), acc}
}

func stepAdadelta(s *step) []*ir.Value {
	rho, eps := s.in["rho"], s.in["epsilon"]
	mean := func(a, b *ir.Value) *ir.Value { return s.add(s.mul(a, rho), s.mul(s.square(b), s.rest(rho))) }
	acc := mean(s.vars[1], s.in["g"])
	by := s.mul(s.mul(s.sqrt(s.add(s.vars[2], eps)), s.Emit("rsqrt", nil, s.add(acc, eps))), s.in["g"])
	return []*ir.Value{s.sub(s.vars[0], s.mul(by, s.in["lr"])), acc, mean(s.vars[2], by)}
}

// momentum is the running step of RMSProp: by g over the root of the mean square.
func (s *step) momentum(last, square *ir.Value) *ir.Value {
	return s.add(s.mul(last, s.in["momentum"]), s.div(s.mul(s.in["g"], s.in["lr"]), s.sqrt(square)))
}

func stepRMSProp(s *step) []*ir.Value {
	ms := s.toward(s.vars[1], s.square(s.in["g"]), s.in["rho"])
	mom := s.momentum(s.vars[2], s.add(ms, s.in["epsilon"]))
	return []*ir.Value{s.sub(s.vars[0], mom), ms, mom}
}

func stepCenteredRMSProp(s *step) []*ir.Value {
	mg := s.toward(s.vars[1], s.in["g"], s.in["rho"])
	ms := s.toward(s.vars[2], s.square(s.in["g"]), s.in["rho"])
	mom := s.momentum(s.vars[3], s.add(s.sub(ms, s.square(mg)), s.in["epsilon"]))
	return []*ir.Value{s.sub(s.vars[0], mom), mg, ms, mom}
}

// rate is Adam's step size, which corrects for the slots' start at 0.
func (s *step) rate() *ir.Value {
	return s.div(s.mul(s.in["lr"], s.sqrt(s.rest(s.in["beta2_power"]))), s.rest(s.in["beta1_power"]))
}

func stepAdam(s *step) []*ir.Value {
	g, beta := s.in["g"], s.in["beta1"]
	m := s.toward(s.vars[1], g, beta)
	v := s.toward(s.vars[2], s.square(g), s.in["beta2"])
	by := m
	if s.n.Bool("use_nesterov", false) {
		by = s.add(s.mul(s.rest(beta), g), s.mul(beta, m))
	}
	by = s.div(s.mul(by, s.rate()), s.add(s.sqrt(v), s.in["epsilon"]))
	return []*ir.Value{s.sub(s.vars[0], by), m, v}
}

func stepAmsgrad(s *step) []*ir.Value {
	m := s.toward(s.vars[1], s.in["g"], s.in["beta1"])
	v := s.toward(s.vars[2], s.square(s.in["g"]), s.in["beta2"])
	most := s.Emit("maximum", nil, v, s.vars[3])
	by := s.div(s.mul(m, s.rate()), s.add(s.sqrt(most), s.in["epsilon"]))
	return []*ir.Value{s.sub(s.vars[0], by), m, v, most}
}

func stepAdaMax(s *step) []*ir.Value {
	m := s.toward(s.vars[1], s.in["g"], s.in["beta1"])
	v := s.Emit("maximum", nil, s.mul(s.in["beta2"], s.vars[2]), s.Emit("abs", nil, s.in["g"]))
	by := s.mul(s.div(s.in["lr"], s.rest(s.in["beta1_power"])), s.div(m, s.add(v, s.in["epsilon"])))
	return []*ir.Value{s.sub(s.vars[0], by), m, v}
}

func stepFtrl(s *step) []*ir.Value {
	g, lr, l1 := s.in["g"], s.in["lr"], s.in["l1"]
	power := s.Emit("negate", nil, s.in["lr_power"])
	pow := func(a *ir.Value) *ir.Value { return s.Emit("power", nil, a, power) }
	acc := s.add(s.vars[1], s.square(g))
	sigma := s.div(s.sub(pow(acc), pow(s.vars[1])), lr)
	linear := s.add(s.vars[2], s.sub(g, s.mul(sigma, s.vars[0])))
	x := s.sub(s.mul(l1, s.Emit("sign", nil, linear)), linear)
	y := s.add(s.div(pow(acc), lr), s.mul(s.splatF(g, 2), s.in["l2"]))
	active := s.Compare("GT", s.Emit("abs", nil, linear), l1)
	return []*ir.Value{s.Emit("select", nil, active, s.div(x, y), s.splatF(g, 0)), acc, linear}
}
