package site

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// TestRuleTexts says every rule that names a speaker or a title in the words of
// each language of the interface: a page must not show the rule's own name.
func TestRuleTexts(t *testing.T) {
	var rules []string
	for file, least := range map[string]int{"quote/attribute.go": 17, "brief/title.go": 3} {
		found := ruleNames(t, filepath.Join("..", filepath.FromSlash(file)))
		if len(found) < least {
			t.Errorf("%s has the rules %q: have they moved?", file, found)
		}
		rules = append(rules, found...)
	}
	for _, want := range []string{"cue after", "interview", "pronoun", "role", "likeliest of the words around", "lead clause"} {
		if !slices.Contains(rules, want) {
			t.Errorf("%q is not among the rules %q", want, rules)
		}
	}
	rules = append(rules, "early sentence") // named in content files, whether or not it is still applied
	files, err := filepath.Glob("../../../i18n/*.toml")
	if err != nil || len(files) < 2 {
		t.Fatalf("languages %v, %v", files, err)
	}
	for _, file := range files {
		var texts map[string]any
		if _, err := toml.DecodeFile(file, &texts); err != nil {
			t.Fatal(err)
		}
		for _, rule := range rules {
			// Nobody says what is a mere term, so no receipt names its rule.
			if key := "rule_" + strings.ReplaceAll(rule, " ", "-"); rule != "term" && texts[key] == nil {
				t.Errorf("%s does not have %s", filepath.Base(file), key)
			}
		}
	}
}

// ruleNames returns the names of the rules in a Go file: constants and fields
// that are called By, and the first member of each entry in a list of rules.
func ruleNames(t *testing.T, file string) (names []string) {
	t.Helper()
	tree, err := parser.ParseFile(gotoken.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	add := func(e ast.Expr) {
		if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == gotoken.STRING {
			name, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			names = append(names, strings.TrimPrefix(name, ", "))
		}
	}
	ast.Inspect(tree, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if strings.HasSuffix(name.Name, "By") && i < len(n.Values) {
					add(n.Values[i])
				}
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "By" {
				add(n.Value)
			}
		case *ast.CompositeLit:
			if _, list := n.Type.(*ast.ArrayType); list {
				for _, e := range n.Elts {
					if entry, ok := e.(*ast.CompositeLit); ok && len(entry.Elts) > 0 {
						add(entry.Elts[0])
					}
				}
			}
		}
		return true
	})
	slices.Sort(names)
	return slices.Compact(names)
}
