// Package annotate works on a page as Hugo printed it: it finds each item's words
// in the article, across links and emphasis, and marks them with the item's id;
// numbers the paragraphs; leads receipts to their places and back; puts notes on
// people at their first mention; draws who speaks where; and makes addresses
// relative.
//
// What there is to do, the layouts say in the page itself: a list of items, and
// data- attributes on what is to be finished. All of it is done in one pass of
// tdewolff's lexer, since a full parse would cost more than the whole step. An
// item is found as W3C's TextQuoteSelector finds it, by its words and the words
// before them, white space folded.
package annotate
