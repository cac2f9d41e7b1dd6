package site

import (
	"context"

	"explainer/tools/internal/filelock"
)

// lockDest keeps two builds from publishing to one folder at once.
func lockDest(ctx context.Context, opt Options) (unlock func(), err error) {
	file, err := filelock.ForFolder(opt.Dest)
	if err != nil {
		return nil, err
	}
	return filelock.Acquire(ctx, file, func() { opt.logf("waiting for another build of %s", opt.Dest) })
}
