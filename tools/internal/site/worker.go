package site

import (
	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/parse/v2/buffer"

	"explainer/tools/internal/annotate"
	"explainer/tools/internal/compact"
)

// A worker turns files of Hugo's output into files of the published site. It
// owns its buffers and hands none of them on.
type worker struct {
	page  *annotate.Page
	min   *minify.M
	raw   []byte         // the file as Hugo wrote it
	whole []byte         // with its edits
	out   *buffer.Writer // minified
}

func newWorker(links *annotate.Links) *worker {
	return &worker{page: annotate.NewPage(links, false), min: compact.New(), out: buffer.NewWriter(nil)}
}

// load takes a copy of src as the file in hand.
func (w *worker) load(src []byte) { w.raw = append(w.raw[:0], src...) }

// mark does what is done to an HTML page before minifying, as annotate.Page.Process.
func (w *worker) mark(name string, x annotate.Index) (complete bool, err error) {
	w.whole, complete, err = w.page.Process(w.whole[:0], name, w.raw, x)
	return complete, err
}

// minify minifies the page in hand.
func (w *worker) minify(mime string) error {
	w.out.Reset()
	return w.min.MinifyMimetype([]byte(mime), w.out, buffer.NewReader(w.whole), nil)
}
