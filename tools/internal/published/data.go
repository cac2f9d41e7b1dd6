package published

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"strings"
)

// readers are the ways to read files, by the extension of their names. Others
// are linked, not checked.
var readers = map[string]func(*reader){
	".html": readHTML,
	".htm":  readHTML,
	".xml":  readXML,
	".svg":  readXML,
	".json": readJSON,
	".txt":  readText,
}

// readXML checks a feed, a sitemap or a drawing: that it parses, and that the
// addresses in it lead somewhere.
func readXML(w *reader) {
	w.page = page{}
	dec := xml.NewDecoder(bytes.NewReader(w.src))
	element := ""
	for {
		at := int(dec.InputOffset())
		token, err := dec.Token()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				w.report(at, "xml", "a feed or a drawing that does not parse is not shown: look at the layout or the file", "XML that does not parse: %s", reason(err))
			}
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			element = t.Name.Local
		case xml.EndElement:
			element = ""
		case xml.CharData:
			switch element {
			case "link", "loc", "guid":
				if addr := strings.TrimSpace(string(t)); strings.Contains(addr, "://") {
					w.link(addr, at)
				}
			}
		}
	}
	readText(w)
}

// reason returns what is wrong, without the line, which the finding has.
func reason(err error) string {
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return syntax.Msg
	}
	return err.Error()
}

// readJSON checks that a file is JSON.
func readJSON(w *reader) {
	w.page = page{}
	if !json.Valid(w.src) {
		var v any
		w.jsonError(json.Unmarshal(w.src, &v), 0)
	}
	readText(w)
}

// readText looks for what must not stand in any file.
func readText(w *reader) {
	w.remains()
	w.checkWithheld(w.src, w.anywhere)
}

// linkedData checks what a page says about itself to search engines.
func (w *reader) linkedData(data []byte, at int) {
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		w.jsonError(err, at)
		return
	}
	if list, ok := v.([]any); ok && len(list) > 0 {
		v = list[0]
	}
	if object, ok := v.(map[string]any); !ok || object["@context"] == nil {
		w.report(at, "json-ld", "it is an object with @context and @type", "JSON-LD without @context")
	}
}

// jsonError reports JSON that begins at a place and does not parse.
func (w *reader) jsonError(err error, at int) {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		at += max(0, int(syntax.Offset)-1)
	}
	w.report(min(at, len(w.src)), "json", "look at the layout that prints it", "JSON that does not parse: %v", err)
}
