// What html-validate checks: its recommended rules and those for whole
// documents and accessibility, less these:
module.exports = {
	root: true,
	extends: ["html-validate:recommended", "html-validate:document", "html-validate:a11y"],
	rules: {
		// The minifier writes "<!doctype html>", which is right; the rule asks
		// for capitals.
		"doctype-style": "off",
		// With integrity="" a browser opens a page from a disk without its
		// style. All files are of the page's own host.
		"require-sri": "off",
		// A title is the article's own, however long.
		"long-title": "off",
	},
};
