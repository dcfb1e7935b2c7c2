package runtime_test

import (
	"context"
	"errors"
	"math"
	"os"
	"path/filepath"
	goruntime "runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/swage-ml/swage/artefact"
	"github.com/swage-ml/swage/artefact/testart"
	"github.com/swage-ml/swage/runtime"
)

var (
	buildOnce sync.Once
	buildPath string
	buildErr  error
)

func TestMain(m *testing.M) {
	code := m.Run()
	if buildPath != "" {
		os.RemoveAll(filepath.Dir(buildPath))
	}
	os.Exit(code)
}

// model is the test artefact's path, built once.
func model(t testing.TB) string {
	t.Helper()
	if _, err := testart.Compiler(); err != nil {
		t.Skip(err)
	}
	buildOnce.Do(func() {
		var dir string
		if dir, buildErr = os.MkdirTemp("", "swage-runtime-test"); buildErr == nil {
			buildPath, buildErr = testart.Build(dir, "model.so", testart.Options{})
		}
	})
	if buildErr != nil {
		t.Fatal(buildErr)
	}
	return buildPath
}

func open(t testing.TB, opts ...runtime.Option) *runtime.Model {
	t.Helper()
	m, err := runtime.Open(model(t), opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.Close() })
	return m
}

func session(t testing.TB, m *runtime.Model, name string, opts ...runtime.SessionOption) *runtime.Session {
	t.Helper()
	s, err := m.Signature(name)
	if err != nil {
		t.Fatal(err)
	}
	sess, err := s.NewSession(opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { sess.Close() })
	return sess
}

