/// Makes a failing list of things short: leaves out ever smaller parts while what is left still fails.
public enum Shrinking {
  /// The places that are needed for `fails` to hold, in order; leaving out any one of them mends it.
  ///
  /// Delta debugging (Zeller and Hildebrandt 2002), with complements only. `limit` bounds the trials; what stands then is
  /// given.
  public static func shrink(_ places: [Int], limit: Int = 2000, while fails: ([Int]) -> Bool) -> [Int] {
    var kept = places
    var parts = 2
    var trials = 0
    while kept.count > 1, trials < limit {
      let size = max(1, (kept.count + parts - 1) / parts)
      var hasShrunk = false
      var start = 0
      while start < kept.count, trials < limit {
        let shorter = Array(kept[..<start] + kept[min(start + size, kept.count)...])
        trials += 1
        if fails(shorter) {
          kept = shorter
          hasShrunk = true
        } else {
          start += size
        }
      }
      if size == 1, !hasShrunk { break }
      parts = hasShrunk ? max(2, parts / 2) : min(kept.count, parts * 2)
    }
    return kept
  }
}
