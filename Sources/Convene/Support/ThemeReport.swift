import Foundation
import Terminal
import Typography

/// What `themes check` says of a theme.
struct ThemeReport {
  private(set) var lines: [String] = []
  /// Whether nothing is wrong that a reader would stumble over.
  private(set) var isSound = true

  init(_ file: String, _ library: ThemeLibrary, strict: Bool) throws {
    let path = try Self.path(file, library)
    if path == nil, !library.names.contains(file) { _ = try library.theme(named: file) }
    let reading = try ThemeReading(path ?? file, library: library)
    for problem in reading.problems + reading.warnings { bad(problem.description) }
    if !reading.missing.isEmpty {
      let roles = "no look for \(reading.missing.map(\.rawValue).joined(separator: ", ")): they look like ui.text"
      if strict { bad(roles) } else { note(roles) }
    }
    if !reading.unused.isEmpty {
      note("no role asks for \(reading.unused.joined(separator: ", ")) of the palette")
    }
    guard let theme = reading.theme else { return }
    measure(theme, strict: strict)
  }

  /// The theme that a name or a path means.
  static func theme(_ name: String, _ library: ThemeLibrary) throws -> Theme {
    if let path = try path(name, library) { return try library.theme(atPath: path) }
    return try library.theme(named: name)
  }

  /// The file that is meant; `nil` for a shipped theme, and for a name that no file has.
  private static func path(_ name: String, _ library: ThemeLibrary) throws -> String? {
    guard name.contains("/") || name.hasSuffix(".toml") else { return library.path(ofTheme: name) }
    guard FileManager.default.fileExists(atPath: name) else {
      throw Failure(code: .noInput, message: "There is no file \(name). Names of themes: convene themes list")
    }
    return name
  }

  /// `4.5:1`, cut rather than rounded, so that what is printed is never better than what is.
  static func ratio(_ contrast: Double) -> String { String(format: "%.1f:1", (contrast * 10).rounded(.down) / 10) }

  private mutating func bad(_ text: String) {
    isSound = false
    lines.append("BAD   \(text)")
  }

  private mutating func note(_ text: String) { lines.append("note  \(text)") }

  private mutating func measure(_ theme: Theme, strict: Bool) {
    let check = ThemeCheck(theme, least: strict ? 7 : Theme.readable)
    let grounds: [(Role?, String)] = [(nil, "itself")] + Role.grounds.map { ($0, Self.short($0)) }
    lines += ["", Self.row("contrast of", grounds.map(\.1))]
    for role in Role.allCases {
      lines.append(
        Self.row(
          role.rawValue,
          grounds.map { ground, _ in
            check.reading(role, on: ground).map { Self.ratio($0.contrast) + ($0.passes ? " " : "!") } ?? ""
          }))
    }
    lines.append("")
    for failure in check.failures {
      let ground = failure.ground.map { " on \($0.rawValue)" } ?? ""
      bad(
        "\(failure.role.rawValue)\(ground) has \(Self.ratio(failure.contrast)), less than \(Self.ratio(failure.least))")
    }
    if let lowest = check.lowest, check.failures.isEmpty {
      let ground = lowest.ground.map { " on \($0.rawValue)" } ?? ""
      lines.append(
        "ok    all text has \(Self.ratio(check.least)) or more; the least is \(Self.ratio(lowest.contrast)), "
          + "\(lowest.role.rawValue)\(ground)")
    }
    if check.isTheTerminals { note("colours of the terminal's own were measured as xterm has them") }
    for vision in ColourVision.allCases {
      guard let pair = theme.closestStates(seenWith: vision) else { continue }
      let distance = String(format: "%.2f", pair.distance)
      note(
        "with \(vision.rawValue), \(pair.first.rawValue) and \(pair.second.rawValue) are the closest states, "
          + "\(distance) apart" + (pair.distance < 0.05 ? ": only their words and signs tell them apart" : ""))
    }
  }

  private static func short(_ role: Role) -> String { role.rawValue.replacing("ui.", with: "", maxReplacements: 1) }

  private static func row(_ name: String, _ cells: [String]) -> String {
    let text = TextWidth.padded(name, to: 18) + cells.map { TextWidth.padded($0, to: 9, align: .trailing) }.joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}

extension ColourDepth {
  /// How a list names it.
  var words: String {
    switch self {
    case .monochrome: "none"
    case .eight: "8"
    case .sixteen: "the terminal's 16"
    case .indexed: "256"
    case .direct: "true colour"
    }
  }
}
