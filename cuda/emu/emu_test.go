package emu

import (
	"encoding/binary"
	"strings"
	"testing"

	"github.com/swage-ml/swage/cuda/ptx"
)

// entry wraps a body: 64 threads, one buffer, 4 KiB of shared memory.
func entry(body string) string {
	return `.version 7.0
.target sm_80
.address_size 64

.visible .entry k(
	.param .u64 x
)
.reqntid 64, 1, 1
{
	.shared .align 128 .b8 tile[4096];
	.reg .pred %p<4>;
	.reg .b32 %r<16>;
	.reg .b64 %rd<8>;
	.reg .f32 %f<8>;
	ld.param.u64 %rd0, [x];
	mov.u32 %r0, %tid.x;
	mov.u32 %r1, tile;
	mul.lo.s32 %r2, %r0, 16;
	add.s32 %r3, %r1, %r2;
	mad.wide.s32 %rd1, %r0, 16, %rd0;
` + body + `	ret;
}
`
}

func run(t *testing.T, m *Machine, body string) ([]byte, error) {
	t.Helper()
	mod, err := ptx.Parse(entry(body))
	if err != nil {
		t.Fatal(err)
	}
	x := make([]byte, 64*16)
	for i := range 64 * 4 {
		binary.LittleEndian.PutUint32(x[4*i:], uint32(i))
	}
	return x, m.Run(mod, "k", 1, []Arg{{Buf: x}})
}

// TestExchange: each warp copies its part into shared memory and reads the other's after the barrier.
func TestExchange(t *testing.T) {
	body := `	cp.async.cg.shared.global [%r3], [%rd1], 16;
	cp.async.commit_group;
	cp.async.wait_group 0;
	bar.sync 0;
	xor.b32 %r4, %r2, 512;
	add.s32 %r5, %r1, %r4;
	ld.shared.b32 %r6, [%r5+4];
	st.global.b32 [%rd1], %r6;
`
	for _, late := range []bool{false, true} {
		x, err := run(t, &Machine{Late: late}, body)
		if err != nil {
			t.Fatal(err)
		}
		for i := range 64 {
			if got, want := binary.LittleEndian.Uint32(x[16*i:]), uint32((i^32)*4+1); got != want {
				t.Fatalf("late %v: thread %d read %d, want %d", late, i, got, want)
			}
		}
	}
	if _, err := run(t, &Machine{}, strings.Replace(body, "\tbar.sync 0;\n", "", 1)); err == nil || !strings.Contains(err.Error(), "race") && !strings.Contains(err.Error(), "barrier") {
		t.Errorf("no barrier: %v", err)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"divergence", "\tsetp.lt.s32 %p0, %r0, 7;\n\t@%p0 bra out;\nout:\n", "the others do not"},
		{"a barrier for one warp", "\tsetp.lt.s32 %p0, %r0, 32;\n\t@%p0 bra out;\n\tbar.sync 0;\nout:\n", "1 of 2 warps"},
		{"outside a buffer", "\tld.global.b32 %r4, [%rd1+1024];\n", "outside the buffers"},
		{"alignment", "\tld.global.v2.f32 {%f0, %f1}, [%rd1+4];\n", "not aligned"},
		{"outside shared memory", "\tst.shared.b32 [%r3+4096], %r0;\n", "outside"},
		{"two warps write one place", "\tst.shared.b32 [tile], %r0;\n", "race"},
		{"a write under a read", "\tld.shared.b32 %r4, [tile];\n\tsetp.lt.s32 %p0, %r0, 32;\n\t@!%p0 st.shared.b32 [tile], %r0;\n", "race"},
		{"a copy that nobody waits for", "\tcp.async.cg.shared.global [%r3], [%rd1], 16;\n\tcp.async.commit_group;\n\tld.shared.b32 %r4, [%r3];\n", "not been waited for"},
	} {
		_, err := run(t, &Machine{}, c.body)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", c.name, err, c.want)
		}
	}
	if err := (&Machine{}).Run(&ptx.Module{Target: "sm_80"}, "k", 1, nil); err == nil {
		t.Error("an entry that is not there runs")
	}
}

// TestBanks: eight lanes that read rows of 128 bytes at the same place wait for one another.
func TestBanks(t *testing.T) {
	ld := "\tldmatrix.sync.aligned.m8n8.x1.shared.b16 {%r4}, [%r5];\n"
	for _, c := range []struct {
		stride string
		waves  int64
	}{{"16", 2}, {"128", 16}, {"64", 8}} {
		m := &Machine{}
		if _, err := run(t, m, "\tand.b32 %r4, %r0, 7;\n\tmad.lo.s32 %r5, %r4, "+c.stride+", %r1;\n"+ld); err != nil {
			t.Fatal(err)
		}
		if m.Counters.SharedWaves != c.waves || m.Counters.SharedIdeal != 2 {
			t.Errorf("stride %s: %+v, want %d waves", c.stride, m.Counters, c.waves)
		}
	}
}
