package ptx

import (
	"strings"
	"testing"
)

func small() *Module {
	e := &Entry{Name: "k", Params: []Param{{"x"}, {"n"}}, Threads: 64, Shared: []Shared{{"tile", 128, 2048}}}
	b := &Builder{Entry: e}
	c := b.Code()
	c.Comment("node dense/MatMul")
	x := c.Into(B64, "cvta.to.global.u64", c.LdParam(U64, "x"))
	tid := c.Mov(U32, Name("%tid.x"))
	at := c.MadWide(U32, tid, Int(16), x)
	c.CpAsync(Mem{Name("tile"), 16}, Mem{at, -32}, nil)
	c.CpAsyncCommit()
	c.CpAsyncWait(0)
	c.Bar()
	c.Label("loop")
	p := c.Setp("lt", U32, tid, Int(3))
	c.Bra("loop", &p, true)
	v := Vec{e.New(F32), e.New(F32)}
	c.Load("global", Flt, v, Mem{at, 8})
	c.Store("global", Flt, Mem{at, 8}, Vec{v[1], v[0]})
	c.Into(F32, "add.rn.f32", v[0], Float(-1.5))
	c.Ret()
	e.Body = c.Stmts
	return &Module{Target: "sm_80", Entries: []*Entry{e}}
}

func TestRoundTrip(t *testing.T) {
	m := small()
	if err := m.Verify(); err != nil {
		t.Fatal(err)
	}
	text := m.String()
	again, err := Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if got := again.String(); got != text {
		t.Errorf("parsed and printed:\n%s\nwant:\n%s", got, text)
	}
	for _, want := range []string{".version 7.0\n", "[%rd2-32]", "[tile+16]", "@!%p0 bra loop;", "{%f0, %f1}", "0fBFC00000", "// node dense/MatMul"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestVersion(t *testing.T) {
	e := &Entry{Name: "k", Threads: 32}
	m := &Module{Target: "sm_75", Entries: []*Entry{e}}
	e.Body = []Stmt{&Inst{Op: "ret"}}
	if v := m.Version().String(); v != "6.3" {
		t.Errorf("version %s, want sm_75's 6.3", v)
	}
	e.Shared = []Shared{{"s", 16, 16}}
	r := Vec{e.New(B32)}
	e.Body = append([]Stmt{&Inst{Op: "ldmatrix.sync.aligned.m8n8.x1.shared.b16", Args: []Operand{r, Mem{Name("s"), 0}}}}, e.Body...)
	if v := m.Version().String(); v != "6.5" {
		t.Errorf("version %s, want ldmatrix's 6.5", v)
	}
	if err := m.Verify(); err != nil {
		t.Error(err)
	}
	e.Body = append([]Stmt{&Inst{Op: "cp.async.commit_group"}}, e.Body...)
	if err := m.Verify(); err == nil || !strings.Contains(err.Error(), "sm_80") {
		t.Errorf("cp.async on sm_75: %v", err)
	}
}

func TestErrors(t *testing.T) {
	f, r := Reg{F32, 0}, Reg{B32, 0}
	for _, c := range []struct {
		want string
		inst Inst
	}{
		{"no instruction", Inst{Op: "add.f8", Args: []Operand{f, f, f}}},
		{"takes", Inst{Op: "add.rn.f32", Args: []Operand{f, r, f}}},
		{"takes", Inst{Op: "add.rn.f32", Args: []Operand{f, f, Int(1)}}},
		{"takes", Inst{Op: "mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32", Args: []Operand{Vec{f, f}, Vec{r, r, r, r}, Vec{r, r}, Vec{f, f, f, f}}}},
		{"takes", Inst{Op: "cp.async.cg.shared.global", Args: []Operand{Mem{Reg{B64, 0}, 0}, Mem{Reg{B64, 0}, 0}, Int(16)}}},
		{"not declared", Inst{Op: "neg.f32", Args: []Operand{f, Reg{F32, 9}}}},
		{"not defined", Inst{Op: "bra", Args: []Operand{Name("nowhere")}}},
		{"no predicate", Inst{Op: "ret", Guarded: true, Guard: r}},
	} {
		e := &Entry{Name: "k", Threads: 32, Body: []Stmt{&c.inst}}
		e.New(F32)
		e.New(B32)
		e.New(B64)
		err := (&Module{Target: "sm_80", Entries: []*Entry{e}}).Verify()
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.inst.String(), err, c.want)
		}
	}
	for _, text := range []string{"", "x", ".version 9.9\n.target sm_80\n", small().String()[:200], strings.Replace(small().String(), "mad.wide", "mad.wild", 1), strings.Replace(small().String(), "[%rd2-32]", "[%rd2--]", 1)} {
		if _, err := Parse(text); err == nil {
			t.Errorf("parsed:\n%s", text)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(small().String())
	f.Fuzz(func(t *testing.T, text string) {
		m, err := Parse(text)
		if err != nil {
			return
		}
		again, err := Parse(m.String())
		if err != nil || again.String() != m.String() {
			t.Errorf("%v: does not round-trip:\n%s", err, text)
		}
	})
}
