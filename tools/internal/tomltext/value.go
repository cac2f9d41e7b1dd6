package tomltext

import "strings"

// pair reads a key, an equals sign and a value.
func (r *reader) pair() (Pair, error) {
	start := r.pos
	keys, err := r.keys()
	if err != nil {
		return Pair{}, err
	}
	if r.peek() != '=' {
		return Pair{}, r.wrong("a = is missing")
	}
	r.pos++
	r.blanks()
	value, err := r.value()
	return Pair{Keys: keys, Value: value, Span: Span{start, r.pos}, Lead: Span{start, start}, Comment: Span{r.pos, r.pos}}, err
}

// keys reads a key, whose parts may be joined by dots, and the blanks behind.
func (r *reader) keys() ([]Key, error) {
	first := len(r.parts)
	for {
		key := Key{Span: Span{Start: r.pos}}
		var err error
		if c := r.peek(); c == '"' || c == '\'' {
			key.Name, err = r.quoted(c)
		} else {
			for r.pos < len(r.text) && isBare(r.text[r.pos]) {
				r.pos++
			}
			if key.Name = r.text[key.Span.Start:r.pos]; key.Name == "" {
				err = r.wrong("a key is missing")
			}
		}
		if err != nil {
			return nil, err
		}
		key.Span.End = r.pos
		r.parts = append(r.parts, key)
		r.blanks()
		if r.peek() != '.' {
			return r.parts[first:len(r.parts):len(r.parts)], nil
		}
		r.pos++
		r.blanks()
	}
}

// isBare reports whether c may stand in a key without quotation marks.
func isBare(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c == '_' || c == '-'
}

// value reads a value of any kind.
func (r *reader) value() (Value, error) {
	v := Value{Span: Span{Start: r.pos}}
	var err error
	switch c := r.peek(); c {
	case '"', '\'':
		v.Kind = String
		if strings.HasPrefix(r.text[r.pos+1:], string([]byte{c, c})) {
			v.Str, err = r.long(c)
		} else {
			v.Str, err = r.quoted(c)
		}
	case '[', '{':
		if r.depth++; r.depth > maxDepth {
			return v, r.wrong("lists and tables lie too deep in one another")
		}
		r.pos++
		if c == '[' {
			v.Kind = Array
			err = r.list(&v)
		} else {
			v.Kind = Inline
			err = r.inline(&v)
		}
		r.depth--
	default:
		err = r.scalar(&v)
	}
	v.Span.End = r.pos
	return v, err
}

// scalar reads a number, a date, true or false.
func (r *reader) scalar(v *Value) error {
	end := strings.IndexAny(r.text[r.pos:], ",]}#\r\n")
	if end < 0 {
		end = len(r.text) - r.pos
	}
	v.Str = strings.TrimRight(r.text[r.pos:r.pos+end], " \t")
	if v.Str == "" {
		return r.wrong("a value is missing")
	}
	r.pos += len(v.Str)
	v.Kind = kindOf(v.Str)
	return nil
}

// kindOf returns the kind of a value without quotation marks.
func kindOf(s string) Kind {
	number := strings.TrimLeft(s, "+-")
	switch {
	case s == "true" || s == "false":
		return Bool
	case len(s) > 4 && s[4] == '-' && strings.Trim(s[:4], "0123456789") == "", len(s) > 2 && s[2] == ':':
		return Date
	case strings.HasPrefix(number, "0x"):
		return Integer
	case strings.ContainsAny(number, ".eE") || number == "inf" || number == "nan":
		return Float
	}
	return Integer
}

// list reads the values of a list, of which the bracket is behind.
func (r *reader) list(v *Value) error {
	for {
		r.space()
		if r.peek() == ']' {
			r.pos++
			return nil
		}
		item, err := r.value()
		if err != nil {
			return err
		}
		v.Items = append(v.Items, item)
		r.space()
		switch r.peek() {
		case ',':
			r.pos++
		case ']':
		default:
			return r.wrong("a comma or a ] is missing")
		}
	}
}

// inline reads the pairs of an inline table, of which the brace is behind.
func (r *reader) inline(v *Value) error {
	for {
		r.space()
		if r.peek() == '}' {
			r.pos++
			return nil
		}
		p, err := r.pair()
		if err != nil {
			return err
		}
		v.Pairs = append(v.Pairs, p)
		r.space()
		switch r.peek() {
		case ',':
			r.pos++
		case '}':
		default:
			return r.wrong("a comma or a } is missing")
		}
	}
}

// space reads blanks, line ends and comments.
func (r *reader) space() {
	for {
		r.blanks()
		if r.peek() == '#' {
			r.comment()
		} else if !r.newline() {
			return
		}
	}
}
