package tfops

import (
	"slices"
	"strings"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
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
	steps("FtrlV2", 3, "g lr l1 l2 l2_shrinkage lr_power", stepFtrl),
	steps("AdagradDA", 3, "g lr l1 l2 global_step", stepAdagradDA),
	steps("AddSign", 2, "lr alpha sign_decay beta g", stepAddSign),
	steps("PowerSign", 2, "lr logbase sign_decay beta g", stepPowerSign),
	steps("ProximalGradientDescent", 1, "lr l1 l2 g", stepProximal),
	steps("ProximalAdagrad", 2, "lr l1 l2 g", stepProximalAdagrad),
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

// steps makes the rows of an optimiser, for resources and for TF1's references, dense and sparse, as far as
// TensorFlow has them.
func steps(name string, vars int, inputs string, run func(s *step) []*ir.Value) []row {
	dense := func(c *Ctx, n *Node) []Tensor { return c.step(n, vars, inputs, run) }
	rows := []row{{op: "ResourceApply" + name, run: dense}, {op: "Apply" + name, run: dense}}
	sparse := func(c *Ctx, n *Node) []Tensor { return c.sparseStep(n, vars, inputs, run) }
	switch name {
	case "KerasMomentum":
		return []row{rows[0], {op: "ResourceSparseApply" + name, run: sparse}}
	case "AdamWithAmsgrad":
		return rows[:1]
	case "GradientDescent", "Adam", "AdaMax", "AddSign", "PowerSign":
		return rows
	}
	return append(rows, row{op: "ResourceSparseApply" + name, run: sparse}, row{op: "SparseApply" + name, run: sparse})
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
		s.in[name] = c.wide(x, s.vars[0].Type)
	}
	for i, x := range run(s) {
		c.assign(refs[i], x)
	}
	return []Tensor{{h: refs[0]}}
}

// wide is a scalar, or the gradient, as a tensor of the variable's type.
func (c *Ctx) wide(x *ir.Value, t ir.Type) *ir.Value {
	return c.BroadcastDims(c.Convert(x, t.DType), t.Dims)
}

