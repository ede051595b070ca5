import Atlas
import Dates
import ForumPlan

extension VisaPlanner {
  /// Sets the days of the window, and says so when it is too short.
  func setWindow(_ route: VisaRoute, in outlook: inout VisaOutlook) {
    outlook.applyFrom = route.opens
    outlook.usefulFrom = route.usefulFrom
    outlook.windowCloses = route.closes
    outlook.daysLeft = outlook.applyBy.map { $0 - today }
    if let from = outlook.applyFrom, let by = outlook.applyBy, from > by {
      outlook.findings.append(
        Finding(
          .serious, "The window is too short: applications open on \(from), after the last safe day \(by).",
          about: .window, advice: "Ask for priority processing or a facilitated visa, or move the forum."))
    }
    if let useful = route.usefulFrom, let issued = route.issuedFrom, let by = outlook.applyBy, useful > by {
      outlook.findings.append(
        Finding(
          .serious,
          "The window is too short: a visa issued before \(issued) has run out by the journey, so lodging before "
            + "\(useful) may be in vain, and the last safe day is \(by).",
          about: .window, advice: "Ask for a visa with fixed dates or for priority processing, or move the forum."))
    }
  }

  /// Says what a journey to a consulate abroad costs, and what is not known of it.
  func noteErrand(_ route: VisaRoute, _ progress: VisaProgress, in outlook: inout VisaOutlook) {
    guard let errand = route.errand, !progress.isLodged else { return }
    let name = atlas.name(of: errand.country)
    let trip = "The application is lodged in \(name), which takes a journey there"
    guard let requirement = errand.requirement else {
      outlook.findings.append(
        Finding(
          .warning, "\(trip); whether that needs a visa is not known.",
          about: .consulate, advice: "Find out what entering \(name) takes, and budget the journey."))
      return
    }
    switch requirement {
    case .noAdmission:
      outlook.findings.append(
        Finding(
          .serious, "\(trip), and \(name) does not admit holders of this passport.",
          about: .consulate, advice: "Choose another consulate on the case."))
    case .visa, .eVisa, .eTA:
      guard progress[.tripVisa].done == nil else { return }
      let known = errand.visa.days.last > 0
      let by = outlook.tripVisaBy.map { ", to be asked for by \($0)" } ?? ""
      outlook.findings.append(
        Finding(
          .warning, "\(trip) and for that a permission of its own (\(requirement.description))\(by).",
          about: .consulate,
          advice: known
            ? "Ask for it first, and budget the journey."
            : "How long it takes is not known: set “Visa for the trip” on the case, and budget the journey."))
    case .home, .free, .onArrival:
      outlook.findings.append(Finding(.note, "\(trip).", about: .consulate, advice: "Budget the journey."))
    }
  }
}
