package hostops

import "slices"

// table has one row per function.
var table = slices.Concat(hashTable, textTable, splitTable, numberTable, lookupTable, regexTable, exampleTable, imageTable,
	codecTable, unicodeTable, ngramsTable, csvTable, caseTable, formatTable, groupTable, editTable, encodingTable, sequenceTable, protoTable, wavTable, scriptTable)
