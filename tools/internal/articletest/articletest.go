// Package articletest makes articles for tests and benchmarks.
package articletest

import "explainer/tools/internal/article"

// News is prose of the usual mixture.
const News = `The harbour board of Westhaven voted 7–2 on Tuesday to sell the old customs house for $2.5 million, ending a dispute that has run since 2012. “We have waited long enough,” said Ingrid Solheim, the board’s chairwoman, who called the price “fair.” More than 300 residents had signed a petition against it, and a third of the traders did not want to leave.
The building stands 40 metres from the quay. Mr. Okafor, a former mayor, did not agree and left after two hours.
`

// Paragraph returns the article whose one paragraph is text.
func Paragraph(text string) *article.Document {
	return &article.Document{Text: text, Blocks: []article.Block{{Span: article.Span{End: len(text)}}}}
}
