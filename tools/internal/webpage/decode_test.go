package webpage

import "testing"

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, data, label, want string }{
		{"UTF-8", "<p>größer", "", "<p>größer"},
		{"UTF-8 that calls itself Latin-1", `<meta charset="iso-8859-1"><p>größer`, "", `<meta charset="iso-8859-1"><p>größer`},
		{"byte order mark", "\xEF\xBB\xBF<p>ü", "", "<p>ü"},
		{"UTF-16, low byte first", "\xFF\xFE<\x00p\x00>\x00\xFC\x00", "", "<p>ü"},
		{"UTF-16, high byte first", "\xFE\xFF\x00<\x00p\x00>\x00\xFC", "", "<p>ü"},
		{"meta charset", "<meta charset=windows-1251><p>\xE4\xE0", "", "<meta charset=windows-1251><p>да"},
		{"http-equiv", `<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>` + "\x93\xFA", "",
			`<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS"><p>日`},
		{"XML declaration", "<?xml version='1.0' encoding='ISO-8859-2'?><p>\xB1", "", "<?xml version='1.0' encoding='ISO-8859-2'?><p>ą"},
		{"a label from outside goes first", "<meta charset=windows-1251><p>\xE4", "iso-8859-1", "<meta charset=windows-1251><p>ä"},
		{"nothing declared", "<p>\x93gr\xF6\xDFer\x94", "", "<p>“größer”"},
		{"an unknown label", "<meta charset=klingon><p>\xF6", "", "<meta charset=klingon><p>ö"},
		{"escape sequences", "<meta charset=iso-2022-jp><p>\x1B$BF|\x1B(B", "", "<meta charset=iso-2022-jp><p>日"},
		{"UTF-8 with a stray byte", "<meta charset=utf-8><p>gr\xC3\xB6\xC3\x9Fer\xFF", "", "<meta charset=utf-8><p>größer\uFFFD"},
		{"Latin-1 that calls itself UTF-8", "<meta charset=utf-8><p>\xF6\xE4\xFC \xDF\xF6 \xE4\xF6 \xFC\xE4 \xF6", "",
			"<meta charset=utf-8><p>öäü ßö äö üä ö"},
	} {
		got, err := decode([]byte(c.data), c.label)
		if err != nil || string(got) != c.want {
			t.Errorf("%s: %q, %v, want %q", c.name, got, err, c.want)
		}
	}
}
