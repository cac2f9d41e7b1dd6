package article

import "strings"

// isAgency reports whether s is a news agency or network as it stands in a
// dateline's brackets: "AP", "Reuters", "CNN Business", "The Associated Press".
func isAgency(s string) bool {
	s = strings.TrimPrefix(s, "The ")
	first, _, _ := strings.Cut(s, " ")
	switch first {
	case "AP", "AFP", "UPI", "Reuters", "REUTERS", "CNN", "BBC", "NPR", "PBS", "CBS", "ABC", "NBC", "CBC", "CP",
		"DPA", "dpa", "EFE", "ANSA", "APA", "TASS", "Tass", "Interfax", "RIA", "PAP", "MTI", "Ukrinform",
		"Xinhua", "XINHUA", "Kyodo", "Jiji", "Yonhap", "Bernama", "Antara", "CNA", "VNA", "PTI", "ANI", "IANS", "UNI", "APP",
		"Anadolu", "AA", "MENA", "SPA", "WAM", "KUNA", "QNA", "NNA", "INA", "IRNA", "JTA", "IPS", "APS", "AAP",
		"Bloomberg", "BLOOMBERG", "VOA", "RFE", "DW", "PRNewswire":
		return true
	}
	return strings.HasPrefix(s, "Associated Press") || strings.HasPrefix(s, "Agence France") ||
		strings.HasPrefix(s, "Canadian Press") || strings.HasPrefix(s, "Press Association")
}
