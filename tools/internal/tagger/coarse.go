package tagger

// coarse returns one of a few classes of token by its lists and shape.
func coarse(t *token) uint8 {
	m := t.lists
	switch {
	case m == 0:
		return t.shape
	case m&Honorific != 0:
		return 130
	case m&Title != 0:
		return 131
	case m&Demonym != 0:
		return 132
	case m&Country != 0:
		return 133
	case m&Firm != 0:
		return 134
	case m&Institution != 0:
		return 135
	case m&KnownOrganization != 0:
		return 136
	case m&Landmark != 0:
		return 137
	case m&Calendar != 0:
		return 138
	case m&Event != 0:
		return 139
	case m&Role != 0:
		return 140
	case m&Saying != 0:
		return 141
	case m&Direction != 0:
		return 142
	case m&Particle != 0:
		return 143
	case m&Locative != 0:
		return 144
	case m&Connector != 0:
		return 145
	}
	return coarseName(m)
}

// coarseName is coarse for words in name lists alone.
func coarseName(m Mask) uint8 {
	given, family := m&(Given|GivenWorld) != 0, m&Family != 0
	city := m&(CityLarge|CityMedium) != 0
	switch {
	case given && city:
		return 150
	case given && family:
		return 151
	case given:
		return 152
	case family && city:
		return 153
	case family:
		return 154
	case city:
		return 155
	case m&PlaceOther != 0:
		return 156
	case m&CitySmall != 0 && m&AnyName != 0:
		return 157
	case m&AnyName != 0 && m&Common != 0:
		return 158
	case m&AnyName != 0:
		return 159
	case m&CitySmall != 0:
		return 160
	case m&Common != 0:
		return 161
	case m&Company != 0:
		return 162
	case m&GroupKnown != 0:
		return 163
	}
	return 164
}