func run(t testing.TB, s *runtime.Session, in ...*runtime.Tensor) []*runtime.Tensor {
	t.Helper()
	out, err := s.Run(context.Background(), in)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func values[T runtime.Elem](t testing.TB, x *runtime.Tensor) []T {
	t.Helper()
	v, err := runtime.Values[T](x)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestRunGrowsWithTheBatch(t *testing.T) {
	s := session(t, open(t, runtime.WithPrefault()), "add")
	for _, batch := range []int64{1, 5, 2, 1000, 3} {
		x, y := make([]float32, 3*batch), make([]float32, 3*batch)
		for i := range x {
			x[i], y[i] = float32(i), float32(2*i)
		}
		out := run(t, s, runtime.Of(x, batch, 3), runtime.Of(y, batch, 3))
		if got := out[0].String(); got != (&runtime.Tensor{}).String() && out[0].Shape()[0] != batch {
			t.Fatalf("batch %d: got %s", batch, got)
		}
		for i, v := range values[float32](t, out[0]) {
			if want := float32(3*i) + testart.Bias[i%3]; v != want {
				t.Fatalf("batch %d: sum[%d] = %v, want %v", batch, i, v, want)
			}
		}
	}
	if s.Variant() != "other" { // the last variant that the CPU can run
		t.Errorf("variant %q", s.Variant())
	}
}

func TestNoAllocations(t *testing.T) {
	m := open(t, runtime.WithThreads(2))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	x := make([]float32, 300)
	for i := range x {
		x[i] = float32(i % 2)
	}
	for _, c := range []struct {
		name string
		in   []*runtime.Tensor
	}{
		{"add", []*runtime.Tensor{runtime.Of(x, 100, 3), runtime.Of(x, 100, 3)}},
		{"count", []*runtime.Tensor{runtime.Scalar[int64](1)}},
		{"upper", []*runtime.Tensor{runtime.Of([]string{"a", "", "bcd"}, 3)}},
		{"keep", []*runtime.Tensor{runtime.Of(x, 300)}},
		{"work", []*runtime.Tensor{runtime.Of(x, 300)}},
	} {
		s := session(t, m, c.name)
		for _, ctx := range []context.Context{context.Background(), ctx} {
			f := func() {
				if _, err := s.Run(ctx, c.in); err != nil {
					t.Fatal(err)
				}
			}
			f()
			if n := testing.AllocsPerRun(100, f); n != 0 {
				t.Errorf("%s, %v: %v allocations per call", c.name, ctx, n)
			}
		}
	}
	in := runtime.Of([]string{"abc", "def"}, 2)
	many := []string{"ghi", "j"}
	if n := testing.AllocsPerRun(100, func() { runtime.Set(in, many, 2) }); n != 0 {
		t.Errorf("Set of strings: %v allocations", n)
	}
}

func TestBadInputs(t *testing.T) {
	m := open(t)
	f := func(n int, dims ...int64) *runtime.Tensor { return runtime.Of(make([]float32, n), dims...) }
	for _, c := range []struct {
		name string
		in   []*runtime.Tensor
		want string
	}{
		{"add", []*runtime.Tensor{f(6, 2, 3)}, "1 inputs, want 2"},
		{"add", []*runtime.Tensor{f(6, 2, 3), nil}, `input "y": it is missing: got nothing, want float32[B,3]`},
		{"add", []*runtime.Tensor{f(6, 2, 3), runtime.Of(make([]float64, 6), 2, 3)}, `input "y": the dtype differs: got float64[2,3], want float32[B,3]`},
		{"add", []*runtime.Tensor{f(6, 6), f(6, 2, 3)}, `input "x": the rank differs: got float32[6], want float32[B,3]`},
		{"add", []*runtime.Tensor{f(8, 2, 4), f(6, 2, 3)}, `input "x": dim 1 is 4, want 3`},
		{"add", []*runtime.Tensor{f(6, 2, 3), f(3, 1, 3)}, `input "y": dim 0 (B) is 1 here and 2 before`},
		{"add", []*runtime.Tensor{f(0, 0, 3), f(0, 0, 3)}, `input "x": dim 0 (B) is 0, want at least 1`},
		{"add", []*runtime.Tensor{f(5, 2, 3), f(6, 2, 3)}, `5 values (20 bytes) for shape [2,3], want 6 values of float32`},
		{"add", []*runtime.Tensor{f(0, math.MaxInt64, 3), f(6, 2, 3)}, `the size of shape [9223372036854775807,3] overflows`},
		{"add", []*runtime.Tensor{f(0, 1<<61, 3), f(6, 2, 3)}, `size of shape`},
		{"add", []*runtime.Tensor{f(0, 1<<41, 0), f(6, 2, 3)}, `dim 0 (B) is 2199023255552, want at most`},
		{"add", []*runtime.Tensor{f(0, -1, 3), f(6, 2, 3)}, `has a negative dim`},
		{"add", []*runtime.Tensor{f(6), f(6, 2, 3)}, `the rank differs: got float32[], want float32[B,3]`},
		{"upper", []*runtime.Tensor{runtime.Of([]string{"a"}, 2)}, `1 strings for shape [2], want 2`},
		{"pick", []*runtime.Tensor{f(3, 3), runtime.Scalar[int64](3)}, `signature "pick": node "model/GatherV2": index 3 is not in [0, 3)`},
		{"huge", []*runtime.Tensor{runtime.Scalar[int64](1 << 60)}, `output y needs 1152921504606846976 bytes: the limit is`},
	} {
		s := session(t, m, c.name)
		_, err := s.Run(context.Background(), c.in)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s%v: got %v\nwant %q in it", c.name, c.in, err, c.want)
		}
		var e *runtime.Error
		if !errors.As(err, &e) || e.Status == "" {
			t.Errorf("%s: %T without a status", c.name, err)
		}
	}
	s := session(t, m, "add")
	if _, err := s.Signature().In(map[string]*runtime.Tensor{"x": f(3, 1, 3), "z": f(3, 1, 3)}); err == nil ||
		!strings.Contains(err.Error(), `inputs missing: ["y"], not known: ["z"]; the signature has ["x" "y"]`) {
		t.Errorf("In: %v", err)
	}
	if _, err := m.Signature("nope"); err == nil || !strings.Contains(err.Error(), `no signature "nope", there are ["add"`) {
		t.Errorf("Signature: %v", err)
	}
	run(t, s, f(3, 1, 3), f(3, 1, 3)) // a refused call leaves the session usable
}

func TestEmptyTensors(t *testing.T) {
	m := open(t)
	if out := run(t, session(t, m, "keep"), runtime.Of([]float32{}, 0)); out[0].Shape()[0] != 0 || out[0].Len() != 0 {
		t.Errorf("keep of nothing: %v", out[0])
	}
	if out := run(t, session(t, m, "upper"), runtime.Of([]string{}, 0)); out[0].Shape()[0] != 0 || out[0].Len() != 0 {
		t.Errorf("upper of nothing: %v", out[0])
	}
}

func TestValueDependentSizes(t *testing.T) {
	m := open(t)
	s := session(t, m, "keep")
	for n := int64(1); n < 40; n += 3 {
		x := make([]float32, n)
		for i := range x {
			x[i] = float32(i % 3)
		}
		out := run(t, s, runtime.Of(x, n))
		if got, want := out[0].Len(), int(n)-int(n+2)/3; got != want || out[0].Shape()[0] != int64(want) {
			t.Errorf("keep of %d: %d values, want %d", n, got, want)
		}
	}
	u := session(t, m, "upper")
	for _, in := range [][]string{{"a"}, {"", "Zz\x00é", "long " + strings.Repeat("x", 500)}, {"b"}} {
		got := values[string](t, run(t, u, runtime.Of(in, int64(len(in))))[0])
		for i := range in {
			want := strings.Map(func(r rune) rune {
				if r >= 'a' && r <= 'z' {
					return r - 32
				}
				return r
			}, in[i])
			if got[i] != want+want {
				t.Errorf("upper(%q) = %q", in[i], got[i])
			}
		}
	}
}

func TestState(t *testing.T) {
	m := open(t)
	count := func(s *runtime.Session, d int64) int64 {
		return values[int64](t, run(t, s, runtime.Scalar(d))[0])[0]
	}
	a, b := session(t, m, "count"), session(t, m, "count")
	for _, c := range []struct {
		s    *runtime.Session
		d    int64
		want int64
	}{{a, 1, 101}, {a, 2, 103}, {b, 10, 110}, {a, 0, 103}} {
		if got := count(c.s, c.d); got != c.want {
			t.Errorf("count %d, want %d", got, c.want)
		}
	}
	st, err := m.NewState()
	if err != nil {
		t.Fatal(err)
	}
	const goroutines, calls = 4, 500
	var wg sync.WaitGroup
	for range goroutines {
		s := session(t, m, "count", runtime.WithSharedState(st))
		r := session(t, m, "read", runtime.WithSharedState(st))
		wg.Go(func() {
			for range calls {
				count(s, 1)
				run(t, r)
			}
		})
	}
	wg.Wait()
	r := session(t, m, "read", runtime.WithSharedState(st))
	if got := values[int64](t, run(t, r)[0])[0]; got != 100+goroutines*calls {
		t.Errorf("shared count %d, want %d: writers were not serialised", got, 100+goroutines*calls)
	}
	if err := st.Reset(); err != nil {
		t.Fatal(err)
	}
	if got := values[int64](t, run(t, r)[0])[0]; got != 100 {
		t.Errorf("after Reset %d, want 100", got)
	}
	st.Close()
	if got := values[int64](t, run(t, r)[0])[0]; got != 100 {
		t.Errorf("after Close of the state %d, want 100: the session still holds it", got)
	}
	sig, _ := m.Signature("read")
	if _, err := sig.NewSession(runtime.WithSharedState(st)); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("a session on a closed state: %v", err)
	}
	other := open(t)
	if st, err = other.NewState(); err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	if _, err := sig.NewSession(runtime.WithSharedState(st)); err == nil {
		t.Error("a session with another model's state: no error")
	}
}

