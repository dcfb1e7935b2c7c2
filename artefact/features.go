package artefact

import (
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sys/cpu"
)

// levels are the psABI's names for sets of features. Each holds the one before it.
var levels = map[string][]string{
	"x86-64":    {"sse2"},
	"x86-64-v2": {"x86-64", "sse3", "ssse3", "sse4.1", "sse4.2", "popcnt", "cx16", "sahf"},
	"x86-64-v3": {"x86-64-v2", "avx", "avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe"},
	"x86-64-v4": {"x86-64-v3", "avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"},
}

// features maps LLVM's feature names to what this CPU, and its kernel, can do. On a machine of another architecture all
// are false.
func features() map[string]bool {
	x, a := &cpu.X86, &cpu.ARM64
	return map[string]bool{
		"sse": x.HasSSE2, "sse2": x.HasSSE2, "sse3": x.HasSSE3, "ssse3": x.HasSSSE3, "sse4.1": x.HasSSE41, "sse4.2": x.HasSSE42,
		"popcnt": x.HasPOPCNT, "cx16": x.HasCX16, "sahf": x.HasLAHF, "avx": x.HasAVX, "avx2": x.HasAVX2,
		"bmi": x.HasBMI1, "bmi2": x.HasBMI2, "f16c": x.HasF16C && x.HasAVX, "fma": x.HasFMA, "lzcnt": x.HasLZCNT,
		"movbe": x.HasMOVBE, "aes": x.HasAES || a.HasAES, "pclmul": x.HasPCLMULQDQ, "adx": x.HasADX,
		"avx512f": x.HasAVX512F, "avx512bw": x.HasAVX512BW, "avx512cd": x.HasAVX512CD, "avx512dq": x.HasAVX512DQ,
		"avx512vl": x.HasAVX512VL, "avx512ifma": x.HasAVX512IFMA, "avx512vbmi": x.HasAVX512VBMI,
		"avx512vbmi2": x.HasAVX512VBMI2, "avx512vnni": x.HasAVX512VNNI, "avx512bf16": x.HasAVX512BF16,
		"avx512bitalg": x.HasAVX512BITALG, "avx512vpopcntdq": x.HasAVX512VPOPCNTDQ,
		"avxvnni": x.HasAVXVNNI, "avxvnniint8": x.HasAVXVNNIInt8, "avxifma": x.HasAVXIFMA,
		"amx-tile": x.HasAMXTile, "amx-int8": x.HasAMXInt8, "amx-bf16": x.HasAMXBF16,
		"neon": a.HasASIMD, "fp-armv8": a.HasFP, "lse": a.HasATOMICS, "crc": a.HasCRC32, "rdm": a.HasASIMDRDM,
		"dotprod": a.HasASIMDDP, "fullfp16": a.HasFPHP && a.HasASIMDHP, "fp16fml": a.HasASIMDFHM, "i8mm": a.HasI8MM,
		"sve": a.HasSVE, "sve2": a.HasSVE2, "complxnum": a.HasFCMA, "jsconv": a.HasJSCVT, "rcpc": a.HasLRCPC,
	}
}

// MissingFeatures lists those of want, which may hold level names as "x86-64-v3", that this CPU lacks, sorted. A name
// that is not known counts as missing: it cannot be proven present. A leading "+" is ignored, "-x" asks for nothing.
func MissingFeatures(want []string) []string {
	have := features()
	var missing []string
	var visit func([]string)
	visit = func(names []string) {
		for _, n := range names {
			n = strings.TrimPrefix(n, "+")
			switch {
			case n == "" || n[0] == '-':
			case levels[n] != nil:
				visit(levels[n])
			case !have[n]:
				missing = append(missing, n)
			}
		}
	}
	visit(want)
	slices.Sort(missing)
	return slices.Compact(missing)
}

// BestVariant is the flags value (index + 1) of the last variant that this CPU can run, or 0 and the features that the
// least demanding one lacks. A model without variants gives 0 and nil: its code needs the baseline only.
func (m *Meta) BestVariant() (k int, missing []string) {
	for i := len(m.Variants) - 1; i >= 0; i-- {
		lack := MissingFeatures(m.Variants[i].Features)
		if len(lack) == 0 {
			return i + 1, nil
		}
		if missing == nil || len(lack) < len(missing) {
			missing = lack
		}
	}
	return 0, missing
}

// hostArch is the first part of the target triples that this process can run.
func hostArch() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x86_64"
	case "arm64":
		return "aarch64"
	}
	return runtime.GOARCH
}
