import ForumPlan

/// Women and others on a forum's list without one seat, against the share aimed at.
struct SeatBalance {
  /// Women among the others who come.
  let women: Int
  /// All others who come.
  let others: Int
  /// The share of women aimed at, in percent; `nil` when the forum has no aim.
  let aim: Int?

  /// The list less somebody of a gender who stands on it so many times already.
  func less(_ times: Int, _ gender: Gender) -> SeatBalance {
    SeatBalance(women: women - (gender == .female ? times : 0), others: others - times, aim: aim)
  }

  /// How many of the seats would have to go to a woman instead, with one more person of a gender.
  func womenShort(adding gender: Gender) -> Int {
    guard let aim else { return 0 }
    // Rounded up in whole numbers: 40% of 11 seats are 5.
    let wanted = ((others + 1) * min(max(aim, 0), 100) + 99) / 100
    return max(0, wanted - women - (gender == .female ? 1 : 0))
  }

  /// What somebody of a gender would do to the share, in a sentence; `nil` without an aim.
  func effect(of gender: Gender) -> String? {
    guard let aim else { return nil }
    let share = (women + (gender == .female ? 1 : 0)) * 100 / (others + 1)
    let short = womenShort(adding: gender)
    return "Women would be \(share)% of the list, with \(aim)% aimed at" + (short == 0 ? "." : ": \(short) too few.")
  }
}