func TestCancel(t *testing.T) {
	m := open(t)
	s := session(t, m, "spin")
	long := []*runtime.Tensor{runtime.Scalar[int64](1 << 40)}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := s.Run(ctx, long)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("got %v", err)
	}
	if d := time.Since(start); d > 5*time.Second {
		t.Errorf("cancelled after %v", d)
	}
	var e *runtime.Error
	if !errors.As(err, &e) || e.Code != artefact.Cancelled {
		t.Errorf("got %#v", err)
	}
	if _, err = s.Run(ctx, long); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("a context that has ended: got %v", err)
	}
	run(t, s, runtime.Scalar[int64](3)) // the flag does not stick
	ctx, cancel = context.WithCancel(context.Background())
	for range 50 { // longer than the watch's period, and not cancelled
		if _, err := s.Run(ctx, []*runtime.Tensor{runtime.Scalar[int64](100)}); err != nil {
			t.Fatal(err)
		}
	}
	cancel()
}

func TestThreads(t *testing.T) {
	if goruntime.GOMAXPROCS(0) < 2 {
		t.Skip("one CPU: there are no helpers")
	}
	x := make([]float32, 64*200)
	for i := range x {
		x[i] = float32(i) * 1.7
	}
	in := runtime.Of(x, int64(len(x)))
	want := values[float32](t, run(t, session(t, open(t), "work"), in)[0])
	m := open(t, runtime.WithThreads(0))
	var helped int64
	for end := time.Now().Add(5 * time.Second); helped == 0 && time.Now().Before(end); {
		out := run(t, session(t, m, "work"), in)
		helped += values[int64](t, out[1])[0]
	}
	if helped == 0 {
		t.Error("no worker helped in 5 s")
	}
	var wg sync.WaitGroup
	for range 4 { // more calls than pools: those that find it busy run alone
		s := session(t, m, "work")
		wg.Go(func() {
			for range 20 {
				for i, v := range values[float32](t, run(t, s, in)[0]) {
					if v != want[i] {
						t.Errorf("y[%d] = %v, want %v", i, v, want[i])
						return
					}
				}
			}
		})
	}
	wg.Wait()
}

