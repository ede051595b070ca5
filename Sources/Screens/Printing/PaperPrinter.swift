/// Whoever hands papers to a printer: the screens themselves run no other programs.
public protocol PaperPrinter: Sendable {
  /// The printers there are, by the names that `print` takes; empty where nobody knows.
  ///
  /// It may take its time, and is called on a thread of its own.
  func names() -> [String]

  /// Prints a PDF, 1...999 copies, on a printer or on the usual one, and gives the answer of what took it.
  ///
  /// It may take its time, and is called on a thread of its own.
  func print(_ pdf: [UInt8], copies: Int, on printer: String?) throws(PrinterError) -> String
}

/// Why nothing was printed.
public enum PrinterError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no program that prints.
  case missing
  /// The printer, or what stands before it, said this against it.
  case refused(String)

  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .missing: "There is no lp here. Install CUPS."
    case .refused(let why): "The printer refused: \(why)"
    }
  }
}
