package tfops

import (
	"github.com/swage-ml/swage/hostops"
	"github.com/swage-ml/swage/ir"
)

// regexOps match regular expressions. The pattern is an attribute, or must be a constant.
var regexOps = []row{
	{op: "StaticRegexReplace", run: importRegexReplace},
	{op: "RegexReplace", run: importRegexReplace},
	{op: "StaticRegexFullMatch", run: importRegexFullMatch},
	{op: "RegexFullMatch", run: importRegexFullMatch},
}

// importRegexReplace takes the short way for one class of characters.
func importRegexReplace(c *Ctx, n *Node) []Tensor {
	x := c.text(n, 0)
	var pattern, rewrite string
	if n.Op == "RegexReplace" {
		pattern, rewrite = c.scalarConst(n, 1), c.scalarConst(n, 2)
	} else {
		pattern, rewrite = n.Str("pattern", ""), n.Str("rewrite", "")
	}
	global := c.flag(n.Bool("replace_global", true))
	if set, plus, ok := hostops.ClassPattern(pattern); ok {
		if text, ok := hostops.LiteralRewrite(rewrite); ok {
			class := ir.NewTensor(ir.U8, 256)
			for i, in := range set {
				if in {
					class.Data[i] = 1
				}
			}
			return values(c.host1("regex.class_replace", x.Type, x, c.Const(class), c.str(text), c.flag(plus), global))
		}
	}
	return values(c.host1("regex.replace", x.Type, x, c.str(pattern), c.str(rewrite), global))
}

func importRegexFullMatch(c *Ctx, n *Node) []Tensor {
	x := c.text(n, 0)
	pattern := n.Str("pattern", "")
	if n.Op == "RegexFullMatch" {
		pattern = c.scalarConst(n, 1)
	}
	return values(c.host1("regex.full_match", x.Type.As(ir.Bool), x, c.str(pattern)))
}
