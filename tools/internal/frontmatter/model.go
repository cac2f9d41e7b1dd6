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
// and Description are too while TitleBy and DescriptionBy name a rule. What the
// machine never writes stands at the end of the single values: those keys are
// an editor's.
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

	// Places and Organizations are names, each as the article has it first.
	Places        []string `toml:"places,omitempty"`
	Organizations []string `toml:"organizations,omitempty"`

	// Topics are an editor's subject headings.
	Topics []string `toml:"topics,omitempty"`
	// Updated is the day of an editor's last change that readers should know of.
	Updated Date `toml:"updated,omitempty"`
	// FullText is false where the article itself may not be published: the
	// page then shows the items alone and leads to the source.
	FullText *bool `toml:"full_text,omitempty"`
	// Draft, PublishDate and ExpiryDate are Hugo's own: they alone decide
	// whether the page is published.
	Draft       bool     `toml:"draft,omitempty"`
	PublishDate Date     `toml:"publishDate,omitempty"`
	ExpiryDate  Date     `toml:"expiryDate,omitempty"`
	Aliases     []string `toml:"aliases,omitempty"` // earlier addresses, which lead here

	Source Source `toml:"source"`

	Highlights  []Item       `toml:"highlights,omitempty"`
	Glance      []Answer     `toml:"glance,omitempty"`
	Quotes      []Quote      `toml:"quotes,omitempty"`
	People      []Person     `toml:"people,omitempty"`
	Figures     []Figure     `toml:"figures,omitempty"`
	Dates       []Event      `toml:"dates,omitempty"`
	Terms       []Term       `toml:"terms,omitempty"`
	Images      []Image      `toml:"images,omitempty"`
	Corrections []Correction `toml:"corrections,omitempty"`

	// Desk holds an editor's own keys. Nothing of the program reads them.
	Desk map[string]any `toml:"desk,omitempty"`
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
	// Confidence is the chance that Speaker is right, 0 to 1, in hundredths; 0
	// where the machine did not decide.
	Confidence float64 `toml:"confidence,omitzero"`
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

// An Answer is one line of the page's overview: who, what, when or where.
type Answer struct {
	ID       string `toml:"id"`       // "g-" and the question
	Question string `toml:"question"` // "who", "what", "when" or "where"
	Text     Text   `toml:"text"`
	Prefix   Text   `toml:"prefix,omitempty"`
	By       string `toml:"by,omitempty"` // the rule that decided
}

// A Figure is a number with what it counts.
type Figure struct {
	ID string `toml:"id"`
	// Text is the figure with its unit ("25%", "more than three years").
	Text   Text `toml:"text"`
	Prefix Text `toml:"prefix,omitempty"`
	// Phrase is the piece of the sentence, Text in it, that says what the
	// figure is about; empty when Text says it all.
	Phrase Text `toml:"phrase,omitempty"`
	// Kind is "money", "share", "duration", "measure", "count" or "score".
	Kind  string `toml:"kind"`
	Value string `toml:"value,omitempty"` // in plain decimal notation
	Unit  string `toml:"unit,omitempty"`  // an ISO 4217 code, "%", or a unit in the singular
}

// An Event is a line of the page's timeline. Events stand in order of time.
type Event struct {
	ID string `toml:"id"`
	// Text is the piece of a sentence that tells the event, When in it.
	Text   Text `toml:"text"`
	Prefix Text `toml:"prefix,omitempty"`
	When   Text `toml:"when"` // the words that date it: "early 2022"
	// Value is the date in ISO 8601 with the precision known ("2022",
	// "2022-08", "2022-08-15", "2019/2021"); empty where the article names a
	// time without a year ("World War II").
	Value string `toml:"value,omitempty"`
}

// A Term is a name or an abbreviation with the article's explanation of it.
type Term struct {
	ID     string `toml:"id"`
	Text   Text   `toml:"text"`
	Prefix Text   `toml:"prefix,omitempty"`
	// Explained is what the article says that it is.
	Explained Text `toml:"explained,omitempty"`
	// ExplainedPrefix is the words before Explained, as Item.Prefix.
	ExplainedPrefix Text   `toml:"explained_prefix,omitempty"`
	By              string `toml:"by,omitempty"` // the rule that decided
}

// An Image is a picture in the page's bundle, added by an editor. The first one
// stands under the overview.
type Image struct {
	File    string `toml:"file"`              // relative to the bundle
	Alt     string `toml:"alt"`               // what the picture shows, for those who do not see it
	Caption string `toml:"caption,omitempty"` // the words under it
	Credit  string `toml:"credit"`            // whose it is
	Licence string `toml:"licence,omitempty"`
}

// A Correction tells readers what was wrong and since when it is right.
type Correction struct {
	Date Date   `toml:"date"`
	Text string `toml:"text"`
	// Items are the ids of what was corrected ("k7f3q", "ann-lee").
	Items []string `toml:"items,omitempty"`
}
