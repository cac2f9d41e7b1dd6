package frontmatter

import (
	"fmt"
	"time"
)

// A Date is a day as YYYY-MM-DD, or a moment as RFC 3339 where an editor wrote
// one. It stands in TOML as a date, without quotation marks.
type Date string

// MarshalTOML returns the date as a TOML local date or a date with a time.
func (d Date) MarshalTOML() ([]byte, error) {
	if !d.valid() {
		return nil, fmt.Errorf("date %q is not of the form YYYY-MM-DD", string(d))
	}
	return []byte(d), nil
}

// UnmarshalTOML takes a TOML date of any kind, or a string that holds one.
func (d *Date) UnmarshalTOML(value any) error {
	switch v := value.(type) {
	case time.Time:
		// A date without a time comes with a location of that name.
		switch v.Location().String() {
		case "date-local":
			*d = Date(v.Format(time.DateOnly))
		case "datetime-local":
			*d = Date(v.Format("2006-01-02T15:04:05"))
		default:
			*d = Date(v.Format(time.RFC3339))
		}
	case string:
		*d = Date(v)
	default:
		return fmt.Errorf("a date belongs here, not %s", typeName(value))
	}
	if *d != "" && !d.valid() {
		return fmt.Errorf("%q is not a date of the form YYYY-MM-DD", string(*d))
	}
	return nil
}

// valid reports whether d is a date that the calendar has.
func (d Date) valid() bool {
	for _, layout := range [...]string{time.DateOnly, "2006-01-02T15:04:05", time.RFC3339} {
		if _, err := time.Parse(layout, string(d)); err == nil {
			return true
		}
	}
	return false
}
