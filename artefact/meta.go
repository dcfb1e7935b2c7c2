package artefact

// Meta is the metadata of one artefact: all that a caller can know without running it.
type Meta struct {
	// Format is FormatVersion of the writer.
	Format int `json:"format"`
	// ABI is ABIVersion of the writer.
	ABI int `json:"abi"`
	// Producer names the compiler and its version.
	Producer string `json:"producer"`
	// Toolchain names the programs that made the machine code, as "LLVM 22.1.0".
	Toolchain string `json:"toolchain,omitempty"`
	// BuildID identifies model, options and compiler: equal ids mean equal bytes.
	BuildID string `json:"build_id"`
	// Model is the model's name, the base name of its directory.
	Model string `json:"model,omitempty"`
	// Target is the LLVM target triple.
	Target string `json:"target"`
	// Precision is the arithmetic asked for: f32, bf16, f16 or int8.
	Precision string `json:"precision,omitempty"`
	// Variants are the instruction-set variants in the code, worst first. Number k is pinned by flags = k+1.
	Variants []Variant `json:"variants"`
	// Signatures are the entry points, in the order of their numbers.
	Signatures []Signature `json:"signatures"`
	// StateBytes is the size of the state block; 0 if the model has none.
	StateBytes int64 `json:"state_bytes"`
	// WeightsBytes is the size of the weights section; 0 if there is none.
	WeightsBytes int64 `json:"weights_bytes"`
	// Kernels lists the native kernels, for reports.
	Kernels []Kernel `json:"kernels,omitempty"`
	// Messages is what err[0] of a failed check indexes.
	Messages []Message `json:"messages,omitempty"`
	// HostOps is what swage_host_call.op and err[0] of "no host" index.
	HostOps []HostOp `json:"host_ops,omitempty"`
}

// Variant is one version of the code for one level of the instruction set.
type Variant struct {
	// Name is the level, as "x86-64-v3".
	Name string `json:"name"`
	// Features are LLVM's feature names that a CPU must have; empty means the target's baseline.
	Features []string `json:"features"`
}

// Signature is one entry point.
type Signature struct {
	// Name is the SavedModel's name for it.
	Name string `json:"name"`
	// Overload numbers the entries of one signature whose inputs have no fixed rank: each takes other ranks. 0 is the
	// first, and the only one of most signatures.
	Overload int `json:"overload,omitempty"`
	// MethodName is TensorFlow Serving's, as "tensorflow/serving/predict".
	MethodName string `json:"method_name,omitempty"`
	// Symbol is the exported function.
	Symbol string `json:"symbol"`
	// Inputs and Outputs are ordered; the order is that of swage_call.in and .out.
	Inputs  []Tensor `json:"inputs"`
	Outputs []Tensor `json:"outputs"`
	// Symbols are the free dims of this signature.
	Symbols []Symbol `json:"symbols,omitempty"`
	// State says what the entry does with the state block.
	State StateUse `json:"state,omitempty"`
	// HostOps indexes Meta.HostOps: those that this signature may run.
	HostOps []int `json:"host_ops,omitempty"`
	// Arena is the size of the arena in the symbols, for reports; empty when it depends on values.
	Arena string `json:"arena,omitempty"`
}

// StateUse says what an entry does with the state block.
type StateUse string

// The uses of state.
const (
	StateNone  StateUse = ""
	StateRead  StateUse = "read"
	StateWrite StateUse = "write"
)

// Tensor is one input or output.
type Tensor struct {
	// Name is the signature's key, as "features".
	Name string `json:"name"`
	// DType is the element type.
	DType DType `json:"dtype"`
	// Dims are integers, symbols, or expressions of them: "B", "20", "2*T", "(T + 1) floordiv 2". Empty is a scalar.
	Dims []string `json:"dims"`
	// Node is the tensor's name in the model, as "serving_default_features:0".
	Node string `json:"node,omitempty"`
}

// Symbol is a dim that is known at run time only.
type Symbol struct {
	// Name is as used in Dims.
	Name string `json:"name"`
	// Lo and Hi bound it, both inclusive; Hi 0 means no bound.
	Lo int64 `json:"lo"`
	Hi int64 `json:"hi,omitempty"`
	// Source is "in[0].dims[1]" for a dim of an input, or the node that computes it.
	Source string `json:"source,omitempty"`
}

// Kernel describes one native kernel.
type Kernel struct {
	Name string `json:"name"`
	// Variant is the one that it belongs to; empty if there is only one.
	Variant string `json:"variant,omitempty"`
	// Symbol is its function in the symbol table; kernels with the same code share one.
	Symbol string `json:"symbol,omitempty"`
	// Calls is how often a run of each signature calls it; -1 if that depends on values.
	Calls []int64 `json:"calls,omitempty"`
	// Flops and Bytes are expressions in the symbols: work, and memory traffic with cold caches.
	Flops string `json:"flops,omitempty"`
	Bytes string `json:"bytes,omitempty"`
	// Grown is by how many bytes the constant operand of a call is larger than the model's: a convolution's transformed filter.
	Grown int64 `json:"grown,omitempty"`
	// Schedule is how it computes that, if a database of schedules had a say in it, as "winograd=4 rows=14 vectors=2".
	Schedule string `json:"schedule,omitempty"`
	// Nodes are the model's nodes that it computes.
	Nodes []string `json:"nodes,omitempty"`
}

// Marks of bytes in a Message's text.
const (
	TextMark = "{s}"   // the bytes of swage_call.err_text
	KeyMark  = "{k%d}" // with 1 to 3: the bytes behind a length of 32 bits at the address in err[1] to err[3]
)

// Message is the text of one check. {1}, {2}, {3} in Text stand for err[1..3].
type Message struct {
	// Code is TensorFlow's status, as "INVALID_ARGUMENT"; empty means that.
	Code string `json:"code,omitempty"`
	// Node is the model's node that failed.
	Node string `json:"node,omitempty"`
	// Text says what is wrong, as "index {1} is not in [0, {2})".
	Text string `json:"text"`
}

// HostOp is one op that the host runs.
type HostOp struct {
	// Op is its name in hostops, as "decode_jpeg".
	Op string `json:"op"`
	// Node is the model's node.
	Node string `json:"node,omitempty"`
	// In and Out are the dtypes and ranks of its operands and results.
	In  []HostTensor `json:"in,omitempty"`
	Out []HostTensor `json:"out,omitempty"`
	// Attrs are its attributes, sorted by name.
	Attrs []HostAttr `json:"attrs,omitempty"`
}

// HostTensor is the type of a host op's operand or result.
type HostTensor struct {
	DType DType `json:"dtype"`
	Rank  int   `json:"rank"`
}

// HostAttr is an attribute of a host op, as text.
type HostAttr struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// Signature returns the signature called name and its number, or nil and -1.
func (m *Meta) Signature(name string) (*Signature, int) {
	for i := range m.Signatures {
		if m.Signatures[i].Name == name {
			return &m.Signatures[i], i
		}
	}
	return nil, -1
}

// SignatureNames lists the names, in order.
func (m *Meta) SignatureNames() []string {
	names := make([]string, len(m.Signatures))
	for i, s := range m.Signatures {
		names[i] = s.Name
	}
	return names
}
