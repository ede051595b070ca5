import Atlas
import Dates

extension Field {
  typealias Path<Value> = WritableKeyPath<R, Value> & Sendable

  static func line(_ key: String, _ label: String, _ path: Path<String>, hint: String = "") -> Field {
    Field(key: key, label: label, kind: .line, hint: hint) {
      record, _ in
      record[keyPath: path]
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
  }

  static func text(_ key: String, _ label: String, _ path: Path<String>, hint: String = "") -> Field {
    Field(key: key, label: label, kind: .text, hint: hint) {
      record, _ in
      record[keyPath: path]
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = text
    }
  }

  static func number(_ key: String, _ label: String, _ path: Path<Int>, hint: String) -> Field {
    Field(key: key, label: label, kind: .number, hint: hint) {
      record, _ in
      String(record[keyPath: path])
    } write: { (record, text, _) throws(FieldProblem) in
      guard let number = Int(text) else { throw FieldProblem(key, "A whole number, \(hint).") }
      record[keyPath: path] = number
    }
  }

  static func number(_ key: String, _ label: String, _ path: Path<Int?>, hint: String) -> Field {
    Field(key: key, label: label, kind: .number, hint: hint) {
      record, _ in
      record[keyPath: path].map(String.init) ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      let number = Int(text)
      guard number != nil || text.isEmpty else { throw FieldProblem(key, "A whole number, \(hint), or nothing.") }
      record[keyPath: path] = number
    }
  }

  static func decimal(_ key: String, _ label: String, _ path: Path<FixedPoint>) -> Field {
    Field(key: key, label: label, kind: .decimal, hint: "such as 12 or 1.5") {
      record, _ in
      record[keyPath: path].description
    } write: { (record, text, _) throws(FieldProblem) in
      guard let number = FixedPoint(text) else {
        throw FieldProblem(key, "A number such as 12 or 1.5, with at most six decimals.")
      }
      record[keyPath: path] = number
    }
  }

  static func date(_ key: String, _ label: String, _ path: Path<CivilDate?>) -> Field {
    Field(key: key, label: label, kind: .date, hint: "YYYY-MM-DD, such as 2027-05-11") {
      record, _ in
      record[keyPath: path]?.description ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = text.isEmpty ? nil : try FieldReader.date(text, key)
    }
  }

  static func span(_ key: String, _ label: String, _ path: Path<DateSpan?>) -> Field {
    Field(key: key, label: label, kind: .span, hint: "2027-05-11..2027-05-13") {
      record, _ in
      record[keyPath: path]?.description ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = text.isEmpty ? nil : try FieldReader.span(text, key)
    }
  }

  static func flag(_ key: String, _ label: String, _ path: Path<Bool>) -> Field {
    Field(key: key, label: label, kind: .flag, hint: "yes or no") {
      record, _ in
      record[keyPath: path] ? "yes" : "no"
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = try FieldReader.flag(text, key)
    }
  }

  static func flag(_ key: String, _ label: String, _ path: Path<Bool?>) -> Field {
    Field(key: key, label: label, kind: .flag, hint: "yes, no, or nothing when not known") {
      record, _ in
      record[keyPath: path].map { $0 ? "yes" : "no" } ?? ""
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = text.isEmpty ? nil : try FieldReader.flag(text, key)
    }
  }

  static func choice<Value>(_ key: String, _ label: String, _ path: Path<Value>) -> Field
  where Value: CaseIterable & RawRepresentable & Sendable, Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    return Field(key: key, label: label, kind: .choice(words), hint: words.joined(separator: ", ")) {
      record, _ in
      record[keyPath: path].rawValue
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = try FieldReader.choice(text, key)
    }
  }

  static func words(_ key: String, _ label: String, _ path: Path<[String]>, hint: String) -> Field {
    Field(key: key, label: label, kind: .words, hint: hint) {
      record, _ in
      record[keyPath: path].joined(separator: ", ")
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = FieldText.words(text)
    }
  }

  static func lines(_ key: String, _ label: String, _ path: Path<[String]>, hint: String = "one a line") -> Field {
    Field(key: key, label: label, kind: .items, hint: hint) {
      record, _ in
      record[keyPath: path].joined(separator: "\n")
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = FieldText.lines(text)
    }
  }

  static func languages(_ key: String, _ label: String, _ path: Path<[String]>) -> Field {
    Field(key: key, label: label, kind: .languages, hint: "codes behind commas, such as en, fr, ar") {
      record, _ in
      record[keyPath: path].joined(separator: ", ")
    } write: { (record, text, _) throws(FieldProblem) in
      record[keyPath: path] = try FieldText.words(text).map { (word) throws(FieldProblem) in
        guard let code = Languages.code(of: word) else {
          throw FieldProblem(key, "Languages by name or code behind commas, such as en, fr, ar; “\(word)” is none.")
        }
        return code
      }
    }
  }

