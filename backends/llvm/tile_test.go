package llvm_test

import (
	"strings"
	"testing"

	"github.com/swage-ml/swage/ir"
)

// tileCases are kernel bodies on %a: f32[6,40], %b: i32[64], writing %c: f32[4096]. %i is the parallel index, 0 here.
var tileCases = []struct{ name, body string }{
	{"row", `%x = load %a, %one, %zero {axes = [0,1], tile = [2,32]} : tile<f32,2x32>
    store %x, %c, %zero {axes = [-1,0], steps = [0,1]}`},
	{"rows", `%x = load %a, %one, %zero {axes = [0,1], tile = [4,16]} : tile<f32,4x16>
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %x, %v, %one, %zero {axes = [0,1]}`},
	{"column", `%x = load %a, %zero, %one {axes = [0], tile = [6]} : tile<f32,6>
    store %x, %c, %zero {axes = [0], steps = [3]}`},
	{"transposed_load", `%x = load %a, %zero, %zero {axes = [1,0], tile = [16,4]} : tile<f32,16x4>
    %v = view %c {type = type(buf<f32[1024,4],arg>)} : buf<f32[1024,4],arg>
    store %x, %v, %zero, %zero {axes = [0,1]}`},
	{"repeat", `%x = load %a, %one, %one {axes = [0,-1], tile = [3,32]} : tile<f32,3x32>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %x, %v, %zero, %zero {axes = [0,1]}`},
	{"repeat_rows", `%x = load %a, %one, %zero {axes = [-1,1], tile = [3,32]} : tile<f32,3x32>
    %v = view %c, %five {type = type(buf<f32[100,32],arg>)} : buf<f32[100,32],arg>
    store %x, %v, %zero, %zero {axes = [0,1]}`},
	{"stride2", `%x = load %a, %one, %zero {axes = [0,1], steps = [2,2], tile = [2,16]} : tile<f32,2x16>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %x, %v, %zero, %one {axes = [0,1], steps = [1,2]}`},
	{"masked", `%n = load %b, %five {axes = [], tile = []} : i32
    %k = convert %n {dtype = !index} : index
    %m = mask %five {axis = 1, tile = [3,16]} : tile<i1,3x16>
    %x = load %a, %one, %five, %m {axes = [0,1], masked = true, tile = [3,16]} : tile<f32,3x16>
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %x, %v, %one, %zero {axes = [0,1]}
    %y = load %a, %one, %zero, %m {axes = [0,1], masked = true, steps = [1,3], tile = [3,16]} : tile<f32,3x16>
    store %y, %v, %five, %zero {axes = [0,1]}
    %z = load %a, %one, %zero, %m {axes = [0,-1], masked = true, tile = [3,16]} : tile<f32,3x16>
    %ten = constant {value = 10} : index
    store %z, %v, %ten, %zero, %m {axes = [0,1], masked = true}
    %m2 = mask %five {axis = 0, tile = [16]} : tile<i1,16>
    %w = load %a, %one, %zero {axes = [1], tile = [16]} : tile<f32,16>
    %big = constant {value = 1000} : index
    store %w, %c, %big, %m2 {axes = [0], masked = true, steps = [7]}`},
	{"mask_rows", `%m = mask %two {axis = 0, tile = [3,16]} : tile<i1,3x16>
    %x = load %a, %one, %zero, %m {axes = [0,1], masked = true, tile = [3,16]} : tile<f32,3x16>
    store %x, %c, %zero {axes = [0,-1], steps = [16,1]}
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %x, %v, %one, %zero {axes = [0,1]}`},
	{"scalar_mask", `%p = constant {type = type(i1), value = dense(i1[]: 0)} : i1
    %x = load %a, %one, %one, %p {axes = [], masked = true, tile = []} : f32
    store %x, %c, %zero {axes = []}
    store %x, %c, %one, %p {axes = [], masked = true}`},
	{"gather", `%o = load %b, %zero {axes = [0], tile = [32]} : tile<i32,32>
    %f = view %a {type = type(buf<f32[240],arg>)} : buf<f32[240],arg>
    %x = load_at %f, %o : tile<f32,32>
    store %x, %c, %zero {axes = [0]}
    %m = mask %five {axis = 0, tile = [32]} : tile<i1,32>
    %y = load_at %f, %o, %m : tile<f32,32>
    %at = constant {value = 64} : index
    store %y, %c, %at {axes = [0]}
    store_at %x, %c, %o
    %far = constant {value = 500} : index
    %w = view %c, %far {type = type(buf<f32[500],arg>)} : buf<f32[500],arg>
    store_at %x, %w, %o, %m`},
	{"transpose16", `%x = load %a, %zero, %zero {axes = [-1,1], tile = [16,16]} : tile<f32,16x16>
    %k = coord {axis = 0, dtype = !f32, tile = [16,16]} : tile<f32,16x16>
    %s = add %x, %k : tile<f32,16x16>
    %y = transpose %s {perm = [1,0]} : tile<f32,16x16>
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %y, %v, %zero, %zero {axes = [0,1]}`},
	{"transpose_blocks", `%x = load %a, %zero, %zero {axes = [-1,1], tile = [16,32]} : tile<f32,16x32>
    %k = coord {axis = 0, dtype = !f32, tile = [16,32]} : tile<f32,16x32>
    %s = add %x, %k : tile<f32,16x32>
    %y = transpose %s {perm = [1,0]} : tile<f32,32x16>
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %y, %v, %zero, %zero {axes = [0,1]}`},
	{"transpose_odd", `%x = load %a, %zero, %zero {axes = [0,1], tile = [5,3]} : tile<f32,5x3>
    %y = transpose %x {perm = [1,0]} : tile<f32,3x5>
    %v = view %c {type = type(buf<f32[100,5],arg>)} : buf<f32[100,5],arg>
    store %y, %v, %zero, %zero {axes = [0,1]}`},
	{"broadcasts", `%x = load %a, %one, %zero {axes = [1], tile = [32]} : tile<f32,32>
    %y = broadcast_tile %x {axes = [1], tile = [3,32]} : tile<f32,3x32>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %y, %v, %zero, %zero {axes = [0,1]}
    %q = load %a, %zero, %one {axes = [0], tile = [4]} : tile<f32,4>
    %r = broadcast_tile %q {axes = [0], tile = [4,32]} : tile<f32,4x32>
    store %r, %v, %five, %zero {axes = [0,1]}
    %s = load %a, %zero, %one {axes = [0,1], tile = [4,1]} : tile<f32,4x1>
    %t = broadcast_tile %s {axes = [0,1], tile = [4,32]} : tile<f32,4x32>
    %ten = constant {value = 10} : index
    store %t, %v, %ten, %zero {axes = [0,1]}
    %u = broadcast_tile %q {axes = [1], tile = [2,4]} : tile<f32,2x4>
    %far = constant {value = 800} : index
    store %u, %c, %far {axes = [-1,0]}
    %w = load %a, %zero, %zero {axes = [0,1], tile = [2,16]} : tile<f32,2x16>
    %z = broadcast_tile %w {axes = [1,0], tile = [16,2]} : tile<f32,16x2>
    %v2 = view %c {type = type(buf<f32[1000,2],arg>)} : buf<f32[1000,2],arg>
    %row = constant {value = 450} : index
    store %z, %v2, %row, %zero {axes = [0,1]}`},
	{"reduce_last", `%x = load %a, %zero, %zero {axes = [0,1], tile = [4,32]} : tile<f32,4x32>
    %y = reduce_tile %x {axis = 1, kind = "add"} : tile<f32,4>
    store %y, %c, %zero {axes = [0]}
    %z = reduce_tile %x {axis = 0, kind = "maximum"} : tile<f32,32>
    %at = constant {value = 64} : index
    store %z, %c, %at {axes = [0]}
    %w = load %a, %zero, %zero {axes = [0,1], tile = [5,8]} : tile<f32,5x8>
    %r = reduce_tile %w {axis = 1, kind = "multiply"} : tile<f32,5>
    store %r, %c, %five {axes = [0]}
    %s = reduce_tile %y {axis = 0, kind = "minimum"} : f32
    %far = constant {value = 200} : index
    store %s, %c, %far {axes = []}`},
	{"reduce16", `%x = load %a, %zero, %zero {axes = [-1,1], tile = [16,32]} : tile<f32,16x32>
    %k = coord {axis = 0, dtype = !f32, tile = [16,32]} : tile<f32,16x32>
    %s = multiply %x, %k : tile<f32,16x32>
    %y = reduce_tile %s {axis = 1, kind = "add"} : tile<f32,16>
    store %y, %c, %zero {axes = [0]}`},
	{"reduce_mid", `%x = load %a, %zero, %zero {axes = [0,1,-1], tile = [3,4,16]} : tile<f32,3x4x16>
    %y = reduce_tile %x {axis = 1, kind = "add"} : tile<f32,3x16>
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %y, %v, %zero, %zero {axes = [0,1]}`},
	{"reduce_bool", `%x = load %a, %zero, %zero {axes = [0,1], tile = [2,32]} : tile<f32,2x32>
    %k = constant {type = type(tile<f32,2x32>), value = dense(f32[]: 0.0)} : tile<f32,2x32>
    %p = compare %x, %k {direction = "GT"} : tile<i1,2x32>
    %y = reduce_tile %p {axis = 1, kind = "or"} : tile<i1,2>
    %f = convert %y {dtype = !f32} : tile<f32,2>
    store %f, %c, %zero {axes = [0]}`},
	{"extract", `%x = load %a, %zero, %zero {axes = [0,1], tile = [2,32]} : tile<f32,2x32>
    %e = extract %x {at = [1,17]} : f32
    store %e, %c, %five {axes = []}
    %t = splat %e {tile = [32]} : tile<f32,32>
    %at = constant {value = 64} : index
    store %t, %c, %at {axes = [0]}`},
	{"carried", `%s0 = constant {type = type(tile<f32,3x16>), value = dense(f32[]: 0.5)} : tile<f32,3x16>
    %k = constant {value = 7} : index
    %s, %p = for %one, %k, %two, %s0, %zero {kind = "seq"} (%j: index, %u: tile<f32,3x16>, %q: index) {
      %x = load %a, %zero, %j {axes = [0,1], tile = [3,16]} : tile<f32,3x16>
      %y = add %u, %x : tile<f32,3x16>
      %r = add %q, %j : index
      yield %y, %r
    } : tile<f32,3x16>, index
    %v = view %c {type = type(buf<f32[256,16],arg>)} : buf<f32[256,16],arg>
    store %s, %v, %p, %zero {axes = [0,1]}`},
	{"empty_loop", `%s0 = constant {type = type(tile<f32,16>), value = dense(f32[]: 0.5)} : tile<f32,16>
    %s = for %five, %two, %one, %s0 {kind = "seq"} (%j: index, %u: tile<f32,16>) {
      %x = add %u, %u : tile<f32,16>
      yield %x
    } : tile<f32,16>
    store %s, %c, %zero {axes = [0]}`},
	{"data_loop", `%n32 = load %b, %two {axes = [], tile = []} : i32
    %n = convert %n32 {dtype = !index} : index
    %s0 = constant {type = type(tile<f32,16>), value = dense(f32[]: 0.5)} : tile<f32,16>
    %s = for %zero, %n, %one, %s0 {kind = "seq"} (%j: index, %u: tile<f32,16>) {
      %x = load %a, %zero, %j {axes = [1], tile = [16]} : tile<f32,16>
      %y = add %u, %x : tile<f32,16>
      yield %y
    } : tile<f32,16>
    store %s, %c, %zero {axes = [0]}`},
	{"unrolled", `%s0 = constant {type = type(tile<f32,16>), value = dense(f32[]: 0.5)} : tile<f32,16>
    %s = for %zero, %five, %two, %s0 {kind = "unroll"} (%j: index, %u: tile<f32,16>) {
      %x = load %a, %j, %j {axes = [1], tile = [16]} : tile<f32,16>
      %y = add %u, %x : tile<f32,16>
      yield %y
    } : tile<f32,16>
    store %s, %c, %zero {axes = [0]}`},
	{"branch", `%x = load %a, %one, %one {axes = [], tile = []} : f32
    %z = constant {type = type(f32), value = dense(f32[]: 0.0)} : f32
    %p = compare %x, %z {direction = "GT"} : i1
    %r = if %p () {
      %y = load %a, %zero, %zero {axes = [1], tile = [16]} : tile<f32,16>
      yield %y
    } () {
      %y2 = load %a, %one, %zero {axes = [1], tile = [16]} : tile<f32,16>
      %y3 = negate %y2 : tile<f32,16>
      yield %y3
    } : tile<f32,16>
    store %r, %c, %zero {axes = [0]}`},
	{"while", `%n, %s = while %zero, %one (%k: index, %f: index) {
      %hundred = constant {value = 100} : index
      %go = compare %f, %hundred {direction = "LT"} : i1
      yield %go
    } (%k2: index, %f2: index) {
      %k3 = add %k2, %one : index
      %f3 = multiply %f2, %two : index
      yield %k3, %f3
    } : index, index
    %x = load %a, %zero, %n {axes = [], tile = []} : f32
    store %x, %c, %s {axes = []}`},
	{"scratch", `%t = alloc {type = type(buf<f32[4,16],scratch>)} : buf<f32[4,16],scratch>
    %x = load %a, %one, %zero {axes = [0,1], tile = [4,16]} : tile<f32,4x16>
    store %x, %t, %zero, %zero {axes = [0,1]}
    %y = load %t, %one, %zero {axes = [-1,0], steps = [0,1], tile = [2,3]} : tile<f32,2x3>
    store %y, %c, %zero {axes = [-1,0]}
    copy_async %c, %t, %five, %one, %two {axes = [0], src_axes = [1], tile = [20]}
    commit_async
    wait_async {pending = 0}
    barrier
    %far = constant {value = 100} : index
    prefetch %a, %zero, %far`},
	{"mma_bf16", `%x = load %a, %zero, %zero {axes = [0,1], tile = [3,8]} : tile<f32,3x8>
    %xb = convert %x {dtype = !bf16} : tile<bf16,3x8>
    %y = load %a, %zero, %zero {axes = [-1,1], tile = [8,32]} : tile<f32,8x32>
    %k = coord {axis = 0, dtype = !f32, tile = [8,32]} : tile<f32,8x32>
    %yk = add %y, %k : tile<f32,8x32>
    %yb = convert %yk {dtype = !bf16} : tile<bf16,8x32>
    %acc = load %a, %zero, %five {axes = [0,1], tile = [3,32]} : tile<f32,3x32>
    %r = mma %acc, %xb, %yb : tile<f32,3x32>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %r, %v, %zero, %zero {axes = [0,1]}`},
	{"mma_i8", `%x = load %b, %zero {axes = [-1,0], tile = [3,8]} : tile<i32,3x8>
    %xb = convert %x {dtype = !i8} : tile<i8,3x8>
    %y = load %b, %five {axes = [-1,0], tile = [8,32]} : tile<i32,8x32>
    %yb = convert %y {dtype = !i8} : tile<i8,8x32>
    %acc = load %b, %zero {axes = [-1,0], tile = [3,32]} : tile<i32,3x32>
    %r = mma %acc, %xb, %yb : tile<i32,3x32>
    %f = convert %r {dtype = !f32} : tile<f32,3x32>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %f, %v, %zero, %zero {axes = [0,1]}`},
	{"mma_wide_k", `%x = load %a, %zero, %zero {axes = [0,1], tile = [4,16]} : tile<f32,4x16>
    %y = load %a, %zero, %five {axes = [-1,1], tile = [16,20]} : tile<f32,16x20>
    %acc = load %a, %zero, %five {axes = [0,1], tile = [4,20]} : tile<f32,4x20>
    %r = mma %acc, %x, %y : tile<f32,4x20>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %r, %v, %zero, %zero {axes = [0,1]}`},
	{"widths", `%x = load %a, %zero, %zero {axes = [0,1], tile = [2,32]} : tile<f32,2x32>
    %h = convert %x {dtype = !i8} : tile<i8,2x32>
    %d = convert %h {dtype = !f64} : tile<f64,2x32>
    %y = convert %d {dtype = !f32} : tile<f32,2x32>
    %p = compare %d, %d {direction = "EQ"} : tile<i1,2x32>
    %z = select %p, %y, %x : tile<f32,2x32>
    %v = view %c {type = type(buf<f32[128,32],arg>)} : buf<f32[128,32],arg>
    store %z, %v, %zero, %zero {axes = [0,1]}`},
	{"bools", `%x = load %a, %zero, %zero {axes = [1], tile = [32]} : tile<f32,32>
    %k = constant {type = type(tile<f32,32>), value = dense(f32[]: 0.0)} : tile<f32,32>
    %p = compare %x, %k {direction = "GT"} : tile<i1,32>
    %t = alloc {type = type(buf<i1[32],scratch>)} : buf<i1[32],scratch>
    store %p, %t, %zero {axes = [0]}
    %q = load %t, %zero {axes = [0], tile = [32]} : tile<i1,32>
    %f = convert %q {dtype = !f32} : tile<f32,32>
    store %f, %c, %five {axes = [0]}`},
	{"iota_vector", `%k = constant {type = type(tile<f32,4>), value = dense(f32[4]: 1.0 2.0 3.0 4.0)} : tile<f32,4>
    %d = dim {dtype = !index, expr = expr(2*S + S floordiv 3 + max(S, 4) mod 3)} : index
    store %k, %c, %d {axes = [0]}
    %v = view %c, %five {type = type(buf<f32[S,S],arg>)} : buf<f32[S,S],arg>
    %x = load %a, %zero, %zero {axes = [0,1], tile = [3,2]} : tile<f32,3x2>
    store %x, %v, %two, %two {axes = [0,1]}`},
}

