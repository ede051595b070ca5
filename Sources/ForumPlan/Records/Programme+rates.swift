extension Programme {
  /// Puts a rate in the place of one of the same currency, day and source, which is given back, or behind the others;
  /// O(rates).
  @discardableResult
  public mutating func put(_ rate: ExchangeRate) -> ExchangeRate? {
    put(rate) { $0 == rate.source }
  }

  /// Puts a rate in the place of one of the same currency and day whose source is to be replaced, or behind the others.
  @discardableResult
  public mutating func put(_ rate: ExchangeRate, replacing source: (String) -> Bool) -> ExchangeRate? {
    let place = rates.firstIndex { $0.currency == rate.currency && $0.date == rate.date && source($0.source) }
    guard let place else {
      rates.append(rate)
      return nil
    }
    defer { rates[place] = rate }
    return rates[place]
  }
}
