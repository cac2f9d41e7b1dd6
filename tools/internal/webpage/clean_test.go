package webpage

import (
	"strings"
	"testing"
)

// lead and end are paragraphs that no rule leaves out.
const (
	lead = "The ferry from Varn to Ostrand will not sail from November until the ice is gone."
	end  = "The company will sell tickets for the spring from the first of March on."
)

// TestClean puts each line between two paragraphs of an article: those that
// belong to it stay.
func TestClean(t *testing.T) {
	for _, c := range []struct {
		html string
		want string // what is left of it, its blocks parted by bars
	}{
		{"<p>Photo: Ivo Stern</p>", ""},
		{"<p>The ferry in Varn, 2024. Ivo Stern/Getty Images</p>", ""},
		{"<p>He works for Getty Images, and says so.</p>", "He works for Getty Images, and says so."},
		{"<p>READ MORE: <a href=a>The mill is saved</a></p>", ""},
		{"<p>Read more slowly, he told the class, and you will see.</p>", "Read more slowly, he told the class, and you will see."},
		{"<p>Watch out!</p>", "Watch out!"},
		{"<p>Follow <a href=a>Ann Lee</a> on Twitter.</p>", ""},
		{"<p>Follow me, he said.</p>", "Follow me, he said."},
		{"<p>Advertisement</p>", ""},
		{"<p>" + lead + "</p>", ""},
		{"<p>No.</p><p>No.</p>", "No.|No."},
		{"<p><a href=a>The whole report of the county</a></p>", ""},
		{"<p>See <a href=a>the report</a> of the county.</p>", "See the report of the county."},
		{"<p>Also:</p><ul><li><a href=a>One story</a><li><a href=b>Two stories</a></ul>", ""},
		{"<ul><li><a href=a>Bo Rask</a>, who steers the boat since May<li>Ann Lee</ul>", "Bo Rask, who steers the boat since May|Ann Lee"},
		{"<blockquote><a href=a>pic.example/1</a></blockquote>", "pic.example/1"},
		{"<div class=share><p>Tell your friends about it in one of these ways.</p></div>", ""},
		{"<div class=has-share><p>Tell your friends about it in one of these ways.</p></div>", "Tell your friends about it in one of these ways."},
		{"One line<div class=advert>Buy a boat.</div>and another.", "One line|and another."},
		{"<div id=cookie-bar><p>" + strings.Repeat("We and our partners set cookies, which is good for you. ", 30) + "</p></div>", ""},
		{"<aside><p>The ferry was built in 1985.</p></aside>", ""},
		{"<div class='social-embed'><blockquote>I was on it!</blockquote></div>", "I was on it!"},
	} {
		p, err := Read([]byte("<body><article><p>" + lead + "</p>" + c.html + "<p>" + end + "</p></article></body>"))
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, b := range p.Blocks {
			texts = append(texts, b.Text)
		}
		if got := strings.Join(texts, "|"); got != strings.Trim(lead+"|"+c.want, "|")+"|"+end {
			t.Errorf("%s:\ngot  %s\nwant %s between the two", c.html, got, c.want)
		}
	}
}

// TestEdges puts lines above and below an article.
func TestEdges(t *testing.T) {
	for _, c := range []struct {
		above, below string
		want         string
	}{
		{"<p>By Ann Lee</p><p>3 Oct 2025 | 4 min read</p>", "", lead + "|" + end},
		{"<p>Varn, in the morning.</p>", "", "Varn, in the morning.|" + lead + "|" + end},
		{"", "<h3>More news</h3><p><a href=a>The mill again</a>, too</p>", lead + "|" + end},
		{"", "<div class=x><p>Ann Lee writes on boats.</p></div>", lead + "|" + end},
		{"", "<p>Correction: the boat is blue.</p>", lead + "|" + end + "|Correction: the boat is blue."},
		{"", "<div><blockquote>Farewell, boat!</blockquote></div>", lead + "|" + end + "|Farewell, boat!"},
	} {
		p, err := Read([]byte("<body><div><h1>x</h1>" + c.above + "<p>" + lead + "</p><p>" + end + "</p>" + c.below + "</div></body>"))
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, b := range p.Blocks {
			texts = append(texts, b.Text)
		}
		if got := strings.Join(texts, "|"); got != c.want {
			t.Errorf("%s … %s:\ngot  %s\nwant %s", c.above, c.below, got, c.want)
		}
	}
}

// TestTopLines takes from the lines above an article what the page does not
// state for machines.
func TestTopLines(t *testing.T) {
	p, err := Read([]byte("<div><p>By Ann Lee | 3 Oct 2025 | 4 min read</p><p>" + lead + "</p><p>" + end + "</p></div>"))
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(p.Authors, "|") + " " + strings.Join(p.Dates, "|"); got != "Ann Lee 2025-10-03" || len(p.Blocks) != 2 {
		t.Errorf("authors and dates %q, blocks %+v", got, p.Blocks)
	}
}
