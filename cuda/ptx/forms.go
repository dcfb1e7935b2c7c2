package ptx

import (
	"fmt"
	"strings"
)

// rows is the table of forms. In an opcode `{a,b}` stands for either; the operands may then name the register class of
// the chosen type by T. Patterns: a class (p h r rd f fd) is a register of it, with /i or /f also an immediate; class*n a
// vector of n registers; [rd] and [r] memory by a 64- or 32-bit address register, [n] by a name; i an integer
// immediate, s a special register, l a label, n a name.
//
// Versions and capabilities: PTX ISA, section "PTX ISA Notes" and "Target ISA Notes" of each instruction; 6.0 and
// sm_70 stand for "all that we support".
const rows = `
mov.{u32,b32,u64,b64,f32,b16,pred}               | T T/i
mov.{u32,u64}                                    | T s
mov.{u32,u64}                                    | T n
mov.b32                                          | r h*2
mov.b32                                          | h*2 r
mov.b32                                          | r f
mov.b32                                          | f r/i
{add,sub}.{s32,u32,s64,u64}                      | T T T/i
mul.lo.{s32,u32,s64,u64}                         | T T T/i
mul.hi.{s32,u32}                                 | T T T/i
mul.wide.{s32,u32}                               | rd r r/i
mad.lo.{s32,u32,s64,u64}                         | T T T/i T/i
mad.wide.{s32,u32}                               | rd r r/i rd
{div,rem}.{s32,u32,s64,u64}                      | T T T/i
{min,max}.{s32,u32,s64,u64}                      | T T T/i
{and,or,xor}.{b32,b64}                           | T T T/i
{and,or,xor}.pred                                | p p p
not.{b32,b64,pred}                               | T T
neg.{s32,s64}                                    | T T
abs.{s32,s64}                                    | T T
shl.{b32,b64}                                    | T T r/i
shr.{u32,s32,u64,s64}                            | T T r/i
{add,sub,mul}.rn.f32                             | f f f/f
div.rn.f32                                       | f f f/f
fma.rn.f32                                       | f f f/f f/f
{min,max}.f32                                    | f f f/f
{min,max}.NaN.f32                                | f f f/f           | 7.0 80
{neg,abs}.f32                                    | f f
sqrt.rn.f32                                      | f f
cvt.{rmi,rpi,rni}.f32.f32                        | f f
cvt.rn.f16.f32                                   | h f
cvt.f32.f16                                      | f h
cvt.rn.bf16.f32                                  | h f               | 7.0 80
cvt.rn.f32.{s32,u32}                             | f r
cvt.rn.f32.{s64,u64}                             | f rd
cvt.rzi.s32.f32                                  | r f
cvt.rzi.s64.f32                                  | rd f
cvt.{s64.s32,u64.u32}                            | rd r
cvt.{u32.u64,s32.s64}                            | r rd
cvt.u32.u16                                      | r h
cvt.u16.u32                                      | h r
setp.{eq,ne,lt,le,gt,ge}.{s32,u32,s64,u64}       | p T T/i
setp.{eq,ne,lt,le,gt,ge,neu,ltu,leu,gtu,geu,equ}.f32 | p f f/f
selp.{b16,b32,b64,s32,u32,f32}                   | T T/i T/i p
ld.param.{u64,u32,s64}                           | T [n]
ld.global.{f32,b32,b16,b64}                      | T [rd]
ld.global.v2.{f32,b32,b16}                       | T*2 [rd]
ld.global.v4.{f32,b32}                           | T*4 [rd]
ld.global.nc.{f32,b32,b16}                       | T [rd]
ld.global.nc.v2.{f32,b32,b16}                    | T*2 [rd]
st.global.{f32,b32,b16,b64}                      | [rd] T
st.global.v2.{f32,b32,b16}                       | [rd] T*2
st.global.v4.{f32,b32}                           | [rd] T*4
ld.shared.{f32,b32,b16}                          | T [r]
ld.shared.v2.{f32,b32,b16}                       | T*2 [r]
st.shared.{f32,b32,b16}                          | [r] T
st.shared.v2.{f32,b32,b16}                       | [r] T*2
cvta.to.global.u64                               | rd rd
bra                                              | l
bra.uni                                          | l
ret                                              |
bar.sync                                         | i
cp.async.cg.shared.global                        | [r] [rd] i        | 7.0 80
cp.async.cg.shared.global                        | [r] [rd] i r      | 7.0 80
cp.async.ca.shared.global                        | [r] [rd] i        | 7.0 80
cp.async.ca.shared.global                        | [r] [rd] i r      | 7.0 80
cp.async.commit_group                            |                   | 7.0 80
cp.async.wait_group                              | i                 | 7.0 80
ldmatrix.sync.aligned.m8n8.x1.shared.b16         | r*1 [r]           | 6.5 75
ldmatrix.sync.aligned.m8n8.x2.shared.b16         | r*2 [r]           | 6.5 75
ldmatrix.sync.aligned.m8n8.x4.shared.b16         | r*4 [r]           | 6.5 75
ldmatrix.sync.aligned.m8n8.x1.trans.shared.b16   | r*1 [r]           | 6.5 75
ldmatrix.sync.aligned.m8n8.x2.trans.shared.b16   | r*2 [r]           | 6.5 75
ldmatrix.sync.aligned.m8n8.x4.trans.shared.b16   | r*4 [r]           | 6.5 75
mma.sync.aligned.m16n8k16.row.col.f32.{f16.f16,bf16.bf16}.f32 | f*4 r*4 r*2 f*4 | 7.0 80
`

