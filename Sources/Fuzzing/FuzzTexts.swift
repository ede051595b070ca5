/// Texts that people type and paste, and that nobody should.
enum FuzzTexts {
  /// Scripts of several directions and shapes, marks without a base, controls, and lengths.
  static let all: [String] = [
    "مرحبا بالعالم", "الشرطة والمجتمع 2026", "محمد بن علي (تونس)", "שלום עולם abc", "வணக்கம் நண்பர்களே",
    "யாழ்ப்பாணம்", "नमस्ते क्षत्रिय", "สวัสดีชาวโลก", "日本語のテキスト", "한국어 텍스트", "Ελληνικά", "Ünïcödé Ñandú",
    "👩‍👩‍👧‍👦👮🏽‍♀️🇹🇳🇳🇬", "1️⃣❤️‍🔥🏴󠁧󠁢󠁳󠁣󠁴󠁿", "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{301}\u{302}", "\u{200D}\u{200D}",
    "\u{202E}evil\u{202C}",
    "a\u{0}b\u{1B}[31mred\u{7}", "tab\there", "one\ntwo\r\nthree\rfour\n\n\n", "\u{85}\u{2028}\u{2029}",
    "\u{FEFF}\u{AD}\u{200B}",
    "", " ", "   ", "\n", "ﷺ﷽", "\u{E0001}\u{E0041}", "\u{10FFFF}\u{E000}\u{FFFF}", "ẞßſK",
    String(repeating: "x", count: 300), String(repeating: "漢", count: 120), String(repeating: "word ", count: 80),
    String(repeating: "line\n", count: 40), "a", "police", "kenya", "tunis", "begin visa", "-1", "99999999999999999999",
    "%n%s$(x)`y`", "\"quoted\", ‘so’ \\ and \\n",
  ]

  /// What fields of forms take.
  static let values: [String] = [
    "2026-12-01", "2027-05-11", "12 May 2027", "12/5/27", "today", "tomorrow", "+3w", "fri", "1 Jan", "29 Feb 2027",
    "0001-01-01", "9999-12-31", "2027-05-11 – 2027-05-13", "2027-05-11 to 2027-05-13", "3", "0", "-7", "1000000", "3.5",
    "yes", "no", "100 USD", "12.345,67 €", "EUR 20", "0.00 TND", "99999999999 NGN", "Tunis, TN", "Accra", "GH", "Kenya",
    "ke, ug", "en, fr, ar", "ta", "09:00", "14:30-15:45", "90 min", "police", "CSO", "delegate", "confirmed", "held",
    "high", "Flint 89", "Marble 3", "Tunis dialogue", "Dr", "name@example.org", "+216 20 000 000", "visa",
    "free, 90 days",
    "documents: 10 days", "TN: GM in SN", "1.5", "20%", "Asia/Colombo", "x",
  ]
}
