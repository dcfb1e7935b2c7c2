package lower

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/swage-ml/swage/ir"
	"github.com/swage-ml/swage/ir/shape"
)

// winogradShare is how much larger, in percent, all weights may become by transformed filters, so that a process with
// resnet50 has 1.75 times the weights in memory; small models may have winogradFloor bytes more.
const (
	winogradShare = 45
	winogradFloor = 4 << 20
)

// winogradLayer is a convolution that Winograd's algorithm can compute, and the ways it may.
type winogradLayer struct {
	op     *ir.Op        // the convolution, inside its group
	filter any           // the constant
	given  bool          // a schedule asks for it
	ways   []winogradWay // each larger, and faster, than the one before
}

// filterWay is a transformed filter.
type filterWay struct {
	filter any
	way    int
}

// winogradWay is one size of tiles. Cycles are those of one image, of a machine with 16 lanes and one fma per cycle.
type winogradWay struct {
	*winograd
	saved float64 // cycles, against the direct convolution
}

// chooseWinograd decides which convolutions of the module are computed so: those that save the most per byte of larger
// filters first, while the budget lasts.
func (lo *lowerer) chooseWinograd(m *ir.Module) {
	lo.winograd = map[*ir.Op]*winograd{}
	if lo.target.Winograd == ir.Off || lo.target.MMA != [3]int64{} {
		return
	}
	var weights int64
	for _, g := range m.Globals {
		n, _ := g.Type.Elems().IsConst()
		weights += n * g.Type.DType.MemSize()
	}
	var layers []*winogradLayer
	for _, f := range m.Funcs {
		if f.Level == ir.Graph {
			f.Body.Walk(func(op *ir.Op) {
				if l := lo.winogradLayer(op, weights); l != nil {
					layers = append(layers, l)
				}
			})
		}
	}
	budget := max(weights/100*winogradShare, winogradFloor)
	if lo.target.Winograd == ir.On || lo.target.Forces("winograd") || lo.target.Forces("winograd2") {
		budget = 1 << 62
	}
	type step struct {
		l        *winogradLayer
		way      int
		per      float64
		at, from int64 // growth after and before it
	}
	order := func(s step) int { // what schedules ask for comes first, and the smaller tiles of all before the larger of any
		if s.l.given {
			return s.way
		}
		return 1 << 30
	}
	var steps []step
	for _, l := range layers {
		saved, growth := 0.0, int64(0)
		for i, w := range l.ways {
			steps = append(steps, step{l, i, (w.saved - saved) / float64(w.growth-growth+1), w.growth, growth})
			saved, growth = w.saved, w.growth
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Or(order(a)-order(b), cmp.Compare(b.per, a.per)) })
	paid := map[filterWay]bool{} // by filter and way: layers may share them
	for _, s := range steps {
		key := filterWay{s.l.filter, s.way}
		more := s.at - s.from
		if paid[key] {
			more = 0
		}
		if s.way > 0 && lo.winograd[s.l.op] != s.l.ways[s.way-1].winograd || more > budget {
			continue
		}
		budget -= more
		paid[key] = true
		lo.winograd[s.l.op] = s.l.ways[s.way].winograd
	}
}