  static func country(_ key: String, _ label: String, _ path: Path<CountryCode?>) -> Field {
    Field(key: key, label: label, kind: .country, hint: "a country's name or code, such as NG") {
      record, _ in
      record[keyPath: path]?.description ?? ""
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = text.isEmpty ? nil : try FieldReader.country(text, key, context)
    }
  }

  static func countries(_ key: String, _ label: String, _ path: Path<[CountryCode]>) -> Field {
    Field(key: key, label: label, kind: .countries, hint: "countries behind commas, the usual one first: NG, GB") {
      record, _ in
      record[keyPath: path].map(\.description).joined(separator: ", ")
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = try FieldText.words(text).map { (word) throws(FieldProblem) in
        try FieldReader.country(word, key, context)
      }
    }
  }

  static func place(_ key: String, _ label: String, _ path: Path<Place?>) -> Field {
    Field(key: key, label: label, kind: .place, hint: "a city and its country, such as Tunis, TN") {
      record, _ in
      record[keyPath: path]?.description ?? ""
    } write: { (record, text, context) throws(FieldProblem) in
      if text.isEmpty {
        record[keyPath: path] = nil
      } else if text != record[keyPath: path]?.description {
        record[keyPath: path] = try FieldReader.place(text, key, context)
      }
    }
  }

  static func place(_ key: String, _ label: String, _ path: Path<Place>) -> Field {
    Field(key: key, label: label, kind: .place, hint: "a city and its country, such as Tunis, TN") {
      record, _ in
      record[keyPath: path].description
    } write: { (record, text, context) throws(FieldProblem) in
      guard text != record[keyPath: path].description else { return }
      record[keyPath: path] = try FieldReader.place(text, key, context)
    }
  }

  static func money(_ key: String, _ label: String, _ path: Path<Money>) -> Field {
    Field(key: key, label: label, kind: .money, hint: "an amount and its currency, such as EUR 1,200.00") {
      record, _ in
      record[keyPath: path].description
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = try FieldReader.money(text, key, context)
    }
  }

  static func money(_ key: String, _ label: String, _ path: Path<Money?>) -> Field {
    Field(key: key, label: label, kind: .money, hint: "an amount and its currency, such as EUR 1,200.00") {
      record, _ in
      record[keyPath: path]?.description ?? ""
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = text.isEmpty ? nil : try FieldReader.money(text, key, context)
    }
  }

  static func reference<Other: Record>(_ key: String, _ label: String, _ path: Path<ForumPlan.ID<Other>?>) -> Field {
    Field(key: key, label: label, kind: .reference(Other.kind), hint: "the \(Other.kind.noun)'s name") {
      record, plan in
      record[keyPath: path].map { plan.displayName(of: RecordKey($0)) } ?? ""
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = text.isEmpty ? nil : try context.plan.find(Other.self, named: text, field: key)
    }
  }

  static func reference<Other: Record>(_ key: String, _ label: String, _ path: Path<ForumPlan.ID<Other>>) -> Field {
    Field(key: key, label: label, kind: .reference(Other.kind), hint: "the \(Other.kind.noun)'s name") {
      record, plan in
      plan.displayName(of: RecordKey(record[keyPath: path]))
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = try context.plan.find(Other.self, named: text, field: key)
    }
  }

  static func references<Other: Record>(
    _ key: String, _ label: String, _ path: Path<[ForumPlan.ID<Other>]>
  ) -> Field {
    Field(key: key, label: label, kind: .references(Other.kind), hint: "names behind semicolons") {
      record, plan in
      record[keyPath: path].map { plan.displayName(of: RecordKey($0)) }.joined(separator: "; ")
    } write: { (record, text, context) throws(FieldProblem) in
      let names = text.split { $0 == ";" || $0 == "\n" }.map { String($0).trimmed }.filter { !$0.isEmpty }
      record[keyPath: path] = try names.map { (name) throws(FieldProblem) in
        try context.plan.find(Other.self, named: name, field: key)
      }
    }
  }

  /// A list of items, one a line, with their own way to write and read a line.
  static func items<Item>(
    _ key: String, _ label: String, _ path: Path<[Item]>, hint: String,
    print: @escaping @Sendable (Item) -> String,
    parse: @escaping @Sendable (String, FieldContext) throws(FieldProblem) -> Item
  ) -> Field {
    Field(key: key, label: label, kind: .items, hint: hint) {
      record, _ in
      record[keyPath: path].map(print).joined(separator: "\n")
    } write: { (record, text, context) throws(FieldProblem) in
      record[keyPath: path] = try FieldText.lines(text).map { (line) throws(FieldProblem) in try parse(line, context) }
    }
  }
}
