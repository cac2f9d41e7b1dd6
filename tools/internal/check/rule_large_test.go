package check

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestLarge wants a word about pictures that are too heavy or too wide, once
// each, wherever they are named; and none about others.
func TestLarge(t *testing.T) {
	archive := txtar.Parse([]byte(`-- a.md --
+++
title = "A"
description = "B"

[[images]]
file = "wide.png"
alt = "A quay."
credit = "Ada Holm"

[[images]]
file = "fine.png"
alt = "A boat."
credit = "Ada Holm"
+++

![A boat](heavy%20one.svg) and again ![a boat](./heavy%20one.svg), ![a quay](wide.png), ![a lock](broken.png).
-- content/people/ada-holm/index.md --
+++
title = "Ada Holm"

[photo]
file = "ada.jpg"
alt = "A woman."
credit = "Bo Lind"
+++
`))
	add := func(name string, data []byte) {
		archive.Files = append(archive.Files, txtar.File{Name: name, Data: data})
	}
	const bundle = "content/explainers/a/"
	add(bundle+"wide.png", strip(t, mostImageWidth+1))
	add(bundle+"fine.png", strip(t, mostImageWidth))
	add(bundle+"broken.png", []byte("no picture"))
	add(bundle+"heavy one.svg", bytes.Repeat([]byte("<!-- -->"), mostImageBytes/8+1))
	add("content/people/ada-holm/ada.jpg", make([]byte, mostImageBytes+1))
	var got []string
	for line := range strings.Lines(findingsOf(t, writeCase(t, archive), Options{})) {
		got = append(got, strings.TrimSpace(line))
	}
	want := []string{
		`review a.md:6:1: image-large: the image "wide.png" is 2401 pixels wide, more than 2400: readers on slow connections wait for it`,
		`save it at most 2400 pixels wide, as JPEG or WebP of quality 80: magick wide.png -resize "2400>" -quality 80 small.jpg`,
		`review a.md:16:3: image-large: the image "heavy%20one.svg" has 500 kB, more than 500: readers on slow connections wait for it`,
		`save it at most 2400 pixels wide, as JPEG or WebP of quality 80: magick 'heavy one.svg' -resize "2400>" -quality 80 small.jpg`,
		`review people/ada-holm/index.md:5:1: image-large: the image "ada.jpg" has 500 kB, more than 500: readers on slow connections wait for it`,
		`save it at most 2400 pixels wide, as JPEG or WebP of quality 80: magick ada.jpg -resize "2400>" -quality 80 small.jpg`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// strip returns a picture one pixel high.
func strip(t *testing.T, width int) []byte {
	t.Helper()
	var data bytes.Buffer
	if err := png.Encode(&data, image.NewGray(image.Rect(0, 0, width, 1))); err != nil {
		t.Fatal(err)
	}
	return data.Bytes()
}
