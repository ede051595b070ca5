import Dates

/// A vaccination that is asked for on the way into some countries, with the day of the dose.
public struct Vaccination: Hashable, Codable, Sendable {
  /// Against what.
  public var disease: Disease
  /// The day of the dose, as the international certificate has it.
  public var on: CivilDate

  /// What states ask to be vaccinated against under the International Health Regulations.
  public enum Disease: String, Codable, CaseIterable, Sendable {
    case yellowFever
    case polio

    /// The words for a field or sentence.
    public var label: String {
      switch self {
      case .yellowFever: "yellow fever"
      case .polio: "polio"
      }
    }
  }

  /// A dose of a day.
  public init(against disease: Disease, on day: CivilDate) {
    self.disease = disease
    on = day
  }
}

extension Vaccination {
  /// The dose on a line: `yellow fever 2024-05-01`.
  var line: String { "\(disease.label) \(on)" }

  init?(line: String) {
    let words = ItemText.words(line)
    guard let last = words.last, let day = CivilDate(typed: last) else { return nil }
    let name = words.dropLast().joined(separator: " ").folded
    guard let disease = Disease.allCases.first(where: { $0.label == name }) else { return nil }
    self.init(against: disease, on: day)
  }
}