// winogradLayer is the convolution in a group if it can be computed so: two spatial axes, stride one, no dilation, no
// groups, f32, with a constant filter of 3×3, 1×3, 3×1 or 5×5.
func (lo *lowerer) winogradLayer(group *ir.Op, weights int64) *winogradLayer {
	if !group.Is("fused") {
		return nil
	}
	region := group.Regions[0]
	i := slices.IndexFunc(region.Ops, func(o *ir.Op) bool { return o.Is("convolution") })
	if i < 0 {
		return nil
	}
	op := region.Ops[i]
	x, w, out := op.Operands[0].Type, op.Operands[1].Type, op.Result().Type
	fd, static := w.Static()
	if x.Rank() != 4 || !static || op.Int("groups") != 1 || !all(op.Ints("strides"), 1) || !all(op.Ints("rhs_dilation"), 1) ||
		!all(op.Ints("lhs_dilation"), 1) || x.DType != ir.F32 || w.DType != ir.F32 || out.DType != ir.F32 || prod(fd) == 0 {
		return nil
	}
	k := slices.Index(region.Params, op.Operands[1])
	if k < 0 {
		return nil
	}
	filter := constantOf(group.Operands[k])
	if filter == nil {
		return nil
	}
	key, _ := work(group, newGroup(group))
	forced := lo.target.Forces("winograd") || lo.target.Forces("winograd2")
	sched, _ := lo.scheduleOf(key, group.Node)
	if sched.Winograd == 1 && !forced {
		return nil
	}
	l := &winogradLayer{op: op, filter: filter, given: sched.Winograd != 0}
	for _, m := range tileSizes(fd[0], fd[1]) {
		if lo.target.Forces("winograd2") && max(m[0], m[1]) > 2 {
			continue
		}
		if l.given && !forced && max(m[0], m[1]) > sched.Winograd && len(l.ways) > 0 {
			continue
		}
		wg := &winograd{ax: [2]*toom{newToom(m[0], fd[0]), newToom(m[1], fd[1])}, blk: sched.blocking(lo.target, ir.F32, out.Dims[3])}
		way := lo.estimate(wg, out.Dims, fd, weights)
		least := 0.0
		if n := len(l.ways); n > 0 {
			least = l.ways[n-1].saved * 1.05 // else it is larger for nothing
		}
		if way.saved <= least && !forced && !l.given {
			continue
		}
		wg.blocks = lo.tileBlocks(wg, out.Dims, fd, sched)
		l.ways = append(l.ways, way)
		if forced {
			l.ways = []winogradWay{way}
		}
	}
	if len(l.ways) == 0 {
		return nil
	}
	return l
}

// tileSizes are the output tiles for a filter, the smallest growth first.
func tileSizes(r0, r1 int64) [][2]int64 {
	switch [2]int64{r0, r1} {
	case [2]int64{3, 3}:
		return [][2]int64{{2, 2}, {4, 4}}
	case [2]int64{1, 3}:
		return [][2]int64{{1, 2}, {1, 4}}
	case [2]int64{3, 1}:
		return [][2]int64{{2, 1}, {4, 1}}
	case [2]int64{5, 5}:
		return [][2]int64{{2, 2}}
	}
	return nil
}

// constantOf is the global or tensor behind a value that is constant, through reshapes; nil if it is not.
func constantOf(v *ir.Value) any {
	for v.Def != nil && v.Def.Is("reshape") {
		v = v.Def.Operands[0]
	}
	if v.Def == nil || !v.Def.Is("constant") {
		return nil
	}
	return v.Def.Attr("value")
}

// typicalExtent stands for spatial dims that are not known.
const typicalExtent = 56

func extent(e shape.Expr) float64 {
	if n, ok := e.IsConst(); ok {
		return float64(n)
	}
	return typicalExtent
}

// The estimate's constants. They come from measurements on Zen 4: a step of k of a tile costs its fmas, and each tile some
// steps more for its beginning and end; a transform its operations and its loads and stores; filters that do not fit the
// last cache stream from memory, at streamBytes per cycle, or more than half hidden behind the products.
const (
	tileOverhead = 8.0
	streamBytes  = 8.0
	largeWeights = 24 << 20
)

// estimate is what one way costs and saves, for one image.
func (lo *lowerer) estimate(w *winograd, out shape.Dims, fd []int64, weights int64) winogradWay {
	c, n := float64(fd[2]), float64(fd[3])
	panels := float64((fd[3] + 31) / 32)
	vec := func(x float64) float64 { return float64((int64(x) + 15) / 16) }
	h, wd := extent(out[1]), extent(out[2])
	ceil := func(x float64, m int64) float64 { return float64((int64(x) + m - 1) / m) }
	tiles := ceil(h, w.ax[0].m) * ceil(wd, w.ax[1].m)
	e := float64(w.points())
	taps := float64(fd[0] * fd[1])
	direct := h * wd * panels * 2 * (taps*c + tileOverhead) * 1.08
	ops := func(rows0, n0, rows1, n1 int64) float64 { // of a transform along both axes: about two per element
		return 2 * (float64(n1*rows0)*b2f(n0 > 1) + float64(rows0*rows1)*b2f(n1 > 1))
	}
	n0, n1 := w.ax[0].n(), w.ax[1].n()
	in := ops(n0, n0, n1, n1) + 3*e
	back := ops(w.ax[0].m, n0, w.ax[1].m, n1) + 3*e
	products := tiles * e * panels * 2 * (c + tileOverhead) * 1.08
	cost := products + tiles*(vec(c)*in+vec(n)*back)
	cols := w.blk.cols
	w.growth = (w.points() - fd[0]*fd[1]) * fd[2] * ((fd[3] + cols - 1) / cols * cols) * 4
	if weights > largeWeights {
		cost += float64(w.growth) / streamBytes
	}
	return winogradWay{w, direct - cost}
}

