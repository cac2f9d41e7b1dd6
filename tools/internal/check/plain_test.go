package check

import (
	"strings"
	"testing"

	"explainer/tools/internal/annotate"
)

// bodies are bodies of content files; those that are plain come first.
var bodies = []string{
	"One line.\n",
	"## Heading\n\nTwo lines\nof one paragraph.\n\n- an item\n- another\n\n1. one\n2. two\n\n> Said.\n>\n> Twice.\n",
	"A \\*star\\*, a \\\\ backslash \\q, R&D, a \u00a0 no-break space, [sic] and {braces}.\n",
	"\\## No heading\n\n1986\\. No list\n\n  indented\ttab\n",
	"A line  \nafter a break\n",
	"An [added link](https://news.example/) and *emphasis*\n",
	"snake_case and _emphasis_ and `code`\n",
	"Setext\n---\n\n***\n\n    code\n",
	"&amp; &#65; &copy; <b>raw</b> {{< x >}}\n",
	"| a | b |\n|---|---|\n| c | d |\n",
	"Term\n: Meaning\n\nText[^1]\n\n[^1]: Note.\n",
	"- [ ] task\n- - nested\n\n+ plus\n",
	"para\n1. list\n2. more\npara\n- item\n  goes on\n",
	"## Heading ##\n\n## Heading {#id}\n\n# One\n\n##\n\n- \n",
	"> - quoted list\n> 1. and\n\n1) one\n3) three\n",
	"~~gone~~ and ~tilde~ | pipe\n\ttab code\n",
	"a\\\nb\n\n\\\n",
	"1. - nested\n\n- 1. nested\n\n- # heading\n\n> ## heading\n",
}

// running returns the running text as the site has it.
func running(t testing.TB, body string) string {
	t.Helper()
	html, _, err := newBodyRenderer().render(body, func(string) bool { return false })
	if err != nil {
		t.Fatal(err)
	}
	var text annotate.RunningText
	if err := text.ReadHTML(html); err != nil {
		t.Fatal(err)
	}
	return string(text.Bytes())
}

func TestPlain(t *testing.T) {
	for i, body := range bodies {
		plain, ok := appendPlain(nil, body)
		if want := i < 4; ok != want && i != 4 {
			t.Errorf("%q: plain is %v", body, ok)
		}
		if ok {
			samePlain(t, body, plain)
		}
	}
}

func samePlain(t *testing.T, body string, plain []byte) {
	t.Helper()
	if want := strings.TrimSpace(running(t, body)); strings.TrimSpace(string(plain)) != want {
		t.Errorf("%q:\ngot  %q\nwant %q", body, plain, want)
	}
}

// FuzzPlain wants what is taken for plain to be what it renders to.
func FuzzPlain(f *testing.F) {
	for _, body := range bodies {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if strings.ContainsAny(body, "\x00\v\f\r") || !strings.HasSuffix(body, "\n") {
			return
		}
		if plain, ok := appendPlain(nil, body); ok {
			samePlain(t, body, plain)
		}
	})
}
