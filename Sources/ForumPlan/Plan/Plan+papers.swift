extension Plan {
  /// Who is named on a paper to readers whom they do not, or no longer, agree to be named to; empty once it was called
  /// back, and for what organisers keep.
  ///
  /// Whoever was taken out of the plan is among them: nothing says any more that they agree.
  public func withdrawn(from paper: IssuedPaper) -> [ID<Attendance>] {
    guard paper.recalledOn == nil, let purpose = paper.audience.consent else { return [] }
    return paper.named.filter { attendances[$0]?.consents(to: purpose) != true }
  }
}
