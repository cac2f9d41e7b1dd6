//go:build !linux

package site

// freeSpace answers false: other systems have no memory disk at a known place.
func freeSpace(string) (bytes uint64, ok bool) { return 0, false }
