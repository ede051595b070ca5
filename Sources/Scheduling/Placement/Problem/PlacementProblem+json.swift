import Foundation

extension PlacementProblem {
  /// Reads a problem from JSON.
  ///
  /// - Throws: `PlacementFault`, which says where the text is no such problem.
  public init(json: Data) throws(PlacementFault) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file: PlacementFile
    do {
      file = try decoder.decode(PlacementFile.self, from: json)
    } catch let error as DecodingError {
      throw PlacementFault(Self.sentence(error))
    } catch {
      throw PlacementFault("The text is not JSON.")
    }
    self = try file.problem()
    try validate()
  }

  private static func sentence(_ error: DecodingError) -> String {
    switch error {
    case .keyNotFound(let key, let context):
      "There is no “\(written(key))” in \(path(context.codingPath))."
    case .typeMismatch(let type, let context):
      "\(path(context.codingPath)) is not \(kind(type))."
    case .valueNotFound(let type, let context):
      "\(path(context.codingPath)) is empty where it should be \(kind(type))."
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "\(path(context.codingPath)) is no whole number that can be."
    // Foundation tells a broken text and a number that is not whole in the same words.
    default: "The text is not JSON, or one of its numbers is no whole number."
    }
  }

  private static func kind(_ type: any Any.Type) -> String {
    if type == Int.self { return "a whole number" }
    if type == String.self { return "a text" }
    return type is any Decodable.Type && "\(type)".hasPrefix("Array") ? "a list" : "an object"
  }

  /// Where a key is, as in `forums[3].day_rate`.
  private static func path(_ keys: [any CodingKey]) -> String {
    guard !keys.isEmpty else { return "the file" }
    var path = ""
    for key in keys {
      if let index = key.intValue { path += "[\(index)]" } else { path += (path.isEmpty ? "" : ".") + written(key) }
    }
    return path
  }

  /// A key as it stands in the file: `dayRate` is written `day_rate`.
  private static func written(_ key: any CodingKey) -> String {
    key.stringValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
    }
  }
}
