// Command bench measures a whole build of many explainers against Hugo alone.
//
// It makes a site of its own in a temporary folder from generated articles of
// about 700 words (paragraphs of the project's gold articles under other names,
// the same for the same number), converts them, and then runs by turns
//
//	hugo --minify         the same content by Hugo alone
//	explain build         Hugo and everything after it
//
// and prints the CPU seconds of each run (user and system, children included)
// and the ratio of the medians. Usage: go run ./tools/bench -n 1000 -runs 3
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"time"

	"explainer/tools/internal/site"
)

func main() {
	n := flag.Int("n", 1000, "how many explainers")
	runs := flag.Int("runs", 3, "how many runs of each")
	keep := flag.String("keep", "", "the folder to make the site in, and leave it there")
	flag.Parse()
	if err := bench(*n, *runs, *keep); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func bench(n, runs int, dir string) error {
	root, err := os.Getwd()
	if err != nil {
		return err
	}
	if dir == "" {
		if dir, err = os.MkdirTemp("", "explain-bench-"); err != nil {
			return err
		}
		defer os.RemoveAll(dir)
	}
	hugo, err := site.FindHugo(context.Background(), root, "", site.Hooks{})
	if err != nil {
		return err
	}
	explain := filepath.Join(dir, "explain.exe")
	if out, err := exec.Command("go", "build", "-o", explain, "./tools/explain").CombinedOutput(); err != nil {
		return fmt.Errorf("building the command: %w\n%s", err, out)
	}
	words, err := makeSite(root, dir, n)
	if err != nil {
		return fmt.Errorf("making the site: %w", err)
	}
	convert, err := run(dir, explain, "convert", "articles")
	if err != nil {
		return err
	}
	fmt.Printf("%s, %d cores; %d articles, %d words each\nconvert        %v\n", runtime.GOARCH, runtime.NumCPU(), n, words/n, convert)

	alone := []string{hugo.Path, "--minify", "--quiet", "--noBuildLock", "-d", filepath.Join(dir, "alone")}
	whole := []string{explain, "build", "--hugo", hugo.Path}
	var a, b []usage
	for range runs {
		for _, side := range []struct {
			name string
			args []string
			all  *[]usage
		}{{"hugo --minify", alone, &a}, {"explain build", whole, &b}} {
			u, err := run(dir, side.args[0], side.args[1:]...)
			if err != nil {
				return err
			}
			fmt.Printf("%s  %v\n", side.name, u)
			*side.all = append(*side.all, u)
		}
	}
	fmt.Printf("ratio of the medians, CPU: %.2f\n", median(b).Seconds()/median(a).Seconds())
	return nil
}

// A usage is what one run took.
type usage struct {
	cpu, wall time.Duration
	memory    int64 // the largest resident set in bytes; 0 where the system does not tell
}

func (u usage) String() string {
	return fmt.Sprintf("%6.2f s CPU, %6.2f s wall, %4d MB", u.cpu.Seconds(), u.wall.Seconds(), u.memory>>20)
}

// run runs a program in dir and tells what it took, its children included.
func run(dir, name string, args ...string) (usage, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	start := time.Now()
	out, err := cmd.CombinedOutput()
	if err != nil {
		return usage{}, fmt.Errorf("%s: %w\n%s", name, err, out)
	}
	state := cmd.ProcessState
	return usage{cpu: state.UserTime() + state.SystemTime(), wall: time.Since(start), memory: maxMemory(state)}, nil
}

func median(all []usage) time.Duration {
	cpu := make([]time.Duration, len(all))
	for i, u := range all {
		cpu[i] = u.cpu
	}
	slices.Sort(cpu)
	return cpu[len(cpu)/2]
}
