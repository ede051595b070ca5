import Dates

extension VisaRoute {
  /// The day of the decision on an application that was lodged, given that there is none today; `nil` when there
  /// should be one by all that is known.
  ///
  /// Where only the lodging is known, the authority's clock may have started on any day that the transfer allows.
  func decision(_ progress: VisaProgress, today: CivilDate) -> DaySpread? {
    if let since = progress.processingSince {
      return processing.remaining(since: since, on: today, in: calendar)
        .map { DaySpread(certain: since).followed(by: $0, in: calendar) }
    }
    guard let lodged = progress.lodged else { return nil }
    if transfer.days.last == 0 {
      return processing.remaining(since: lodged, on: today, in: calendar)
        .map { DaySpread(certain: lodged).followed(by: $0, in: calendar) }
    }
    return DaySpread(certain: lodged).followed(by: transfer, in: calendar)
      .followed(by: processing, in: calendar).after(today)
  }

  /// The day on which the passport with all visas is in hand, were nothing refused; `nil` when nobody can know.
  func inHand(_ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate) -> DaySpread? {
    guard let onward else { return collected(progress, beginning: begin, today: today) }
    if onward.mark.begun != nil || progress.collected != nil {
      return onward.inHand(beginning: max(progress.collected ?? begin, begin), today: today)
    }
    return collected(progress, beginning: begin, today: today).map(onward.inHand(after:))
  }

  private func collected(_ progress: VisaProgress, beginning begin: CivilDate, today: CivilDate) -> DaySpread? {
    if let collected = progress.collected { return DaySpread(certain: collected) }
    if let decided = progress.decided {
      guard let rest = collection.remaining(since: decided, on: today, in: calendar) else {
        return DaySpread(certain: today + 1)
      }
      return DaySpread(certain: decided).followed(by: rest, in: calendar)
    }
    let decided =
      progress.isLodged
      ? decision(progress, today: today)
      : lodging(progress, beginning: begin, today: today).followed(by: transfer, in: calendar)
        .followed(by: processing, in: calendar)
    return decided?.followed(by: collection, in: calendar)
  }
}
