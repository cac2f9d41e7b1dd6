package check

import (
	"os"
	"path/filepath"
	"testing"

	"explainer/tools/internal/schema"
)

// BenchmarkFile checks one of the project's own explainers after another, beyond
// reading the file.
func BenchmarkFile(b *testing.B) {
	root, err := filepath.Abs(filepath.Join("..", "..", ".."))
	if err != nil {
		b.Fatal(err)
	}
	paths, err := filepath.Glob(filepath.Join(root, "content", "explainers", "*", "index.md"))
	if err != nil || len(paths) == 0 {
		b.Fatal("no explainers:", err)
	}
	var files [][]byte
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		files = append(files, data)
	}
	for _, edited := range []bool{false, true} {
		name := "plain"
		if edited {
			name = "edited"
			for i := range files {
				files[i] = append(files[i], "\nA paragraph with *emphasis* and a [link](https://news.example/).\n"...)
			}
		}
		b.Run(name, func(b *testing.B) {
			w := &worker{checker: &checker{Options: Options{Root: root}, root: root, front: schema.Front()}}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				w.file(paths[i%len(paths)], files[i%len(files)])
			}
		})
	}
}