func TestCloseWhileRunning(t *testing.T) {
	m, err := runtime.Open(model(t), runtime.WithThreads(2))
	if err != nil {
		t.Fatal(err)
	}
	sig, _ := m.Signature("spin")
	var wg sync.WaitGroup
	for range 3 {
		s, err := sig.NewSession()
		if err != nil {
			t.Fatal(err)
		}
		started := make(chan bool)
		wg.Go(func() {
			close(started)
			out, err := s.Run(context.Background(), []*runtime.Tensor{runtime.Scalar[int64](3000)})
			if err != nil {
				if !errors.Is(err, runtime.ErrClosed) { // the Close may come first
					t.Error(err)
				}
				return
			}
			if n := values[int64](t, out[0])[0]; n != 3000 {
				t.Errorf("%d rounds", n)
			}
		})
		<-started
		time.Sleep(2 * time.Millisecond)
		if _, err := s.Run(context.Background(), []*runtime.Tensor{runtime.Scalar[int64](1)}); err != nil && !errors.Is(err, runtime.ErrBusy) {
			t.Errorf("second Run: %v", err)
		}
		s.Close()
		s.Close()
		if _, err := s.Run(context.Background(), nil); !errors.Is(err, runtime.ErrClosed) {
			t.Errorf("Run after Close: %v", err)
		}
	}
	m.Close()
	m.Close()
	if _, err := sig.NewSession(); !errors.Is(err, runtime.ErrClosed) {
		t.Errorf("NewSession after Close: %v", err)
	}
	wg.Wait()
}

