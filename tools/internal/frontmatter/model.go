// Package frontmatter reads and writes content files: TOML front matter above
// an article's body in Markdown.
//
// In go the bytes of a content file, out comes a [File], and back again.
package frontmatter

// A File is a content file.
type File struct {
	Matter
	// Body is the article in Markdown, with one LF at its end.
	Body string
}

// A Matter is the front matter of an explainer. Every text in it but Title and
// Description is the article's own, to the letter, white space folded; Title
// and Description are too while TitleBy and DescriptionBy name a rule.
type Matter struct {
	Title string `toml:"title"`
	// TitleBy names the rule that took the title out of the text; empty when
	// the article has a title of its own or an editor gave one.
	TitleBy string `toml:"title_by,omitempty"`
	// Date is the article's date as the article or an editor gives it:
	// YYYY-MM-DD, written as a TOML local date. Empty when unknown.
	Date        string   `toml:"date,omitempty"`
	Description string   `toml:"description"`
	Authors     []string `toml:"authors,omitempty"`
	Lang        string   `toml:"lang,omitempty"`

	Source Source `toml:"source"`

	Highlights []Item   `toml:"highlights,omitempty"`
	Quotes     []Quote  `toml:"quotes,omitempty"`
	People     []Person `toml:"people,omitempty"`
}

// A Source says where the article came from.
type Source struct {
	File      string `toml:"file"`                // the file's base name as given, "-" for standard input
	Hash      string `toml:"hash"`                // "sha256-" and the hash of the source's bytes in hex
	Publisher string `toml:"publisher,omitempty"` // who published it
	URL       string `toml:"url,omitempty"`       // where it was published
	// Given lists what was given by flags ("title", "date", …), so that
	// converting again keeps it.
	Given []string `toml:"given,omitempty"`
}

// An Item is a verbatim piece of the article. It means the first place of Text
// in the article, or, where Prefix is set, the first place of Text that follows
// Prefix. Prefix is the words just before Text (W3C TextQuoteSelector).
type Item struct {
	ID     string `toml:"id"`
	Text   string `toml:"text"`
	Prefix string `toml:"prefix,omitempty"`
	Rank   int    `toml:"rank,omitempty"` // highlights only: 1 is the most important
}

// A Quote is a quotation: what stands inside the marks.
type Quote struct {
	ID     string `toml:"id"`
	Text   string `toml:"text"`
	Prefix string `toml:"prefix,omitempty"`
	// Speaker is the Name of a person listed in the same file, or of the
	// organization that said it where SpeakerKind is "organization". Empty
	// when unknown.
	Speaker     string `toml:"speaker"`
	SpeakerKind string `toml:"speaker_kind,omitempty"`
	Kind        string `toml:"kind"`          // "statement", "fragment" or "term"
	Cue         string `toml:"cue,omitempty"` // the verb of saying, in the article's words
	By          string `toml:"by,omitempty"`  // the rule that decided
	// Sentence is the whole of the sentence or sentences around the
	// quotation, marks included; empty when Text says it all.
	Sentence string `toml:"sentence,omitempty"`
}

// A Person is somebody the article names.
type Person struct {
	// ID says which person of the site this is: an ASCII slug. Names of a
	// single word have none until an editor gives one.
	ID   string `toml:"id,omitempty"`
	Name string `toml:"name"`
	Role string `toml:"role,omitempty"`
	// RolePrefix is the words before Role, as Item.Prefix.
	RolePrefix string   `toml:"role_prefix,omitempty"`
	Aliases    []string `toml:"aliases,omitempty"`
}
