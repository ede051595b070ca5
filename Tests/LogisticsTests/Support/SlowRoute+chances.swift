import Dates
import ForumPlan
import Foundation

/// What the clerk counts: by playing every combination of days through, or by drawing some.
extension SlowRoute {
  /// The chance by playing through every combination of days.
  func exactChance() -> Double? {
    var (all, good) = (0.0, 0.0)
    var days: [VisaCase.StepKind: Int] = [:]
    func play(_ kinds: ArraySlice<VisaCase.StepKind>, _ weight: Double) {
      guard let kind = kinds.first else {
        guard let isInTime = isInTime(days) else { return }
        all += weight
        if isInTime { good += weight }
        return
      }
      for (number, part) in weights(kind) {
        days[kind] = number
        play(kinds.dropFirst(), weight * part)
      }
    }
    play(relevant[...], 1)
    return all > 0 ? good / all : nil
  }

  /// How often it is in time in so many tries, tries that contradict what is marked left out.
  func simulate(_ tries: Int, using generator: inout SeededGenerator) -> Int {
    let drawn = relevant.map { ($0, weights($0)) }
    var (done, good) = (0, 0)
    while done < tries {
      var days: [VisaCase.StepKind: Int] = [:]
      for (kind, weights) in drawn {
        var left = Double.random(in: 0..<1, using: &generator)
        for (number, part) in weights {
          days[kind] = number
          left -= part
          if left < 0 { break }
        }
      }
      guard let isInTime = isInTime(days) else { continue }
      done += 1
      if isInTime { good += 1 }
    }
    return good
  }

  /// The chance when the application is lodged on an open day and nothing else is known.
  func chance(lodgedOn day: CivilDate) -> Double {
    if let notice, day > lastOpen(travelOn - notice) { return 0 }
    var good = 0.0
    for (wait, first) in weights(.processing) {
      for (more, second) in weights(.collection) {
        for (carried, third) in weights(.transfer) {
          let inHand = walk(.collection, more, from: decision(lodgedOn: day, [.processing: wait, .transfer: carried]))
          for (further, fourth) in transitOpen == nil ? [(0, 1)] : weights(.transitVisa) {
            let isInTime = ready(after: inHand, [.transitVisa: further]) <= travelOn - margin
            if isInTime { good += first * second * third * fourth }
          }
        }
      }
    }
    return good
  }

  /// The chance when some steps in a row begin on a day and each world is lodged as `lodging` says.
  func chance(
    _ kinds: [VisaCase.StepKind], begunOn day: CivilDate, lodging: (CivilDate) -> CivilDate
  ) -> Double {
    guard let kind = kinds.first else { return chance(lodgedOn: lodging(day)) }
    return weights(kind).reduce(0) { sum, part in
      let end = walk(kind, part.days, from: day)
      return sum + part.weight * chance(Array(kinds.dropFirst()), begunOn: end, lodging: lodging)
    }
  }

  /// The steps whose days still matter: playing through the others would only repeat the same worlds.
  var relevant: [VisaCase.StepKind] {
    var kinds = Self.kinds
    if marks[.processing]?.done != nil {
      kinds = [.collection, .transitVisa]
    } else if marks[.lodging]?.done != nil {
      kinds = [.transfer, .processing, .collection, .transitVisa]
    }
    return kinds.filter { kind in
      marks[kind]?.done == nil && steps[kind] != nil && (kind != .tripVisa || tripOpen != nil)
        && (kind != .transitVisa || transitOpen != nil) && (kind != .passportRenewal || isExpired)
    }
  }

  func weights(_ kind: VisaCase.StepKind) -> [(days: Int, weight: Double)] {
    guard let range = steps[kind] else { return [(0, 1)] }
    let low = Double(range.minimum) - 0.5
    let width = Double(range.maximum - range.minimum + 1)
    let peak = (Double(range.typical) - low) / width
    let densities = (range.minimum...range.maximum).map { day in
      let x = (Double(day) - low) / width
      return range.minimum == range.maximum ? 1 : pow(x, 4 * peak) * pow(1 - x, 4 * (1 - peak))
    }
    let total = densities.reduce(0, +)
    return densities.enumerated().map { (range.minimum + $0, $1 / total) }
  }
}
