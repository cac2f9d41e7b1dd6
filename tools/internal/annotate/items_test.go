package annotate

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseItemsErrors(t *testing.T) {
	for _, test := range []struct {
		in   string
		pos  int
		want string
	}{
		{``, 0, "the list of items ends too early"},
		{`[`, 1, "the list of items ends too early"},
		{`[{"id":"k1"`, 11, "the list of items ends too early"},
		{`[{"id":"k1`, 10, "the list of items ends too early"},
		{`[{"id":"k1\`, 11, "the list of items ends too early"},
		{`{}`, 0, `'{' where '[' should stand in the list of items`},
		{`[{"id" "k1"}]`, 7, `'"' where ':' should stand in the list of items`},
		{`[{"id":7}]`, 7, `'7' where '"' should stand in the list of items`},
		{`[{"id":"k1"}{}]`, 12, `'{' where ',' should stand in the list of items`},
		{`[{"id":"a` + "\n" + `"}]`, 9, "control character in a string of the list of items"},
		{`[{"id":"\x"}]`, 10, `unknown escape \x in the list of items`},
		{`[{"id":"\u12g4"}]`, 12, `four hexadecimal digits belong after \u in the list of items`},
		{`[] x`, 3, "text after the list of items"},
		{`[{"other":}]`, 10, "a value is missing in the list of items"},
		{`[{"other":` + strings.Repeat("[", 200), 111, "the list of items is nested too deep"},
		{"[" + strings.Repeat("{},", maxItems) + "{}]", 1 + 3*maxItems, "more items than a page can have"},
	} {
		_, _, pos, err := parseItems(nil, []byte(test.in), nil)
		if err == nil || err.Error() != test.want || pos != test.pos {
			t.Errorf("%.60q: error %v at byte %d, want %q at %d", test.in, err, pos, test.want, test.pos)
		}
	}
}

// FuzzParseItems compares the reader of items blocks with encoding/json: what
// that takes is read the same; only what that takes too is taken, but for a
// value of a key that is not ours.
func FuzzParseItems(f *testing.F) {
	for _, seed := range []string{
		`[]`, `null`, ` [ { "id" : "k1" , "text" : "a\u00e9\ud83d\ude00\n\"" } ] `,
		`[{"id":"k1","kind":"quote","back":"#k1","label":"x","class":"v1","tag":"AL","lang":"de","prefix":null}]`,
		`[{"other":[1,2.5e3,true,{"a":null}],"id":"\ud800x\ud800\ud800"}]`, `[{"id":"k1","id":"k2"}]`,
	} {
		f.Add([]byte(seed))
	}
	type wire struct{ ID, Text, Prefix, Kind, Back, Label, Class, Tag, Lang string }
	f.Fuzz(func(t *testing.T, src []byte) {
		items, _, _, err := parseItems(nil, src, nil)
		var want []map[string]any
		if json.Unmarshal(src, &want) != nil {
			return
		}
		var got []wire
		for _, it := range items {
			w := wire{ID: string(it.id), Text: string(it.text), Prefix: string(it.prefix), Back: string(it.back),
				Label: string(it.label), Class: string(it.class), Tag: string(it.tag), Lang: string(it.lang)}
			if it.quote {
				w.Kind = "quote"
			}
			got = append(got, w)
		}
		var wanted []wire
		for _, m := range want {
			var w wire
			for key, to := range map[string]*string{"id": &w.ID, "text": &w.Text, "prefix": &w.Prefix, "kind": &w.Kind,
				"back": &w.Back, "label": &w.Label, "class": &w.Class, "tag": &w.Tag, "lang": &w.Lang} {
				if v, ok := m[key]; ok && v != nil {
					s, isString := v.(string)
					if !isString {
						return // refused by us alone
					}
					*to = s
				}
			}
			if w.Kind != "quote" {
				w.Kind = ""
			}
			wanted = append(wanted, w)
		}
		if m := strings.ToValidUTF8(string(src), "?"); m != string(src) {
			return // encoding/json repairs it; here it stays as it is
		}
		if err != nil {
			if len(want) > 0 && hasNull(want) || len(want) > maxItems || strings.Count(string(src), "[")+strings.Count(string(src), "{") > 100 {
				return
			}
			t.Fatalf("refused: %v", err)
		}
		if diff := cmp.Diff(wanted, got); diff != "" {
			t.Errorf("(-encoding/json +ours):\n%s", diff)
		}
	})
}

// hasNull reports whether an item of the list is null.
func hasNull(list []map[string]any) bool {
	for _, m := range list {
		if m == nil {
			return true
		}
	}
	return false
}
