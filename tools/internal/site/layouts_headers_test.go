package site

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestHeaders holds the three places that state the security policy to the same
// words: the pages, _headers and the configuration for nginx.
func TestHeaders(t *testing.T) {
	read := func(file string) string {
		t.Helper()
		data, err := os.ReadFile("../../../" + file)
		if err != nil {
			t.Fatal(err)
		}
		return string(data)
	}
	meta := regexp.MustCompile(`Content-Security-Policy" content="([^"]+)"`).FindStringSubmatch(read("layouts/_partials/head/head.html"))
	if meta == nil {
		t.Fatal("the pages state no policy")
	}
	headers, nginx := read("static/_headers"), read("tools/deploy/nginx.conf")
	policy := meta[1] + "; frame-ancestors 'none'" // which a page cannot say of itself
	for _, want := range []string{
		"Content-Security-Policy: " + policy, "X-Content-Type-Options: nosniff", "Referrer-Policy: strict-origin-when-cross-origin",
	} {
		if !strings.Contains(headers, "\n  "+want+"\n") {
			t.Errorf("static/_headers does not have %q", want)
		}
		name, value, _ := strings.Cut(want, ": ")
		if !strings.Contains(nginx, "add_header "+name+" \""+value+"\"") && !strings.Contains(nginx, "add_header "+name+" "+value) {
			t.Errorf("nginx.conf does not have %q", want)
		}
	}
	if !strings.HasPrefix(policy, "default-src 'none'; ") || strings.Contains(policy, "unsafe") {
		t.Errorf("the policy is not strict: %s", policy)
	}
}
