import Dates
import ForumPlan

/// What decides a chain of steps where the case sets no days of its own.
struct CountdownKey: Hashable {
  var travelOn: CivilDate
  var office: OfficeKey
  var process: String
  /// The cases learned from, when there are any.
  var learned: CaseHistory.Key?
  /// The organisation whose own days the steps take, when it has any.
  var organisation: ForumPlan.ID<Organisation>?
  /// The journey to a consulate abroad.
  var errand: ErrandKey?
}

/// A chain counted back once, for all who share it.
struct Countdown: Sendable {
  let route: VisaRoute
  let applyBy: CivilDate?
  let typicalBy: CivilDate?
  let worstBy: CivilDate?
  let appointmentBy: CivilDate?
  let documentsBy: CivilDate?
  let tripVisaBy: CivilDate?
  let beginBy: CivilDate?
  let chain: [ChainStep]

  /// The dates and steps of an outlook.
  init(_ route: VisaRoute, of outlook: VisaOutlook) {
    self.route = route
    applyBy = outlook.applyBy
    typicalBy = outlook.typicalBy
    worstBy = outlook.worstBy
    appointmentBy = outlook.appointmentBy
    documentsBy = outlook.documentsBy
    tripVisaBy = outlook.tripVisaBy
    beginBy = outlook.beginBy
    chain = outlook.chain
  }
}

extension VisaOutlook {
  /// Takes over the dates and steps counted for another.
  mutating func count(_ known: Countdown) {
    applyBy = known.applyBy
    typicalBy = known.typicalBy
    worstBy = known.worstBy
    appointmentBy = known.appointmentBy
    documentsBy = known.documentsBy
    tripVisaBy = known.tripVisaBy
    beginBy = known.beginBy
    chain = known.chain
  }
}
