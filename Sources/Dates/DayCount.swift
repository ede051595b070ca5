/// Days until or since, in words.
public enum DayCount {
  /// `in 12 days`, `tomorrow`, `today`, `3 days ago`.
  public static func words(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    case ..<0: "\(-days) days ago"
    default: "in \(days) days"
    }
  }
}
