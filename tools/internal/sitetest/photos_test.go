package sitetest

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"slices"
)

// photos are the pictures that the edge cases name. One is turned: a camera
// wrote it lying on its side and noted that.
var photos = []struct {
	name   string
	size   image.Point
	turned bool
}{
	{"explainers/weir-gates/weir.png", image.Pt(1200, 800), false},
	{"explainers/wide-quay/quay.jpg", image.Pt(2000, 3000), true},
	{"explainers/wide-quay/plan.png", image.Pt(640, 200), false},
	{"people/ilse-brandt/ilse.png", image.Pt(240, 240), false},
}

// makePhotos draws them.
func makePhotos(content string) error {
	for _, photo := range photos {
		picture := image.NewGray(image.Rectangle{Max: photo.size})
		for y := range photo.size.Y {
			for x := range photo.size.X {
				picture.SetGray(x, y, color.Gray{Y: uint8(64 + 128*y/photo.size.Y + x*x*y%31)})
			}
		}
		var data bytes.Buffer
		err := png.Encode(&data, picture)
		if photo.turned {
			data.Reset()
			err = jpeg.Encode(&data, picture, nil)
		}
		if err != nil {
			return err
		}
		file := data.Bytes()
		if photo.turned {
			file = slices.Insert(file, 2, turn...) // behind the mark that begins a JPEG
		}
		if err := os.WriteFile(filepath.Join(content, filepath.FromSlash(photo.name)), file, 0o666); err != nil {
			return err
		}
	}
	return nil
}

// turn is the note that a picture is shown turned by a quarter: a segment of
// Exif with one entry, the orientation, 6.
var turn = []byte("\xff\xe1\x00\x22Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08" +
	"\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00\x00\x00\x00\x00")
