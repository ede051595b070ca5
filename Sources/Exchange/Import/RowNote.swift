/// Something to say about a row of the file, a value in it, or the file as a whole.
public struct RowNote: Hashable, Codable, Sendable {
  /// The line of the file, from 1; for a value, the line on which it begins; `nil` for the whole file.
  public var line: Int?
  /// The column, as the header names it, cleaned and shortened.
  public var column: String?
  /// The value, cleaned of control characters and shortened; `nil` when there is none to show.
  public var value: String?
  /// What happened, as a sentence.
  public var message: String

  /// A note; column and value are cleaned and shortened here.
  public init(line: Int? = nil, column: String? = nil, value: String? = nil, _ message: String) {
    self.line = line
    self.column = column.map { Shown.short($0) }
    self.value = value.map { Shown.short($0) }
    self.message = message
  }
}

extension RowNote: CustomStringConvertible {
  /// The place, then the message.
  ///
  /// For example `line 10, Date of birth “1992-02-30”: No such day exists; left empty.`
  public var description: String {
    var place = [line.map { "line \($0)" }, column].compactMap(\.self).joined(separator: ", ")
    if let value { place += (place.isEmpty ? "" : " ") + "“\(value)”" }
    return place.isEmpty ? message : "\(place): \(message)"
  }
}
