package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync"
	"time"

	"explainer/tools/internal/article"
	"explainer/tools/internal/brief"
)

// maxLine is the most bytes of one line of --jsonl: an article of the greatest
// size with every character escaped.
const maxLine = 6*article.MaxSize + 1<<16

// A request is one line of `extract --jsonl`.
type request struct {
	ID    json.RawMessage `json:"id"`
	Text  *string         `json:"text"`
	Title string          `json:"title"`
	Date  string          `json:"date"`
}

// A job is one line on its way to an answer.
type job struct {
	line   []byte
	answer chan answer
}

type answer struct {
	line []byte
	ok   bool
}

// extractLines answers each line of in with one line in out, in the same order,
// on all cores. Its error is a failure when a line could not be answered.
func extractLines(in io.Reader, out *bufio.Writer) error {
	workers := runtime.GOMAXPROCS(0)
	jobs := make(chan job)
	order := make(chan job, 4*workers) // bounds how far reading runs ahead
	var wg sync.WaitGroup
	for range workers {
		wg.Go(func() {
			for j := range jobs {
				j.answer <- answerLine(j.line)
			}
		})
	}
	var readErr error
	go func() {
		readErr = readLines(in, func(line []byte) {
			j := job{line: line, answer: make(chan answer, 1)}
			order <- j
			jobs <- j
		})
		close(jobs)
		close(order)
	}()
	bad := 0
	var writeErr error
	for j := range order { // to the end even when writing fails: the reader must not hang
		a := <-j.answer
		if !a.ok {
			bad++
		}
		if writeErr == nil {
			_, writeErr = out.Write(append(a.line, '\n'))
		}
	}
	wg.Wait()
	switch {
	case readErr != nil:
		return fmt.Errorf("standard input: %w", readErr)
	case writeErr != nil:
		return fmt.Errorf("writing the answer: %w", writeErr)
	case bad > 0:
		return fmt.Errorf("%d lines could not be read; each is answered with its error", bad)
	}
	return nil
}

// readLines calls each with every line that is not blank. The line is the
// callee's to keep.
func readLines(in io.Reader, each func(line []byte)) error {
	r := bufio.NewReaderSize(in, 1<<16)
	for {
		var line []byte
		for {
			part, err := r.ReadSlice('\n')
			if len(line) <= maxLine { // what is longer is read on, not kept
				line = append(line, part...)
			}
			if err == nil || errors.Is(err, io.EOF) {
				if len(bytes.TrimSpace(line)) > 0 {
					each(line)
				}
				if err != nil {
					return nil
				}
				break
			}
			if !errors.Is(err, bufio.ErrBufferFull) {
				return err
			}
		}
	}
}

// answerLine answers one line.
func answerLine(line []byte) answer {
	if len(line) > maxLine {
		return refuse(nil, fmt.Errorf("the line is longer than %d bytes", maxLine))
	}
	var req request
	if err := json.Unmarshal(line, &req); err != nil {
		return refuse(lineID(line), lineError(err))
	}
	if req.Text == nil {
		return refuse(req.ID, errors.New(`no "text"`))
	}
	date, err := lineDate(req.Date)
	if err != nil {
		return refuse(req.ID, err)
	}
	doc, err := article.FromText("-", *req.Text, req.Title, date)
	if err != nil {
		return refuse(req.ID, err)
	}
	if len(req.ID) == 0 {
		req.ID = json.RawMessage("null")
	}
	out, err := brief.Make(doc).JSON(req.ID)
	if err != nil {
		return refuse(req.ID, err)
	}
	return answer{out, true}
}

// lineError says what is wrong with a line that is no request.
func lineError(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		return fmt.Errorf("%q is a %s, not a %s", wrong.Field, wrong.Value, wrong.Type)
	}
	return fmt.Errorf("not a JSON object with id and text: %w", err)
}

// lineID reads the id of a line whose other fields are of a wrong type; nil
// when that fails too.
func lineID(line []byte) json.RawMessage {
	var only struct {
		ID json.RawMessage `json:"id"`
	}
	if json.Unmarshal(line, &only) != nil {
		return nil
	}
	return only.ID
}

// lineDate cuts a date down to YYYY-MM-DD.
func lineDate(s string) (string, error) {
	if s = strings.TrimSpace(s); s == "" {
		return "", nil
	}
	day := s[:min(len(s), len(time.DateOnly))]
	if _, err := time.Parse(time.DateOnly, day); err != nil || len(s) > len(day) && s[len(day)] != ' ' && s[len(day)] != 'T' {
		return "", fmt.Errorf("date %q is not YYYY-MM-DD", s)
	}
	return day, nil
}

// refuse answers a line with what is wrong with it.
func refuse(id json.RawMessage, err error) answer {
	if len(id) == 0 {
		id = json.RawMessage("null")
	}
	line, jsonErr := json.Marshal(struct {
		ID    json.RawMessage `json:"id"`
		Error string          `json:"error"`
	}{id, err.Error()})
	if jsonErr != nil { // the id was JSON, and the text is quoted
		line = []byte(`{"id":null,"error":"unreadable"}`)
	}
	return answer{line, false}
}
