//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// maxMemory is the largest resident set of a finished process in bytes, of its
// own or of one of its children.
func maxMemory(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss) // bytes there, kilobytes elsewhere
	}
	return int64(usage.Maxrss) << 10
}
