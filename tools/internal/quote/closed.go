package quote

// closed lists the words of the closed classes, in lower case and with straight
// apostrophes.
var closed = []struct {
	class class
	words string
}{
	{auxiliary, `has have had would will could can may might must should shall did does do don't didn't doesn't won't
		wouldn't hasn't haven't hadn't couldn't can't cannot i'd he'd she'd they'd he'll she'll i'll i've they've we've not never`},
	{auxiliary | being, "is was were are be been being am isn't wasn't aren't weren't he's she's"},
	{adverb, `also then later once again often even just now still already always instead further earlier yesterday
		today tonight tomorrow previously ever first too soon long twice recently only simply reportedly famously however meanwhile
		himself herself itself themselves both all almost nearly thus hence so yet perhaps maybe aloud back afterward afterwards
		moreover nonetheless nevertheless`},
	{preposition, `of in on at by for with from to about against into over during through under between among around across
		behind beyond near toward towards via within without upon off inside outside above below per amid despite
		regarding concerning including like unlike alongside beside besides except along`},
	{determiner, "the a an this these those his her their its my our your some any no every each another one"},
	{pastLook, `took gave made went came got held kept left met ran sat sent set stood won lost led drew cut saw knew heard
		brought bought caught fought sought taught fell felt found flew grew hung laid lit paid rode rose shook sold spent
		spoke stuck struck swept swung threw wore beat became began blew bore broke built chose dealt drove fled forgot
		thought understood`},
	{conjunction, "and or but nor &"},
	{subordinator, `while as because although though when after before since if whether unless until than that where why how what
		whenever whereas once`},
	{relative, "who which whom whose"},
	{heShe, "he she"},
	{male, `he his him himself mr. mr sir lord king prince duke father brother son husband uncle grandfather widower
		spokesman chairman congressman businessman assemblyman councilman alderman salesman cameraman fireman policeman
		frenchman englishman statesman anchorman actor man boy gentleman monk rabbi imam pope nephew`},
	{female, `she her hers herself mrs. mrs ms. ms miss madam dame lady queen princess duchess mother sister daughter wife
		aunt grandmother widow spokeswoman chairwoman congresswoman businesswoman assemblywoman councilwoman alderwoman
		saleswoman policewoman stateswoman anchorwoman actress woman girl nun niece waitress hostess heiress`},
	{pronoun, "they we i you it everyone nobody someone everybody somebody anyone others many most"},
	{timeWord, `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
		september october november december jan. feb. aug. sept. oct. nov. dec. morning afternoon evening night week month year
		weekend day earlier ago midday noon`},
}
