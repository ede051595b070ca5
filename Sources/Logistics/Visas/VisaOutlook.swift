import Atlas
import Dates
import ForumPlan

/// What an attendance needs to enter the country of its forum, by when, and why.
public struct VisaOutlook: Hashable, Sendable, Identifiable {
  /// The attendance.
  public var id: ForumPlan.ID<Attendance>
  /// Who travels.
  public var person: ForumPlan.ID<Person>
  /// To which forum.
  public var forum: ForumPlan.ID<Forum>
  /// In the room, or from afar, for which nobody needs a visa.
  public var seat = Attendance.Seat.inPerson
  /// How urgent it is.
  public var state: VisaState
  /// The nationality to travel on: the one whose requirement is lightest.
  public var nationality: CountryCode?
  /// The country to enter.
  public var destination: CountryCode?
  /// What is needed there; `nil` when nobody knows.
  public var requirement: Requirement?
  /// The process that applies; `nil` when none is needed or known.
  public var process: VisaProcess? {
    get { sharedProcess?.value }
    set { sharedProcess = newValue.map(Shared.init) }
  }
  /// Where the application is lodged: the country in which consulate or visa centre stands.
  public var lodgedIn: CountryCode?
  /// The first day on which the application is accepted.
  public var applyFrom: CivilDate?
  /// The first day on which it makes sense to lodge, where a visa runs out some time after its issue; `nil` otherwise.
  public var usefulFrom: CivilDate?
  /// The day by which documents must begin to be gathered, the host's first where the case gives them days.
  public var beginBy: CivilDate?
  /// The day by which the renewal of the passport must begin; `nil` where none is needed before the application.
  public var renewBy: CivilDate?
  /// The day by which an appointment must be asked for.
  public var appointmentBy: CivilDate?
  /// The day by which all documents must be together.
  public var documentsBy: CivilDate?
  /// The day by which the visa for the journey to a consulate abroad must be asked for; `nil` where none is needed.
  public var tripVisaBy: CivilDate?
  /// Where planes are changed with a visa that is not there yet, in the order of the route.
  public var transits: [CountryCode] = []
  /// The day by which the first transit visa must be asked for; `nil` where none is left to be had.
  public var transitVisaBy: CivilDate?
  /// The last day to lodge.
  public var applyBy: CivilDate?
  /// The last day to lodge when every step takes its typical time.
  public var typicalBy: CivilDate?
  /// The last day to lodge when every step takes its longest time.
  public var worstBy: CivilDate?
  /// The last day on which the application is accepted; `nil` when nothing is known of one.
  public var windowCloses: CivilDate?
  /// The chance that the visa is in hand on the travel day, less the safety margin, given what has happened and
  /// that everything left begins today; `nil` when nobody can know.
  ///
  /// It is `onTime` times the chance of not being refused. A visa given counts 1, but 0 when it does not take in
  /// the travel day; no visa needed is 1; refused and not admitted are 0.
  public var probability: Double?
  /// The chance of being in time if nothing is refused; `nil` where no days are counted.
  public var onTime: Double?
  /// How often such applications are refused; `nil` where nothing is to be decided any more.
  public var refusal: RefusalRate?
  /// How many finished cases of the plan moved the processing time.
  public var learnedFrom = 0
  /// The day of entry that all this is counted back from.
  public var travelOn: CivilDate?
  /// Days from today to `applyBy`; negative when it has passed.
  public var daysLeft: Int?
  /// The steps from travel back to the start, each with its days and calendar.
  public var chain: [ChainStep] = []
  /// What is wrong or doubtful: a passport that expires too soon, a window too short, an old rule.
  public var findings: [Finding] = []
  /// Where the requirement and process come from.
  public var source = ""
  /// The day the process was last checked, or the day of the requirement data.
  public var checkedOn: CivilDate?
  /// Why there is no deadline, in one sentence; empty when there is one.
  public var reason = ""

  /// The process, of which all cases that take it hold the same one: it is the largest part of an outlook.
  var sharedProcess: Shared<VisaProcess>?

  /// What is known of a renewal of the passport.
  var renewal = VisaProgress.Mark()

  /// The journey to a consulate abroad, where the application is not lodged at home.
  var errand: ErrandKey?

  /// The first day on which the application is accepted: the opening of the window.
  public var windowOpens: CivilDate? { applyFrom }

  /// The deadline in one line: each step with its days, or the reason for there being none.
  public var because: String { cause.text }

  var cause: Deadline.Cause { chain.isEmpty ? .words(reason) : .chain(chain, source: source) }
}