func TestHostOps(t *testing.T) {
	double := func(_ *artefact.HostOp, in []*runtime.Tensor) ([]*runtime.Tensor, error) {
		v, err := runtime.Values[int64](in[0])
		if err != nil {
			return nil, err
		}
		switch v[0] {
		case 1:
			return nil, errors.New("odd")
		case 2:
			return nil, nil
		case 3:
			return []*runtime.Tensor{runtime.Of([]int64{1}, 1)}, nil
		case 4:
			panic("oops")
		}
		grow(200) // the goroutine's stack moves while native code is on it
		return []*runtime.Tensor{runtime.Scalar(2 * v[0])}, nil
	}
	s := session(t, open(t, runtime.WithHostOps(map[string]runtime.HostOp{"test_double": double})), "host")
	for _, c := range []struct {
		in   int64
		want string
	}{{21, ""}, {1, `node "model/Host": host op "test_double": odd`}, {2, "0 results, want 1"},
		{3, "result 0 is int64[1], want int64 of rank 0"}, {4, "oops"}, {22, ""}} {
		out, err := s.Run(context.Background(), []*runtime.Tensor{runtime.Scalar(c.in)})
		switch {
		case c.want == "" && (err != nil || values[int64](t, out[0])[0] != 2*c.in):
			t.Errorf("%d: %v, %v", c.in, out, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%d: got %v, want %q in it", c.in, err, c.want)
		}
	}
	sig, _ := open(t).Signature("host")
	if _, err := sig.NewSession(); err == nil || !strings.Contains(err.Error(), `node "model/Host" needs host op "test_double"`) {
		t.Errorf("no host op: %v", err)
	}
}

func grow(n int) int {
	var pad [1024]byte
	if n == 0 {
		return int(pad[0])
	}
	return grow(n-1) + int(pad[n])
}

// TestReplace opens a file that was renamed over one that is open: hot reload and A/B.
func TestReplace(t *testing.T) {
	dir := t.TempDir()
	old, err := os.ReadFile(model(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "m.so")
	if err := os.WriteFile(path, old, 0o666); err != nil {
		t.Fatal(err)
	}
	sum := func() (float32, *runtime.Model) {
		m, err := runtime.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		x := runtime.Of([]float32{0, 0, 0}, 1, 3)
		return values[float32](t, run(t, session(t, m, "add"), x, x)[0])[0], m
	}
	a, ma := sum()
	defer ma.Close()
	if _, err := testart.Build(dir, "m.so", testart.Options{Bias: &[3]float32{7, 8, 9}}); err != nil {
		t.Fatal(err)
	}
	b, mb := sum()
	defer mb.Close()
	if a != testart.Bias[0] || b != 7 {
		t.Errorf("old answers %v, new %v, want %v and 7", a, b, testart.Bias[0])
	}
}

// TestDescriptorReuse opens one file twice and closes the first, whose descriptor's number the next file gets: the C
// library must not take that file for the one that is still open.
func TestDescriptorReuse(t *testing.T) {
	dir := t.TempDir()
	other, err := testart.Build(dir, "b.so", testart.Options{Bias: &[3]float32{7, 8, 9}})
	if err != nil {
		t.Skip(err)
	}
	first, err := runtime.Open(model(t))
	if err != nil {
		t.Fatal(err)
	}
	second := open(t)
	first.Close()
	m, err := runtime.Open(other)
	if err != nil {
		t.Fatal(err)
	}
	defer m.Close()
	x := runtime.Of([]float32{0, 0, 0}, 1, 3)
	for _, c := range []struct {
		m    *runtime.Model
		want float32
	}{{second, testart.Bias[0]}, {m, 7}} {
		if got := values[float32](t, run(t, session(t, c.m, "add"), x, x)[0])[0]; got != c.want {
			t.Errorf("got %v, want %v", got, c.want)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	if _, err := runtime.Open(filepath.Join(t.TempDir(), "none.so")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("no file: %v", err)
	}
	if _, err := runtime.Open(model(t), runtime.WithVariant("sse1")); err == nil || !strings.Contains(err.Error(), `no variant "sse1", there are ["baseline" "other"]`) {
		t.Errorf("variant: %v", err)
	}
	s := session(t, open(t, runtime.WithVariant("baseline")), "count")
	if run(t, s, runtime.Scalar[int64](0)); s.Variant() != "baseline" {
		t.Errorf("pinned baseline, answered by %q", s.Variant())
	}
}

// TestCollection runs calls beside a goroutine that collects garbage all the time: nothing that native code reads may
// move or be freed.
func TestCollection(t *testing.T) {
	m := open(t, runtime.WithThreads(2))
	stop := make(chan bool)
	var wg sync.WaitGroup
	wg.Go(func() {
		for {
			select {
			case <-stop:
				return
			default:
				goruntime.GC()
			}
		}
	})
	var calls sync.WaitGroup
	for range 2 {
		s := session(t, m, "add")
		calls.Go(func() {
			for end := time.Now().Add(200 * time.Millisecond); time.Now().Before(end); {
				x, y := make([]float32, 30), make([]float32, 30)
				for i := range x {
					x[i], y[i] = 1, 2
				}
				if v := values[float32](t, run(t, s, runtime.Of(x, 10, 3), runtime.Of(y, 10, 3))[0])[29]; v != 3+testart.Bias[2] {
					t.Errorf("got %v", v)
					return
				}
			}
		})
	}
	calls.Wait()
	close(stop)
	wg.Wait()
}

func BenchmarkRun(b *testing.B) {
	m := open(b)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	for _, c := range []struct {
		name string
		ctx  context.Context
	}{{"background", context.Background()}, {"cancellable", ctx}} {
		b.Run(c.name, func(b *testing.B) {
			s := session(b, m, "add")
			x := make([]float32, 3)
			in := []*runtime.Tensor{runtime.Of(x, 1, 3), runtime.Of(x, 1, 3)}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := s.Run(c.ctx, in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
