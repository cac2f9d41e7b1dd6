// Package sitetest holds the tests of the published site in a real browser.
//
// In go the project's own content and the edge cases in testdata, built by
// package site as anybody builds them; the pages are then opened in Chromium. A
// machine without Chromium skips the tests and says so.
//
// Plain "go test" looks at every kind of page in few sizes. Variables in the
// environment ask for more:
//
//	EXPLAIN_SITETEST=full       every size and every page; what is not
//	                            installed fails a test instead of skipping it
//	EXPLAIN_NODE_MODULES=DIR    where axe-core, html-validate, vnu-jar and
//	                            lighthouse are; .ci/node_modules when empty
//	EXPLAIN_SCREENSHOTS=DIR     write screenshots into DIR
//	CHROME_PATH=FILE            the browser to run
package sitetest
