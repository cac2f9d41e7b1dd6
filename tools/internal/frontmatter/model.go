// Package frontmatter reads and writes content files: TOML front matter above
// an article's body in Markdown.
//
// In go the bytes of a content file, out comes a [File], and back again.
package frontmatter

// A File is a content file.
type File struct {
	Matter
	// Body is the article in Markdown, with one LF at its end; empty when there
	// is none.
	Body string

	// BodyLine is the line of the file on which Body begins; 0 where the file
	// was not read.
	BodyLine int
	// Unknown are the keys that Matter has no field for, in the file's order
	// and with their tables ("desk.note"). They are an editor's own, or
	// mistyped.
	Unknown []string
}

// A Matter is the front matter of an explainer. Every text in it but Title and
// Description is the article's own, to the letter, white space folded; Title
// and Description are too while TitleBy and DescriptionBy name a rule.
type Matter struct {
	Title Text `toml:"title"`
	// TitleBy names the rule that took the title out of the text; empty when
	// the article has a title of its own or an editor gave one.
	TitleBy string `toml:"title_by,omitempty"`
	// Date is the article's date as the article or an editor gives it; empty
	// when unknown.
	Date        Date `toml:"date,omitempty"`
	Description Text `toml:"description"`
	// DescriptionBy names the rule that took the description out of the text;
	// empty when an editor gave one.
	DescriptionBy string   `toml:"description_by,omitempty"`
	Authors       []string `toml:"authors,omitempty"`
	Lang          string   `toml:"lang,omitempty"` // BCP 47

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
	// Given names the flags that gave something ("title", "date", "author",
	// "source-url", "publisher", "slug"), so that converting again keeps it.
	Given []string `toml:"given,omitempty"`
}

// An Item is a verbatim piece of the article. It means the first place of Text
// in the article, or, where Prefix is set, the first place of Text that follows
// Prefix. Prefix is the words just before Text (W3C TextQuoteSelector).
type Item struct {
	ID     string `toml:"id"`
	Text   Text   `toml:"text"`
	Prefix Text   `toml:"prefix,omitempty"`
	Rank   int    `toml:"rank,omitempty"` // highlights only: 1 is the most important
}

// A Quote is a quotation: what stands inside the marks.
type Quote struct {
	ID     string `toml:"id"`
	Text   Text   `toml:"text"`
	Prefix Text   `toml:"prefix,omitempty"`
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
	Sentence Text `toml:"sentence,omitempty"`
}

// A Person is somebody the article names.
type Person struct {
	// ID says which person of the site this is: an ASCII slug. Names of a
	// single word have none until an editor gives one.
	ID   string `toml:"id,omitempty"`
	Name string `toml:"name"`
	Role Text   `toml:"role,omitempty"`
	// RolePrefix is the words before Role, as Item.Prefix.
	RolePrefix Text     `toml:"role_prefix,omitempty"`
	Aliases    []string `toml:"aliases,omitempty"`
}