// TestTiles runs each body natively and in the interpreter.
func TestTiles(t *testing.T) {
	tg := target(t)
	var src strings.Builder
	src.WriteString("module @m\n")
	outs := map[string][]string{}
	for _, c := range tileCases {
		src.WriteString(strings.NewReplacer("$name", c.name, "$body", c.body).Replace(`
func kernel @k_$name(%a: buf<f32[6,40],arg>, %b: buf<i32[64],arg>, %sz: buf<f32[S],arg>, %c: buf<f32[4096],arg>) -> () {
  sym S in 1..
  %zero = constant {value = 0} : index
  %one = constant {value = 1} : index
  %two = constant {value = 2} : index
  %five = constant {value = 5} : index
  for %zero, %one, %one {kind = "parallel"} (%i: index) {
    $body
    yield
  }
  return
}

func program @$name(%a: buf<f32[6,40],arg>, %b: buf<i32[64],arg>, %sz: buf<f32[S],arg>, %c: buf<f32[4096],arg>) -> () {
  sym S in 1..
  %z = constant {type = type(buf<f32[4096],const>), value = dense(f32[4096]: splat 0)} : buf<f32[4096],const>
  copy %z, %c
  call %a, %b, %sz, %c {callee = "k_$name"}
  return
}
`))
		outs[c.name] = []string{"c"}
	}
	c := compile(t, parse(t, src.String(), outs), tg)
	a := random(3, ir.F32, 6, 40)
	c.open(t)
	b := ir.NewTensor(ir.I32, 64)
	for i := range b.Len() {
		b.SetInt(i, (i*7)%23)
	}
	for _, k := range tileCases {
		t.Run(k.name, func(t *testing.T) { c.same(t, k.name, a, b, random(4, ir.F32, 6)) })
	}
}
