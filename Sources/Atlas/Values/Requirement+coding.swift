extension Requirement: LosslessStringConvertible {
  /// The word for files: `visa`, `free`, `free:90`.
  public var code: String {
    switch self {
    case .free(let days?): "free:\(days)"
    default: kind.rawValue
    }
  }

  /// Reads the word that `code` writes; `nil` for other text.
  public init?(_ code: String) {
    if let kind = Kind(rawValue: code) {
      self.init(kind)
    } else if code.hasPrefix("free:"), let days = Int(code.dropFirst(5)), days >= 0 {
      self = .free(days: days)
    } else {
      return nil
    }
  }
}

extension Requirement: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let requirement = Self(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "A requirement is a word such as visa or free:90.")
    }
    self = requirement
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }
}
