import ForumPlan

extension PrintJob {
  /// How a paper goes out.
  enum Way: Hashable, Sendable {
    case file
    /// So many copies on paper, 1...999.
    case printer(Printer, copies: Int)
  }

  /// On which printer.
  enum Printer: Hashable, Sendable {
    /// Nobody was asked yet; where there is one only, nobody is.
    case undecided
    /// The one that is taken where none is named.
    case usual
    case named(String)

    /// The name that a program which prints wants; `nil` for the usual one.
    var name: String? {
      guard case .named(let name) = self else { return nil }
      return name
    }
  }

  /// Whether it goes to a printer.
  var isPrinted: Bool { way != .file }

  /// How many copies there will be: a file is one.
  var copies: Int {
    guard case .printer(_, let copies) = way else { return 1 }
    return copies
  }

  /// How the register of papers says that it went out.
  var medium: IssuedPaper.Medium { isPrinted ? .printer : .file }

  /// The same on a printer.
  func on(_ printer: Printer) -> PrintJob {
    var job = self
    job.way = .printer(printer, copies: copies)
    return job
  }
}
