import Dates
import Foundation

extension WallClock {
  /// The clock of a zone of the machine's tz database; `nil` for one that it does not know.
  public static func zone(_ identifier: String) -> WallClock? {
    guard let zone = TimeZone(identifier: identifier) else { return nil }
    let city = identifier.split(separator: "/").last.map(String.init) ?? identifier
    return WallClock(name: city.replacingOccurrences(of: "_", with: " ")) { time in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(time)))
    }
  }
}
