package webpage

// days returns what the page gives as its day of publication, the most trusted
// first.
func (s *statement) days() []string {
	days := []string{s.data.published}
	for _, key := range [...]string{
		"article:published_time", "datepublished", "article:published", "og:article:published_time", "og:published_time", "parsely-pub-date",
		"sailthru.date", "publish-date", "publish_date", "pubdate", "publication_date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
		"dcterms.date", "dc.date.created", "article.published", "cxenseparse:recs:publishtime", "date",
	} {
		days = append(days, s.meta[key])
	}
	for _, n := range s.dated {
		days = append(days, n.attr("content"), n.attr("datetime"), n.words())
	}
	same := true
	for _, n := range s.times {
		if n.has("pubdate") {
			days = append(days, n.attr("datetime"))
		}
		same = same && day(n.attr("datetime")) == day(s.times[0].attr("datetime"))
	}
	if len(s.times) > 0 && same {
		days = append(days, s.times[0].attr("datetime"))
	}
	var out []string
	for _, d := range days {
		if d = line(d); d != "" && len(d) <= 100 {
			out = append(out, dashed(d))
		}
	}
	return out
}

// day returns the part of a time that is the day.
func day(s string) string { return s[:min(len(s), len("2006-01-02"))] }

// dashed returns a date that begins with "2006/01/02" or "20060102T" as ISO
// 8601 has it; others unchanged.
func dashed(s string) string {
	if len(s) < 8 || !allDigits(s[:4]) {
		return s
	}
	switch {
	case len(s) >= 10 && (s[4] == '/' || s[4] == '.') && s[7] == s[4] && allDigits(s[5:7]) && allDigits(s[8:10]):
		return s[:4] + "-" + s[5:7] + "-" + s[8:]
	case allDigits(s[:8]) && (len(s) == 8 || s[8] == 'T'):
		return s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	return s
}

// allDigits reports whether s holds nothing but ASCII digits.
func allDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}