// typeClass is the register class of an instruction type.
var typeClass = map[string]Class{
	"pred": Pred, "b16": B16, "b32": B32, "u32": B32, "s32": B32, "b64": B64, "u64": B64, "s64": B64, "f32": F32, "f64": F64,
}

// opForms are the operand lists that an opcode may have.
type opForms struct {
	lists [][]string
	min   Version
	sm    int
}

var forms = parseForms(rows)

func parseForms(text string) map[string]*opForms {
	all := map[string]*opForms{}
	for line := range strings.Lines(strings.TrimSpace(text)) {
		cols := strings.Split(line, "|")
		min, sm := Version{6, 0}, 70
		if len(cols) > 2 {
			if _, err := fmt.Sscanf(strings.TrimSpace(cols[2]), "%d.%d %d", &min.Major, &min.Minor, &sm); err != nil {
				panic("ptx: forms: " + line)
			}
		}
		for _, op := range expand(strings.TrimSpace(cols[0])) {
			if all[op] == nil {
				all[op] = &opForms{min: min, sm: sm}
			}
			t := "?"
			if c, ok := typeClass[op[strings.LastIndexByte(op, '.')+1:]]; ok {
				t = c.String()
			}
			var list []string
			for _, a := range strings.Fields(cols[1]) {
				if a == "T/i" && t == "f" {
					a = "f/f"
				}
				list = append(list, strings.Replace(a, "T", t, 1))
			}
			all[op].lists = append(all[op].lists, list)
		}
	}
	return all
}

// expand lists what the alternatives in braces stand for.
func expand(op string) []string {
	i := strings.IndexByte(op, '{')
	if i < 0 {
		return []string{op}
	}
	j := i + strings.IndexByte(op[i:], '}')
	var out []string
	for _, alt := range strings.Split(op[i+1:j], ",") {
		out = append(out, expand(op[:i]+alt+op[j+1:])...)
	}
	return out
}

// Check holds the instruction against the table.
func (i *Inst) Check() error {
	f := forms[i.Op]
	if f == nil {
		return fmt.Errorf("no instruction %s", i.Op)
	}
	if i.Guarded && i.Guard.Class != Pred {
		return fmt.Errorf("guard %s is no predicate", i.Guard)
	}
	for _, list := range f.lists {
		if matchAll(list, i.Args) {
			return nil
		}
	}
	var want []string
	for _, list := range f.lists {
		want = append(want, strings.Join(list, " "))
	}
	return fmt.Errorf("%s takes %s", i.Op, strings.Join(want, ", or "))
}

func matchAll(list []string, args []Operand) bool {
	if len(list) != len(args) {
		return false
	}
	for k, p := range list {
		if !match(p, args[k]) {
			return false
		}
	}
	return true
}

func match(pattern string, o Operand) bool {
	if base, n, ok := strings.Cut(pattern, "*"); ok {
		v, ok := o.(Vec)
		if !ok || fmt.Sprint(len(v)) != n {
			return false
		}
		for _, x := range v {
			if !match(base, x) {
				return false
			}
		}
		return true
	}
	switch o := o.(type) {
	case Reg:
		base, _, _ := strings.Cut(pattern, "/")
		return base == o.Class.String()
	case Int:
		return pattern == "i" || strings.HasSuffix(pattern, "/i")
	case Float:
		return strings.HasSuffix(pattern, "/f")
	case Mem:
		if r, ok := o.Base.(Reg); ok {
			return pattern == "["+r.Class.String()+"]"
		}
		return pattern == "[n]" || pattern == "[r]" // a shared variable's own address
	case Name:
		if o.Special() {
			return pattern == "s"
		}
		return pattern == "l" || pattern == "n"
	}
	return false
}
