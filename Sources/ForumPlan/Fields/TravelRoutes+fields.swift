import Atlas

extension FieldCodec where Value == [TravelRoute] {
  /// A route a line: its ends, then what is known of it.
  static var routes: Self {
    .items(
      hint: "a journey a line, such as Nairobi, KE > Tunis, TN: 9 h; EUR 720 return; via Cairo; or from all of KE > TN",
      item: { route in
        let hours = route.hours.map { ["\($0) h"] } ?? []
        let fare = route.fare.map { ["\($0) return"] } ?? []
        let hub = route.hub.isEmpty ? [] : ["via \(ItemText.quoted(route.hub))"]
        let note = route.note.isEmpty ? [] : ["note \(ItemText.quoted(route.note))"]
        let known = (hours + fare + hub + note).joined(separator: "; ")
        return "\(route.from.text) > \(route.to.text)" + (known.isEmpty ? "" : ": \(known)")
      },
      value: { line in
        let head = ItemText.split(line, at: ":", most: 2)
        let ends = ItemText.split(head[0], at: ">").map { TravelRoute.End(typed: $0) }
        guard ends.count == 2, let from = ends[0], let to = ends[1] else { return nil }
        var route = TravelRoute(from: from, to: to)
        for clause in head.count > 1 ? ItemText.split(head[1], at: ";") : [] where !clause.isEmpty {
          guard route.read(clause) else { return nil }
        }
        return route
      })
  }
}

extension TravelRoute {
  /// Takes one part of a line; `false` for what it cannot read.
  fileprivate mutating func read(_ clause: String) -> Bool {
    if let text = ItemText.value(of: "via", in: clause) {
      hub = ItemText.plain(text)
    } else if let text = ItemText.value(of: "note", in: clause) {
      note = ItemText.plain(text)
    } else if clause.folded.hasSuffix("h"), let count = Int(String(clause.dropLast()).trimmed) {
      hours = count
    } else if let money = Money(clause.folded.hasSuffix(" return") ? String(clause.dropLast(7)) : clause) {
      fare = money
    } else {
      return false
    }
    return true
  }
}

extension TravelRoute.End {
  fileprivate var text: String {
    // A mark that ends an end must not stand in a city's name.
    guard let city else { return country.description }
    let hasMark = city.unicodeScalars.contains(">") || CountryCode(city.uppercased()) != nil
    return "\(ItemText.quoted(city, always: hasMark)), \(country)"
  }

  /// A country's two letters, or a city and these.
  fileprivate init?(typed text: String) {
    let parts = ItemText.split(text, at: ",")
    guard let last = parts.last, let country = CountryCode(last.uppercased()) else { return nil }
    switch parts.count {
    case 1: self.init(country)
    case 2:
      let city = ItemText.plain(parts[0])
      guard !city.isEmpty else { return nil }
      self.init(country, city: city)
    default: return nil
    }
  }
}
