// Renders the chart for ChartTest where there is no helm: Go's own templates, which are helm's, with those of helm's
// functions that the chart uses. Values come as JSON on the standard input: go run main.go CHART RELEASE APP_VERSION
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strconv"
	"strings"
	"text/template"
)

func main() {
	chart, release, version := os.Args[1], os.Args[2], os.Args[3]
	var values map[string]interface{}
	input := json.NewDecoder(os.Stdin)
	input.UseNumber()
	check(input.Decode(&values))
	all := template.New("chart").Option("missingkey=error")
	all.Funcs(functions(all))
	files, err := filepath.Glob(filepath.Join(chart, "templates", "*"))
	check(err)
	for _, file := range files {
		text, err := os.ReadFile(file)
		check(err)
		_, err = all.New(filepath.Base(file)).Parse(string(text))
		check(err)
	}
	context := map[string]interface{}{
		"Values":  values,
		"Chart":   map[string]interface{}{"Name": filepath.Base(chart), "Version": "0", "AppVersion": version},
		"Release": map[string]interface{}{"Name": release, "Namespace": "default", "Service": "Helm"},
	}
	for _, file := range files {
		if strings.HasSuffix(file, ".yaml") {
			fmt.Println("---")
			check(all.ExecuteTemplate(os.Stdout, filepath.Base(file), context))
		}
	}
	check(all.ExecuteTemplate(&bytes.Buffer{}, "NOTES.txt", context))
}

func functions(all *template.Template) template.FuncMap {
	indent := func(n int, text string) string {
		pad := strings.Repeat(" ", n)
		return pad + strings.ReplaceAll(text, "\n", "\n"+pad)
	}
	return template.FuncMap{
		"include": func(name string, data interface{}) (string, error) {
			var out bytes.Buffer
			err := all.ExecuteTemplate(&out, name, data)
			return out.String(), err
		},
		"toYaml":     func(value interface{}) string { return yaml(value, "") },
		"indent":     indent,
		"nindent":    func(n int, text string) string { return "\n" + indent(n, text) },
		"quote":      func(value interface{}) string { return strconv.Quote(fmt.Sprint(value)) },
		"trunc":      func(n int, text string) string { return text[:min(n, len(text))] },
		"trimSuffix": func(suffix, text string) string { return strings.TrimSuffix(text, suffix) },
		"contains":   func(part, text string) bool { return strings.Contains(text, part) },
		"sha256sum":  func(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) },
		"default": func(fallback, value interface{}) interface{} {
			if value == nil || reflect.ValueOf(value).IsZero() {
				return fallback
			}
			return value
		},
	}
}

// Block style for what is nested, as helm writes it: where a flow would do, a wrong indent would go unnoticed.
func yaml(value interface{}, pad string) string {
	var out []string
	switch node := value.(type) {
	case map[string]interface{}:
		for _, key := range sorted(node) {
			out = append(out, pad+key+":"+child(node[key], pad+"  "))
		}
		if len(out) == 0 {
			return pad + "{}"
		}
	case []interface{}:
		for _, item := range node {
			out = append(out, pad+"- "+strings.TrimPrefix(yaml(item, pad+"  "), pad+"  "))
		}
		if len(out) == 0 {
			return pad + "[]"
		}
	default:
		text, err := json.Marshal(value)
		check(err)
		return pad + string(text)
	}
	return strings.Join(out, "\n")
}

func child(value interface{}, pad string) string {
	switch node := value.(type) {
	case map[string]interface{}:
		if len(node) > 0 {
			return "\n" + yaml(value, pad)
		}
	case []interface{}:
		if len(node) > 0 {
			return "\n" + yaml(value, pad)
		}
	}
	return " " + strings.TrimSpace(yaml(value, ""))
}

func sorted(node map[string]interface{}) []string {
	keys := make([]string, 0, len(node))
	for key := range node {
		keys = append(keys, key)
	}
	sort.Strings(keys)
	return keys
}

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
