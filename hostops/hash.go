package hostops

var hashTable = []Func{
	{Name: "hash.fast", Native: true, Run: hashFast,
		Doc: "x str[…], buckets i64[] -> i64[…]: Fingerprint64 modulo buckets. StringToHashBucketFast"},
	{Name: "hash.strong", Native: true, Run: hashStrong,
		Doc: "x str[…], buckets i64[], key i64[2] -> i64[…]: SipHash-2-4 modulo buckets. StringToHashBucketStrong"},
	{Name: "sip.str", Native: true, Run: sipStr, Doc: "x str[n], key i64[2] -> i64[n]: SipHash-2-4. SparseCrossHashed of strings"},
	{Name: "sip.bytes", Native: true, Run: sipBytes, Doc: "x u8[n,k], key i64[2] -> i64[n]: SipHash-2-4 of each row. SparseCrossHashed of integers"},
	{Name: "hash.legacy", Native: true, Run: hashLegacy,
		Doc: "x str[…], buckets i64[] -> i64[…]: MurmurHash64A modulo buckets. StringToHashBucket"},
	{Name: "fingerprint.str", Native: true, Run: fingerprintStr,
		Doc: "x str[n,…] -> u8[n,8]: Fingerprint64 of the string, or of the row's strings' fingerprints. Fingerprint of strings"},
	{Name: "fingerprint.bytes", Native: true, Run: fingerprintBytes,
		Doc: "x u8[n,k] -> u8[n,8]: Fingerprint64 of the row's bytes. Fingerprint of other types, bit-cast to bytes"},
}

func hashBuckets(ins, outs []Value, hash func(s []byte) uint64) error {
	n := ins[1].u64(0)
	for i, s := range ins[0].Strings {
		outs[0].setU64(int64(i), hash(s)%n)
	}
	return nil
}

func hashFast(ins, outs []Value) error   { return hashBuckets(ins, outs, Fingerprint64) }
func hashLegacy(ins, outs []Value) error { return hashBuckets(ins, outs, hash64) }

func hashStrong(ins, outs []Value) error {
	k0, k1 := ins[2].u64(0), ins[2].u64(1)
	return hashBuckets(ins, outs, func(s []byte) uint64 { return sipHash(k0, k1, s) })
}

func sipStr(ins, outs []Value) error {
	for i, s := range ins[0].Strings {
		outs[0].setU64(int64(i), sipHash(ins[1].u64(0), ins[1].u64(1), s))
	}
	return nil
}

func sipBytes(ins, outs []Value) error {
	n := outs[0].Len()
	for i := range n {
		k := ins[0].Len() / n
		outs[0].setU64(i, sipHash(ins[1].u64(0), ins[1].u64(1), ins[0].Data[i*k:(i+1)*k]))
	}
	return nil
}

func fingerprintStr(ins, outs []Value) error {
	n := ins[0].Shape[0]
	if n == 0 {
		return nil
	}
	k := ins[0].Len() / n
	row := Value{Data: make([]byte, 8*k)}
	for i := range n {
		for j := range k {
			row.setU64(j, Fingerprint64(ins[0].Strings[i*k+j]))
		}
		if k == 1 {
			outs[0].setU64(i, row.u64(0))
		} else {
			outs[0].setU64(i, Fingerprint64(row.Data))
		}
	}
	return nil
}

func fingerprintBytes(ins, outs []Value) error {
	n := ins[0].Shape[0]
	for i := range n {
		k := ins[0].Len() / n
		outs[0].setU64(i, Fingerprint64(ins[0].Data[i*k:(i+1)*k]))
	}
	return nil
}
