package article

import "strings"

// maxCredit is the length in bytes of the longest credit or caption.
const maxCredit = 200

// creditOpenings are what the credit or caption of a picture, and links to
// other articles, open with; in lower case.
var creditOpenings = [...]string{
	"©", "photo:", "photos:", "photo by", "photograph:", "photo credit", "picture:", "image:", "video:", "credit:", "getty images",
	"figure ", "fig. ", "table ",
	"read more", "read also", "also read", "related:", "see also", "subscribe", "sign up",
}

// isCredit reports whether s is the credit or caption of a picture, or a link
// to another article. Such lines are neither headings nor have any.
func isCredit(s string) bool {
	if len(s) > maxCredit {
		return false
	}
	for _, opening := range creditOpenings {
		if len(s) < len(opening) || !strings.EqualFold(s[:len(opening)], opening) {
			continue
		}
		if last := opening[len(opening)-1]; last != ' ' || len(s) > len(opening) && isDigit(s[len(opening)]) {
			return true
		}
	}
	return strings.Contains(s, " Photo: ") || strings.Contains(s, " Image: ") || strings.HasSuffix(s, "Getty Images")
}