// blockTiles is about how many tiles share a pass over U, which costs about as much as it would to read U from the last
// cache if they were half as many.
const blockTiles = 28

// maxTask bounds what a schedule may ask for, in tiles of the micro-kernel: V and M of a task are in the arena.
const maxTask = 16

// tileBlocks sizes a task's block so that V, M and a block's share of U stay in the cache.
func (lo *lowerer) tileBlocks(w *winograd, out shape.Dims, fd []int64, sched Schedule) tileBlocks {
	blk := w.blk
	whole := (fd[3] + blk.cols - 1) / blk.cols * blk.cols
	if lo.target.Forces("blocks") {
		return tileBlocks{blk.rows, blk.cols}
	}
	e := w.points()
	tiles := or(min(sched.Task, maxTask), (blockTiles+blk.rows-1)/blk.rows) * blk.rows
	room := or(sched.Block, lo.target.L2)
	per := out[1].CeilDiv(shape.Const(w.ax[0].m)).Mul(out[2].CeilDiv(shape.Const(w.ax[1].m)))
	if n, ok := per.IsConst(); ok && 0 < n && n < tiles {
		tiles = tiles / n * n // whole images
	}
	cols := whole
	for e*tiles*(fd[2]+cols)*4 > room*3/4 && cols > 2*blk.cols {
		cols = (cols/2 + blk.cols - 1) / blk.cols * blk.cols
	}
	for e*tiles*(fd[2]+cols)*4 > room && tiles > blk.rows && e*fd[2]*whole*4 <= room/2 { // else a pass over U costs more
		tiles -= blk.rows
	}
	return tileBlocks{max(tiles, 1), cols}
}

// winogradFilter is the transformed filter in panels, [point][panel][c][cols], made when it is first wanted.
func (lo *lowerer) winogradFilter(w *winograd, v *ir.Value) *ir.Value {
	filter := lo.constGlobal(v)
	fd, _ := v.Type.Static()
	cols := w.blk.cols
	name := fmt.Sprintf("%s.%s_%dx%dx%dx%d.panels%d", filter.Name, w, fd[0], fd[1], fd[2], fd[3], cols)
	g := lo.globals[name]
	if g == nil {
		panels := (fd[3] + cols - 1) / cols
		g = &ir.Global{
			Name: name,
			Type: ir.TensorOf(ir.F32, ir.ConstDims(w.points(), panels, fd[2], cols)...),
			Load: func() (*ir.Tensor, error) {
				t, err := filter.Tensor()
				if err != nil {
					return nil, err
				}
				return packPanels(w.transformed(t, fd), w.points(), fd[2], 1, fd[3], cols), nil
			},
		}
		lo.addGlobal(g)
	}
	return lo.b.ConstBuffer(g)
}

// transformed is the filter [r0, r1, c, o] as [points, c, o], in double precision until the last rounding.
func (w *winograd) transformed(t *ir.Tensor, fd []int64) *ir.Tensor {
	n0, n1 := w.ax[0].n(), w.ax[1].n()
	inner := fd[2] * fd[3]
	out := ir.NewTensor(ir.F32, n0*n1, fd[2], fd[3])
	wide := make([]float64, fd[0]*fd[1]*inner)
	for i := range wide {
		wide[i] = t.Float(int64(i))
	}
	wide = w.ax[0].filters(wide, 1, fd[1]*inner)
	wide = w.ax[1].filters(wide, n0, inner)
	for i, x := range wide {
		out.SetFloat(int64(i), x)
	}
	return out
}
