package site

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// memoryDisk is where Linux has a file system in memory.
const memoryDisk = "/dev/shm"

// rawFolder makes a fresh folder for the output of Hugo that is to be published
// in dest: on a memory disk where there is one with room, as everything in it is
// read once and thrown away. What a build of dest left that was killed is taken
// away first, so dest's lock must be held.
func rawFolder(root, dest string) (dir string, err error) {
	pattern := rawPattern(dest)
	removeRaw(pattern)
	if free, ok := freeSpace(memoryDisk); ok && free > outputSize(root) {
		if dir, err := os.MkdirTemp(memoryDisk, pattern); err == nil {
			return dir, nil
		}
	}
	return plainRawFolder(dest)
}

// plainRawFolder is rawFolder on the disk.
func plainRawFolder(dest string) (dir string, err error) {
	if dir, err = os.MkdirTemp("", rawPattern(dest)); err != nil {
		return "", fmt.Errorf("making a folder for Hugo's output: %w", err)
	}
	return dir, nil
}

// rawPattern is the pattern of the names of dest's raw folders.
func rawPattern(dest string) string {
	sum := sha256.Sum256([]byte(dest))
	return fmt.Sprintf("explain-raw-%x-*", sum[:8])
}

// removeRaw removes the raw folders of that pattern. What cannot be removed is
// another user's, or stays until the system clears its temporary files.
func removeRaw(pattern string) {
	for _, parent := range []string{memoryDisk, os.TempDir()} {
		left, _ := filepath.Glob(filepath.Join(parent, pattern))
		for _, dir := range left {
			_ = os.RemoveAll(dir)
		}
	}
}

// outputSize estimates how many bytes Hugo will write for the site in root: what
// content and static hold, the former several times over (an explainer's page is
// three times its content file, and its quotations stand on its people's pages
// again), and something for small sites.
func outputSize(root string) uint64 {
	const least = 16 << 20
	return least + 8*folderSize(filepath.Join(root, "content")) + folderSize(filepath.Join(root, "static"))
}

// folderSize returns how many bytes the files in dir have. What cannot be read
// counts as nothing.
func folderSize(dir string) (bytes uint64) {
	_ = filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return nil
		}
		if info, err := d.Info(); err == nil {
			bytes += uint64(info.Size())
		}
		return nil
	})
	return bytes
}
