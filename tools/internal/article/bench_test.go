package article

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// generated returns an article of about n words: title, byline, a heading every
// ten paragraphs, paragraphs of sixty words, one in four a quotation.
func generated(n int) string {
	const (
		told   = "The company said on Friday that the ferry line between the two islands would stop at the end of the month, since the bridge had taken most of its passengers. "
		quoted = "“We knew that it would come,” said Captain Maren Holt, who has sailed the line for thirty years. “But nobody asked us, and nobody will.” "
	)
	var b strings.Builder
	b.WriteString("Ferry line to close after ninety years\n\nBy Ann Lee\n\nAugust 15, 2025\n\n")
	for i := 0; i*60 < n; i++ {
		if i%10 == 9 {
			fmt.Fprintf(&b, "What changes on pier %d\n", i)
		}
		b.WriteString(told)
		if i%4 == 3 {
			b.WriteString(quoted)
		} else {
			b.WriteString(told)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

func BenchmarkRead(b *testing.B) {
	for _, format := range []string{"text", "markdown"} {
		for _, n := range []int{1000, 20000} {
			b.Run(fmt.Sprintf("%s/%dwords", format, n), func(b *testing.B) {
				data := []byte(generated(n))
				b.SetBytes(int64(len(data)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := Read(Stdin, data, Options{Format: format}); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// hostile are texts that cost much more than others if reading them is not
// linear in their length. Each is of about n bytes.
var hostile = map[string]func(n int) string{
	"no space":         func(n int) string { return strings.Repeat("x", n) },
	"blanks":           func(n int) string { return "x" + strings.Repeat(" ", n) + "x" },
	"empty lines":      func(n int) string { return "x" + strings.Repeat("\n", n) + "x" },
	"short lines":      func(n int) string { return strings.Repeat("X\n", n/2) },
	"short paragraphs": func(n int) string { return strings.Repeat("X\n\n", n/3) },
	"words":            func(n int) string { return strings.Repeat("Xy ", n/3) },
	"closers":          func(n int) string { return strings.Repeat("”)\n", n/5) + strings.Repeat(")", n/2) },
	"headings":         func(n int) string { return strings.Repeat("The boats stop\nThey do.\n\n", n/25) },
	"headings in rows": func(n int) string { return strings.Repeat("The boats stop\n\n", n/16) + "They do." },
	"turns":            func(n int) string { return strings.Repeat("LEE: Never\n\nVIK: No.\n\n", n/23) },
	"labels": func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "L%d: Never\n\nIt is over.\n\n", i)
		}
		return b.String()
	},
	"dates":    func(n int) string { return strings.Repeat("15 August 2025\n\n", n/16) },
	"bylines":  func(n int) string { return strings.Repeat("By Ann Lee\n", n/11) },
	"items":    func(n int) string { return strings.Repeat("- x\n", n/4) },
	"notes":    func(n int) string { return strings.Repeat("[1] ", n/4) },
	"colons":   func(n int) string { return strings.Repeat(":", n) },
	"dashes":   func(n int) string { return strings.Repeat("— ", n/4) },
	"wrapped":  func(n int) string { return strings.Repeat("the boats will stop on friday and so\n", n/37) },
	"CRs":      func(n int) string { return strings.Repeat("\r", n) + "x" },
	"brackets": func(n int) string { return strings.Repeat("(", n) },
}

// hostileMarkdown are texts that a Markdown parser takes long for.
var hostileMarkdown = map[string]func(n int) string{
	"quotations":  func(n int) string { return strings.Repeat(">", n) },
	"lists":       func(n int) string { return strings.Repeat("- ", n/2) + "x" },
	"rule":        func(n int) string { return strings.Repeat("- ", n/2) },
	"brackets":    func(n int) string { return strings.Repeat("[", n) },
	"links":       func(n int) string { return strings.Repeat("[a](", n/4) },
	"many lines":  func(n int) string { return strings.Repeat("> [a](*a_\n", n/10) },
	"pictures":    func(n int) string { return strings.Repeat("![", n/2) },
	"emphasis":    func(n int) string { return strings.Repeat("*a_ ", n/4) },
	"definitions": func(n int) string { return strings.Repeat("[a]: b\n", n/7) },
	"comments":    func(n int) string { return strings.Repeat("a <!-- ", n/7) },
	"tags":        func(n int) string { return strings.Repeat("<div>\n", n/6) },
	"entities":    func(n int) string { return strings.Repeat("&", n) },
	"backslashes": func(n int) string { return strings.Repeat("\\", n) },
	"paragraphs":  func(n int) string { return strings.Repeat("x\n\n", n/3) },
	"bold":        func(n int) string { return strings.Repeat("**The boats stop**\n\n", n/20) },
	"notes": func(n int) string {
		var b strings.Builder
		for i := 0; b.Len() < n; i++ {
			fmt.Fprintf(&b, "[^%d]: b\n\nx[^%d]\n\n", i, i)
		}
		return b.String()
	},
}

// TestHostile reads half a megabyte of each hostile text, which takes milliseconds
// where that is linear and hours where it is not. It may be refused.
func TestHostile(t *testing.T) {
	test := func(format string, texts map[string]func(int) string) {
		for name, text := range texts {
			t.Run(format+"/"+name, func(t *testing.T) {
				data := []byte(text(1 << 19))
				done := make(chan error, 1)
				go func() {
					_, err := Read(name, data, Options{Format: format})
					done <- err
				}()
				select {
				case err := <-done:
					if err != nil {
						checkError(t, err, name, "")
					}
				case <-time.After(30 * time.Second):
					t.Fatal("not read after 30 seconds")
				}
			})
		}
	}
	test("text", hostile)
	test("markdown", hostile)
	test("markdown", hostileMarkdown)
}
