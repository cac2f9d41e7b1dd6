package bundle

import (
	"fmt"
	"os"
	"strings"
	"syscall"
	"testing"

	"explainer/tools/internal/contentdir"
)

// On a full disk no edit is lost, no folder is left empty, and what is there is
// told once there is room again.
func TestFullDisk(t *testing.T) {
	s := newSite(t)
	if err := syscall.Mount("tmpfs", s.root, "tmpfs", 0, "size=48k"); err != nil {
		t.Skip("only root can mount a small disk: ", err)
	}
	t.Cleanup(func() { syscall.Unmount(s.root, syscall.MNT_DETACH) })
	articles := newSite(t)
	var names []string
	for i := range 12 {
		name := fmt.Sprintf("a%02d.txt", i)
		articles.put(name, strings.ReplaceAll(bridge, "Warnemark", fmt.Sprintf("Warnemark %d", i)))
		names = append(names, articles.path(name))
	}
	r, err := Convert(t.Context(), s.root, names, Options{Workers: 1})
	if err != nil && !strings.Contains(err.Error(), "no space left") {
		t.Fatal(err)
	}
	if r.Count(Created) == 0 || r.Count(Failed) == 0 || len(r.Outcomes) != len(names) {
		t.Fatalf("%d created, %d failed", r.Count(Created), r.Count(Failed))
	}
	first := r.Outcomes[0].Path
	entries, err := os.ReadDir(s.path(contentdir.Explainers))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && s.names(e.Name()) == "" {
			t.Errorf("%s is left empty", e.Name())
		}
	}
	before := s.get(first)
	articles.edit("a00.txt", "two years late", strings.Repeat("many, many years ", 4000)+"late")
	if r, _ := Convert(t.Context(), s.root, names[:1], Options{}); r.Count(Failed) != 1 || !strings.HasSuffix(r.Outcomes[0].Err.Error(), ": no space left on device") {
		t.Errorf("%+v", r.Outcomes)
	}
	if s.get(first) != before {
		t.Error("the content file changed")
	}
	if err := syscall.Mount("tmpfs", s.root, "tmpfs", syscall.MS_REMOUNT, "size=4m"); err != nil {
		t.Fatal(err)
	}
	if r, err := Convert(t.Context(), s.root, names, Options{}); err != nil || r.Failed() || !strings.Contains(s.get(first), "many, many years") {
		t.Errorf("with room again: %v, %+v", err, r)
	}
}