// sparseStep makes steps of rows of the variables, one after the other: a row that comes twice takes two steps.
func (c *Ctx) sparseStep(n *Node, vars int, inputs string, run func(s *step) []*ir.Value) []Tensor {
	var refs []*varRef
	inits := []Tensor{value(c.ScalarI(ir.I64, 0))}
	for i := range vars {
		r := c.handle(n, i)
		x := c.read(r)
		if x.Type.Rank() == 0 {
			c.Failf("variable %q is a scalar, want rows", r.name)
		}
		refs, inits = append(refs, r), append(inits, value(x))
	}
	whole := inits[1].v.Type
	rowType := whole.With(whole.Dims[1:]...)
	scalars := map[string]*ir.Value{}
	var grads, rows *ir.Value
	at := vars
	for _, name := range strings.Fields(inputs) {
		if name != "g" {
			scalars[name] = c.arg(n, at)
			at++
			continue
		}
		grads, rows = c.arg(n, at), c.arg(n, at+1)
		at += 2
	}
	if rows.Type.Rank() != 1 {
		c.Failf("the indices are %s, want a vector", rows.Type)
	}
	grads = c.sameDims(grads, append(shape.Dims{rows.Type.Dims[0]}, rowType.Dims...), "the gradient")
	c.checkIndex(rows, whole.Dims[0], "index")
	// row is row i of x, rank 1 or more.
	row := func(x, i *ir.Value) *ir.Value {
		sizes := append(shape.Dims{one}, x.Type.Dims[1:]...)
		return c.Reshape(c.Emit("dynamic_slice", ir.A{"sizes": sizes}, append([]*ir.Value{x}, c.starts(i, len(sizes))...)...), x.Type.Dims[1:]...)
	}
	count := c.dimValue(rows.Type.Dims[0], ir.I64)
	outs := c.loop(n.sc.path+n.Name, inits,
		func(vs []Tensor) Tensor { return value(c.Compare("LT", c.val(vs[0]), count)) },
		func(vs []Tensor) []Tensor {
			i := c.val(vs[0])
			to := c.Convert(row(rows, i), ir.I64)
			s := &step{Ctx: c, n: n, in: map[string]*ir.Value{"g": row(grads, i)}}
			for _, v := range vs[1:] {
				s.vars = append(s.vars, row(c.val(v), to))
			}
			for name, x := range scalars {
				s.in[name] = x
			}
			for _, name := range strings.Fields(inputs) {
				s.in[name] = c.wide(s.in[name], rowType)
			}
			next := []Tensor{value(c.Emit("add", nil, i, c.i64(1)))}
			for k, x := range run(s) {
				if x == s.vars[k] {
					next = append(next, vs[1+k])
					continue
				}
				x = c.Reshape(x, append(shape.Dims{one}, rowType.Dims...)...)
				v := c.val(vs[1+k])
				next = append(next, value(c.Emit("dynamic_update_slice", nil, append([]*ir.Value{v, x}, c.starts(to, whole.Rank())...)...)))
			}
			return next
		})
	for i, r := range refs {
		c.assign(r, c.val(outs[1+i]))
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
	g, lr, l1, l2 := s.in["g"], s.in["lr"], s.in["l1"], s.mul(s.splatF(s.in["g"], 2), s.in["l2"])
	power := s.Emit("negate", nil, s.in["lr_power"])
	half := s.Compare("EQ", power, s.splatF(power, 0.5))
	pow := func(a *ir.Value) *ir.Value {
		return s.Emit("select", nil, half, s.sqrt(a), s.Emit("power", nil, a, power))
	}
	acc := s.add(s.vars[1], s.square(g))
	if shrink := s.in["l2_shrinkage"]; shrink != nil {
		g = s.add(g, s.mul(s.mul(s.splatF(g, 2), shrink), s.vars[0]))
	}
	sigma, y := s.sub(pow(acc), pow(s.vars[1])), pow(acc)
	if s.n.Bool("multiply_linear_by_lr", false) {
		g, l1, l2 = s.mul(g, lr), s.mul(l1, lr), s.mul(l2, lr)
	} else {
		sigma, y = s.div(sigma, lr), s.div(y, lr)
	}
	linear := s.add(s.vars[2], s.sub(g, s.mul(sigma, s.vars[0])))
	x := s.sub(s.mul(l1, s.Emit("sign", nil, linear)), linear)
	active := s.Compare("GT", s.Emit("abs", nil, linear), l1)
	return []*ir.Value{s.Emit("select", nil, active, s.div(x, s.add(y, l2)), s.splatF(g, 0)), acc, linear}
}

func stepAdagradDA(s *step) []*ir.Value {
	g, lr, t := s.in["g"], s.in["lr"], s.in["global_step"]
	sum, squares := s.add(s.vars[1], g), s.add(s.vars[2], s.square(g))
	by := s.div(s.mul(s.Emit("negate", nil, lr), s.shrunk(sum, s.mul(s.in["l1"], t))), s.add(s.mul(s.mul(s.in["l2"], t), lr), s.sqrt(squares)))
	return []*ir.Value{by, sum, squares}
}

// shrunk is x closer to 0 by an amount, if that is positive.
func (s *step) shrunk(x, by *ir.Value) *ir.Value {
	zero := s.splatF(x, 0)
	less := s.mul(s.Emit("sign", nil, x), s.Emit("maximum", nil, s.sub(s.Emit("abs", nil, x), by), zero))
	return s.Emit("select", nil, s.Compare("GT", by, zero), less, x)
}

// agreement is by how much the gradient's sign is that of its running mean, and that mean.
func (s *step) agreement() (agree, mean *ir.Value) {
	g := s.in["g"]
	mean = s.add(s.mul(s.vars[1], s.in["beta"]), s.mul(g, s.rest(s.in["beta"])))
	return s.mul(s.in["sign_decay"], s.mul(s.Emit("sign", nil, g), s.Emit("sign", nil, mean))), mean
}

func stepAddSign(s *step) []*ir.Value {
	agree, m := s.agreement()
	return []*ir.Value{s.sub(s.vars[0], s.mul(s.mul(s.in["lr"], s.add(s.in["alpha"], agree)), s.in["g"])), m}
}

func stepPowerSign(s *step) []*ir.Value {
	agree, m := s.agreement()
	scale := s.Emit("exponential", nil, s.mul(s.in["logbase"], agree))
	return []*ir.Value{s.sub(s.vars[0], s.mul(s.mul(s.in["lr"], scale), s.in["g"])), m}
}

// proximal is a step at a rate, then toward 0.
func (s *step) proximal(lr *ir.Value) *ir.Value {
	x := s.sub(s.vars[0], s.mul(s.in["g"], lr))
	return s.div(s.shrunk(x, s.mul(lr, s.in["l1"])), s.add(s.splatF(x, 1), s.mul(s.in["l2"], lr)))
}

func stepProximal(s *step) []*ir.Value { return []*ir.Value{s.proximal(s.in["lr"])} }

func stepProximalAdagrad(s *step) []*ir.Value {
	acc := s.add(s.vars[1], s.square(s.in["g"]))
	return []*ir.Value{s.proximal(s.mul(s.in["lr"], s.Emit("rsqrt", nil, acc))), acc}
}
