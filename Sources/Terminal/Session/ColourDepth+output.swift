import CNcurses

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ColourDepth {
  /// What the terminal at standard output shows; `nil` where a file or a pipe is.
  ///
  /// `NO_COLOR` asks for none, `COLORTERM` allows exact ones, and for the rest terminfo knows `TERM`.
  public static var ofStandardOutput: ColourDepth? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    func value(_ name: String) -> String { getenv(name).map { String(cString: $0) } ?? "" }
    guard value("NO_COLOR").isEmpty else { return .monochrome }
    if ["truecolor", "24bit"].contains(value("COLORTERM")) { return .direct }
    var problem: Int32 = 0
    guard setupterm(value("TERM"), STDOUT_FILENO, &problem) == OK else { return .monochrome }
    return ColourDepth(colours: Int(tigetnum("colors")), noColour: false)
  }
}
