package site

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// Render has Hugo render the site in root into dest, a fresh folder, for the
// base URL. It leaves no lock file in root.
func (h Hugo) Render(ctx context.Context, root, dest, baseURL string, hooks Hooks) error {
	cmd := exec.CommandContext(ctx, h.Path,
		"--source", root, "--destination", dest, "--baseURL", baseURL, "--noBuildLock")
	cmd.WaitDelay = time.Second // a killed Hugo's pipes
	var said bytes.Buffer
	cmd.Stderr = &said
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return hugoError(root, said.String(), err)
	}
	for line := range strings.Lines(said.String()) {
		if line, ok := strings.CutPrefix(line, "WARN"); ok {
			hooks.logf("Hugo warns: %s", strings.ReplaceAll(strings.TrimSpace(line), root+string(filepath.Separator), ""))
		}
	}
	return nil
}

// render runs Hugo into a raw folder for what dest will hold, and returns it. Should the memory disk
// turn out too small, it does so again on the disk.
func render(ctx context.Context, h Hugo, root, dest, baseURL string, hooks Hooks) (dir string, err error) {
	if dir, err = rawFolder(root, dest); err != nil {
		return "", err
	}
	err = h.Render(ctx, root, dir, baseURL, hooks)
	if err != nil && strings.HasPrefix(dir, memoryDisk) && strings.Contains(err.Error(), noSpace) {
		hooks.logf("%s is full: rendering on the disk", memoryDisk)
		os.RemoveAll(dir)
		if dir, err = plainRawFolder(dest); err != nil {
			return "", err
		}
		err = h.Render(ctx, root, dir, baseURL, hooks)
	}
	if err != nil {
		os.RemoveAll(dir)
		return "", err
	}
	return dir, nil
}

const noSpace = "no space left on device"

// hugoError makes an error of what Hugo said when it failed: a line for each of
// its errors, with the file it is about in front.
func hugoError(root, said string, err error) error {
	var lines []string
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		if msg, ok := strings.CutPrefix(line, "panic: "); ok {
			return hinted("the words __hdeferred/ in a content file do this; else name another Hugo with --hugo PATH",
				"Hugo crashed: %s", msg)
		}
		msg, ok := strings.CutPrefix(line, "ERROR ")
		if !ok || len(lines) > 0 && strings.Contains(msg, "error building site: logged ") {
			continue // the sum of the lines before
		}
		lines = append(lines, hugoMessage(root, msg))
	}
	if len(lines) == 0 {
		if s := firstLine(said); s != "" {
			err = errors.New(s)
		}
		return fmt.Errorf("running Hugo: %w", err)
	}
	return &Error{Msg: strings.Join(lines, "\n"), hint: "mend that and build again; the published site is as it was"}
}
