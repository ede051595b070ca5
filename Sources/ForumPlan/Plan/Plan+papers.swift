extension Plan {
  /// Who is named on a paper to readers whom they do not, or no longer, agree to be named to; empty once it was called
  /// back, and for what organisers keep.
  ///
  /// Those who read along count as well. Whoever was taken out of the plan is among them: nothing says any more that
  /// they agree.
  public func withdrawn(from paper: IssuedPaper) -> [ID<Attendance>] {
    let purposes = ([paper.audience] + paper.witnesses).compactMap(\.consent)
    guard paper.recalledOn == nil, !purposes.isEmpty else { return [] }
    return paper.named.filter { id in
      guard let attendance = attendances[id] else { return true }
      return !purposes.allSatisfy(attendance.consents)
    }
  }
}
