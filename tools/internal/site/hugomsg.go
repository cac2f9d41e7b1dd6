package site

import (
	"path/filepath"
	"strings"
)

// hugoMessage turns one of Hugo's error lines into "file:line:col: message",
// with the file's name relative to root. Hugo wraps its errors, the outermost
// first, and quotes positions:
//
//	error building site: render: … render of "/s/content/a.md" failed: "/s/layouts/page.html:1:25": execute of …
//
// The innermost position in a content file is taken, since that is what editors
// write; else the innermost one. A page whose rendering failed in a layout is
// named behind the message.
func hugoMessage(root, msg string) string {
	msg = strings.TrimPrefix(msg, "error building site: ")
	pos, rest, page := "", msg, ""
	for tail := msg; ; {
		open := strings.IndexByte(tail, '"')
		if open < 0 {
			break
		}
		quoted, after, ok := strings.Cut(tail[open+1:], `"`)
		if !ok {
			break
		}
		tail = after
		switch name, place := splitPosition(relativeTo(root, quoted)); {
		case place == "" && strings.HasPrefix(name, "content/"):
			page = name
		case place != "" && strings.HasPrefix(after, ": ") && !strings.HasPrefix(pos, "content/"):
			pos, rest = name+":"+place, strings.TrimPrefix(after, ": ")
		}
	}
	rest = strings.ReplaceAll(rest, root+string(filepath.Separator), "")
	switch {
	case pos == "":
		return rest
	case page == "" || strings.HasPrefix(pos, "content/"):
		return pos + ": " + rest
	}
	return pos + ": " + rest + " (rendering " + page + ")"
}

// relativeTo returns the slash-separated name of a file below root.
func relativeTo(root, file string) string {
	file = strings.ReplaceAll(file, `\\`, `\`) // Hugo quotes Windows' separators
	rel, ok := strings.CutPrefix(file, root+string(filepath.Separator))
	if !ok {
		return file
	}
	return filepath.ToSlash(rel)
}

// splitPosition cuts "name:line:col" before the line. place is empty where there
// is none.
func splitPosition(s string) (name, place string) {
	end := len(s)
	for range 2 {
		i := strings.LastIndexByte(s[:end], ':')
		if i < 0 || i+1 == end || strings.Trim(s[i+1:end], "0123456789") != "" {
			break
		}
		end = i
	}
	if end == len(s) {
		return s, ""
	}
	return s[:end], s[end+1:]
}
