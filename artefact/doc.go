// Package artefact is the format of a compiled model: the C interface (swage.h), the metadata that travels in the ELF
// section ".swage.meta", and the checks that make opening a file safe. Backends write what it describes, the runtime
// reads it; it must not know how a model is compiled or how it is called.
package artefact

import _ "embed"

// CHeader is the text of swage.h, the C interface of every artefact.
//
//go:embed swage.h
var CHeader string

const (
	// ABIVersion is the version of the C interface; it equals SWAGE_ABI_VERSION in swage.h.
	ABIVersion = 1
	// FormatVersion is the version of the metadata document.
	FormatVersion = 1
	// Align is the alignment in bytes of arena, state and pool (SWAGE_ALIGN).
	Align = 64
	// PoolBytes is the size of the pool block (SWAGE_POOL_BYTES).
	PoolBytes = 4096
	// WeightsAlign is the alignment of the weights section: a page, so that processes share it.
	WeightsAlign = 4096

	// MetaSection is the ELF section that holds the metadata, as JSON.
	MetaSection = ".swage.meta"
	// WeightsSection is the ELF section that holds the weights.
	WeightsSection = ".swage.weights"
	// WeightsSymbol is the exported start of the weights.
	WeightsSymbol = "swage_weights"
	// InitSymbol is the exported function that fills the state.
	InitSymbol = "swage_init"
	// PoolWorkerSymbol is the exported function that worker threads run.
	PoolWorkerSymbol = "swage_pool_worker"
	// PoolStopSymbol is the exported function that ends the workers.
	PoolStopSymbol = "swage_pool_stop"
	// EntryPrefix and the signature's number make the name of its entry.
	EntryPrefix = "swage_sig_"
)
