/// The size of paper that a secretariat has in its printer.
public enum PaperSheet: String, CaseIterable, Hashable, Sendable {
  /// ISO 216, 210 × 297 mm.
  case a4
  /// North American Letter, 8.5 × 11 in.
  case letter

  /// The word for it.
  public var label: String {
    switch self {
    case .a4: "A4"
    case .letter: "Letter"
    }
  }

  /// The other one.
  public var other: PaperSheet { self == .a4 ? .letter : .a4 }

  /// The sizes of a page.
  public var metrics: PDFMetrics {
    switch self {
    case .a4: .a4
    case .letter: .letter
    }
  }

  /// What style sheets call it.
  ///
  /// Source: W3C, CSS Paged Media Module Level 3, page size.
  var cssName: String {
    switch self {
    case .a4: "A4"
    case .letter: "letter"
    }
  }
}
