package llx

import (
	"math"
	"strings"
	"testing"
)

// TestText is the whole of a small module, as LLVM reads it.
func TestText(t *testing.T) {
	m := NewModule()
	f := m.Func("axpy", Void, Param("x", Ptr, "noalias"), Param("n", I64))
	f.Doc("y = 2*y\nfor all")
	loop, end := f.Block("loop"), f.Block("end")
	f.Br(loop)
	f.At(loop)
	i := f.Phi("i", I64)
	Incoming(i, I64c(0), f.F.Blocks[0])
	f.Comment("dense/MatMul")
	p := f.GEP(F32, f.Param(0), i)
	v := f.Load(Vec(4, F32), p, 4)
	v = f.Intrinsic("fma", v.Type(), v, Float(v.Type(), 2), f.Splat(f.Extract(v, 1), 4))
	f.Store(f.Shuffle(v, v, []int64{3, 2, 1, 0}), p, 4)
	next := f.AddNSW(i, I64c(4))
	Incoming(i, next, loop)
	f.CondBr(f.Cmp("slt", next, f.Param(1)), loop, end)
	f.At(end)
	f.Ret(nil)
	got := m.Text() + strings.Join(m.Declares(), "\n")
	want := `; y = 2*y for all
define hidden void @axpy(ptr noalias %x, i64 %n) #0 {
entry:
	br label %loop.1

loop.1:
	%i.3 = phi i64 [ 0, %entry ], [ %add.11, %loop.1 ]
	; dense/MatMul
	%p.4 = getelementptr float, ptr %x, i64 %i.3
	%load.5 = load <4 x float>, ptr %p.4, align 4
	%lane.6 = extractelement <4 x float> %load.5, i32 1
	%ins.7 = insertelement <4 x float> poison, float %lane.6, i32 0
	%shuf.8 = shufflevector <4 x float> %ins.7, <4 x float> poison, <4 x i32> zeroinitializer
	%fma.9 = call <4 x float> @llvm.fma.v4f32(<4 x float> %load.5, <4 x float> <float 0x4000000000000000, float 0x4000000000000000, float 0x4000000000000000, float 0x4000000000000000>, <4 x float> %shuf.8)
	%shuf.10 = shufflevector <4 x float> %fma.9, <4 x float> %fma.9, <4 x i32> <i32 3, i32 2, i32 1, i32 0>
	store <4 x float> %shuf.10, ptr %p.4, align 4
	%add.11 = add nsw i64 %i.3, 4
	%cmp.12 = icmp slt i64 %add.11, %n
	br i1 %cmp.12, label %loop.1, label %end.2

end.2:
	ret void
}

declare <4 x float> @llvm.fma.v4f32(<4 x float>, <4 x float>, <4 x float>)`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestConstants(t *testing.T) {
	for _, c := range []struct {
		v    Value
		want string
	}{
		{Float(F32, 0.1), "float 0x3FB99999A0000000"}, // rounded to float first
		{Float(F32, math.Inf(-1)), "float 0xFFF0000000000000"},
		{FloatBits(F32, 0x7fc00001), "float 0x7FF8000020000000"}, // the payload stays
		{Float(F64, 0.1), "double 0x3FB999999999999A"},
		{FloatBits(F16, 0x3c00), "half 0xH3C00"},
		{Int(I8, -128), "i8 -128"},
		{Int(I8, 255), "i8 255"},
		{Int(I1, 1), "i1 true"},
		{Int(Vec(2, I32), 7), "<2 x i32> <i32 7, i32 7>"},
		{Float(Vec(2, F32), 0), "<2 x float> zeroinitializer"},
		{Global("a/b"), `ptr @"a/b"`},
	} {
		if c.v.String() != c.want {
			t.Errorf("got %s, want %s", c.v, c.want)
		}
	}
}

// TestBugs wants a panic where LLVM would accept nonsense.
func TestBugs(t *testing.T) {
	for name, bad := range map[string]func(f *Func){
		"constant out of range": func(*Func) { Int(I8, 256) },
		"mixed operands":        func(f *Func) { f.Bin("add", Int(I32, 1), Int(I64, 1)) },
		"float op of integers":  func(f *Func) { f.Bin("fadd", Int(I32, 1), Int(I32, 1)) },
		"call with other types": func(f *Func) { f.Call("g", Void, I64c(1)); f.Call("g", Void, Int(I32, 1)) },
		"load of no pointer":    func(f *Func) { f.Load(F32, I64c(1), 4) },
		"branch on an integer":  func(f *Func) { f.CondBr(I64c(1), f.Block("a"), f.Block("b")) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s: no panic", name)
				}
			}()
			bad(NewModule().Func("f", Void))
		}()
	}
}
