import Dates

extension Journey {
  /// From arrival to departure, one day where departure is noted before arrival; `nil` unless both are known.
  var span: DateSpan? {
    guard let arrival, let departure else { return nil }
    return DateSpan(arrival...max(arrival, departure))
  }
}
