package check

import (
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// The page of a withheld article is named as Hugo names it.
func TestWithheldPage(t *testing.T) {
	root := writeCase(t, txtar.Parse([]byte(`-- content/explainers/Summit/index.md --
+++
title = "A"
full_text = false
+++

Text.
-- content/explainers/a/index.md --
+++
title = "A"
slug = "b"
full_text = false
+++

Text.
`)))
	rep, err := Check(t.Context(), Options{Root: root})
	if err != nil {
		t.Fatal(err)
	}
	if len(rep.Withheld) != 2 || rep.Withheld[0].Page != "explainers/summit/index.html" || rep.Withheld[1].Page != "explainers/b/index.html" {
		t.Errorf("%+v", rep.Withheld)
	}
}
