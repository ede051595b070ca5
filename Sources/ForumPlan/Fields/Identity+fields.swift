import Atlas
import Dates

extension Identity: EditableRecord {
  /// The fields of an identity, as forms, `--set` and history have them.
  public static let fields: [Field<Identity>] = [
    Field("familyName", "Family name", \.familyName, .line("as in the passport")),
    Field("givenNames", "Given names", \.givenNames, .line("as in the passport")),
    Field("honorific", "Title or rank", \.honorific, .line("such as Dr or Chief Inspector")),
    Field("nativeName", "Name in own script", \.nativeName, .line("as the person writes it")),
    Field("function", "Function", \.function, .line("what they do where they work")),
    Field("birthDate", "Born on", \.birthDate, .date),
    Field("birthPlace", "Born in", \.birthPlace, .line("the place of birth")),
    Field("passports", "Passports", \.passports, .passports),
    Field("stays", "Stays abroad", \.stays, .stays),
    Field("vaccinations", "Vaccinations", \.vaccinations, .vaccinations),
    Field("email", "E-mail", \.email, .line("an e-mail address")),
    Field("phone", "Telephone", \.phone, .line("with the country's number, such as +216 00 000 000")),
    Field("address", "Address", \.address, .text("the postal address")),
    Field("emergencyContact", "Emergency contact", \.emergencyContact, .text("whom to call when something happens")),
  ]
}

extension FieldCodec where Value == [Passport] {
  fileprivate static var passports: Self {
    let hint =
      "a passport a line, such as NG A01234567 2017-03-15..2027-03-14 ordinary by Immigration Service; or the lower line "
      + "at the foot of its page, which is checked"
    return Self(
      kind: .lines, hint: hint, needsValue: false,
      format: { passports, _ in passports.map(\.line).joined(separator: "\n") },
      parse: { text, _, context throws(Refusal) in
        var passports: [Passport] = []
        for (index, line) in try Limit.text(text).lines.enumerated() where !line.isEmpty {
          let read = try Passport(zone: line, atlas: context.atlas) ?? Passport(line: line)
          guard let read else { throw Refusal(line: index + 1, line, hint: hint) }
          passports.append(read)
        }
        return passports
      })
  }
}

extension FieldCodec where Value == [Stay] {
  fileprivate static var stays: Self {
    .items(
      hint: "a stay a line, such as FR 2026-05-01..2026-05-14 or Schengen 2026-09-01..2026-09-03, with permit behind "
        + "one under a residence permit or D visa",
      item: \.line, value: { Stay(line: $0) })
  }
}

extension FieldCodec where Value == [Vaccination] {
  fileprivate static var vaccinations: Self {
    .items(
      hint: "a dose a line, such as yellow fever 2024-05-01 or polio 2026-10-02",
      item: \.line, value: { Vaccination(line: $0) })
  }
}

extension Passport {
  fileprivate var line: String {
    var words = [nationality.description, ItemText.quoted(number, spaces: true)]
    if issued != nil || expires != nil {
      words.append("\(issued?.description ?? "")..\(expires?.description ?? "")")
    }
    words.append(type.rawValue)
    if let blankPages { words.append("\(blankPages) blank") }
    if !authority.isEmpty { words.append("by \(ItemText.quoted(authority, spaces: true))") }
    return words.joined(separator: " ")
  }

  fileprivate init?(line: String) {
    let words = ItemText.words(line)
    guard words.count >= 2, let nationality = CountryCode(words[0]) else { return nil }
    self.init(nationality: nationality, number: ItemText.plain(words[1]))
    var rest = words.dropFirst(2)
    if let dates = rest.first, dates.contains("..") {
      rest.removeFirst()
      let days = dates.split(separator: ".", omittingEmptySubsequences: false)
      guard days.count == 3, days[1].isEmpty else { return nil }
      issued = CivilDate(typed: String(days[0]))
      expires = CivilDate(typed: String(days[2]))
      guard (issued != nil || days[0].isEmpty) && (expires != nil || days[2].isEmpty) else { return nil }
    }
    if let word = rest.first, let type = PassportType(chosen: word) {
      rest.removeFirst()
      self.type = type
    }
    if let word = rest.first, let pages = Int(word), (0...200).contains(pages), rest.dropFirst().first == "blank" {
      rest.removeFirst(2)
      blankPages = pages
    }
    if rest.first?.folded == "by" {
      authority = rest.dropFirst().map(ItemText.plain).joined(separator: " ")
      rest = []
    }
    guard rest.isEmpty else { return nil }
  }
}
