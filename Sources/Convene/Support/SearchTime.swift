import ArgumentParser

/// A length of time as it is written on the command line: `500ms`, `10s`, `2m`; a number alone is seconds.
struct SearchTime: ExpressibleByArgument {
  let duration: Duration

  init?(argument: String) {
    let digits = argument.prefix { $0.isNumber || $0 == "." }
    guard let number = Double(digits), number > 0, number < 1_000_000 else { return nil }
    switch argument.dropFirst(digits.count) {
    case "ms": duration = .milliseconds(number)
    case "s", "": duration = .seconds(number)
    case "m": duration = .seconds(60 * number)
    default: return nil
    }
  }
}
