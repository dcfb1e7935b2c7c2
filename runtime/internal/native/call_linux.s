// This file is empty. Its presence lets the package declare functions without bodies (go:linkname).
