import TOMLKit

extension ThemeReader {
  mutating func readRoles(_ value: TOMLValueConvertible) {
    guard let table = value.tomlValue.table else {
      problems.append(error("roles", "must be a table of \"role\" = colour"))
      return
    }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      let key = "roles.\"\(name)\""
      guard Role.isKnown(name) else {
        warn(key, "is not a role of this version and was left out")
        continue
      }
      looks[name] = look(entry, name, key, over: looks[name] ?? RawLook())
    }
  }

  private mutating func look(
    _ value: TOMLValueConvertible, _ role: String, _ key: String, over inherited: RawLook
  ) -> RawLook {
    var look = inherited
    guard let table = value.tomlValue.table else {
      look.foreground = wanted(value, key) ?? look.foreground
      return look
    }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      let inner = "\(key).\(name)"
      if name == "fg" {
        look.foreground = wanted(entry, inner) ?? look.foreground
      } else if name == "bg" {
        look.background = wanted(entry, inner) ?? look.background
      } else if entry.tomlValue.bool == nil, Role.isKnown("\(role).\(name)") {
        problems.append(error(inner, "a role with dots stands in quotes: \"\(role).\(name)\""))
      } else if let attribute = Attributes.named.first(where: { $0.name == name })?.attribute {
        guard let isOn = bool(entry, inner) else { continue }
        if isOn { look.attributes.insert(attribute) } else { look.attributes.remove(attribute) }
      } else {
        warn(inner, "is not known and was left out; known are fg, bg, \(list(Attributes.named.map(\.name)))")
      }
    }
    return look
  }

  private mutating func wanted(_ value: TOMLValueConvertible, _ key: String) -> Wanted? {
    colourText(value, key).map { Wanted(text: $0, file: file, key: key) }
  }

  /// The look of each role that any key begins, with the names of colours looked up.
  mutating func resolvedLooks() -> [Role: Theme.Look] {
    var resolved: [String: Theme.Look] = [:]
    for (name, raw) in looks.sorted(by: { $0.key < $1.key }) {
      resolved[name] = Theme.Look(
        foreground: raw.foreground.flatMap { ink($0) }, background: raw.background.flatMap { ink($0) },
        attributes: raw.attributes)
    }
    var result: [Role: Theme.Look] = [:]
    for role in Role.allCases {
      if let name = role.prefixes.first(where: { resolved[$0] != nil }) { result[role] = resolved[name] }
    }
    return result
  }

  private mutating func ink(_ wanted: Wanted) -> Ink? {
    if let ink = palette[wanted.text] {
      used.insert(wanted.text)
      return ink
    }
    if let ink = Ink(wanted.text) { return ink }
    let names = palette.isEmpty ? "a name defined under [palette]" : "one of \(list(palette.keys.sorted()))"
    problems.append(
      ThemeError(
        file: wanted.file, key: wanted.key,
        problem: "\"\(wanted.text)\" is not a colour; write #rrggbb, a colour of the terminal or \(names)"))
    return nil
  }

  mutating func readGlyphs(_ value: TOMLValueConvertible) {
    guard let table = value.tomlValue.table else {
      problems.append(error("glyphs", "must be a table of sign = \"character\""))
      return
    }
    for name in table.keys.sorted() {
      guard let entry = table[name] else { continue }
      let key = "glyphs.\(name)"
      guard let sign = Sign(rawValue: name) else {
        warn(key, "is not a sign of this version and was left out")
        continue
      }
      guard let text = string(entry, key) else { continue }
      if let character = Glyphs.character(text) {
        signs[sign] = character
      } else {
        problems.append(error(key, "must be one character of one column, such as \(Glyphs.standard[sign])"))
      }
    }
  }
}

extension Role {
  /// Its name and what begins it at a dot, the longest first: `ui.cursor.detail`, `ui.cursor`, `ui`.
  var prefixes: [String] {
    let parts = rawValue.split(separator: ".")
    return (1...parts.count).reversed().map { parts[..<$0].joined(separator: ".") }
  }

  /// Whether a theme's key means a role or begins the name of one.
  static func isKnown(_ name: String) -> Bool { prefixesOfAll.contains(name) }

  private static let prefixesOfAll = Set(allCases.flatMap(\.prefixes))
}
