package site

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// memoryDisk is where Linux has a file system in memory.
const memoryDisk = "/dev/shm"

// rawPattern is the pattern of a raw folder's name.
const rawPattern = "explain-raw-*"

// rawFolder makes a fresh folder for Hugo's output: on a memory disk where there
// is one with room, as everything in it is read once and thrown away.
func rawFolder(root string) (dir string, err error) {
	if free, ok := freeSpace(memoryDisk); ok && free > outputSize(root) {
		if dir, err := os.MkdirTemp(memoryDisk, rawPattern); err == nil {
			return dir, nil
		}
	}
	return plainRawFolder()
}

// plainRawFolder is rawFolder on the disk.
func plainRawFolder() (dir string, err error) {
	if dir, err = os.MkdirTemp("", rawPattern); err != nil {
		return "", fmt.Errorf("making a folder for Hugo's output: %w", err)
	}
	return dir, nil
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
