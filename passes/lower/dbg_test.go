package lower_test

import (
	"fmt"
	"os"
	"testing"
)

func TestDbg(t *testing.T) {
	for _, c := range cases {
		if c.name == os.Getenv("CASE") {
			_, p := lowered(t, graphText(c.params, c.results, c.body), targets[0])
			fmt.Println(p)
		}
	}
}
