package stablehlo

// randomRows draw random bits.
var randomRows = map[string]row{}
