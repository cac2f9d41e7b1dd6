package site

import "golang.org/x/sys/unix"

// freeSpace returns how many bytes can be written to the file system of dir.
func freeSpace(dir string) (bytes uint64, ok bool) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil || st.Type != unix.TMPFS_MAGIC {
		return 0, false
	}
	return st.Bavail * uint64(st.Bsize), true
}
