import Atlas
import Dates
import ExamplePlan
import ForumPlan
import Screens
import Terminal

/// One session at the front end, made of random steps from a seed: on the example mostly, on a plan with shut
/// compartments, one that can only be read, or an empty one else.
public struct FuzzSession: Sendable {
  public let seed: UInt64
  /// The steps to take.
  public var steps: [FuzzStep]
  private let plan: Plan
  private let isReadOnly: Bool
  private let size: (width: Int, height: Int)

  /// 20 November 2026.
  private static let today = CivilDate(year: 2026, month: 11, day: 20) ?? CivilDate(dayNumber: 0)

  /// A session of so many steps on a plan of so many people; or of some of those steps, by their places.
  public init(seed: UInt64, count: Int, people: Int, only kept: [Int]? = nil) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let kind = Int.random(in: 0..<10, using: &generator)
    switch kind {
    case 0: plan = Plan()
    case 1: plan = Self.example(of: people, open: [.logistics])
    case 2: plan = Self.example(of: people, open: [.logistics, .identity, .finance])
    default: plan = Self.example(of: people, open: Set(Compartment.allCases))
    }
    isReadOnly = kind == 3
    let sizes = [(80, 24), (80, 24), (160, 50), (100, 40), (60, 16)]
    size = sizes[Int.random(in: 0..<sizes.count, using: &generator)]
    var maker = StepMaker(seed: generator.next(), width: size.width, height: size.height)
    let steps = (0..<count).map { _ in maker.next() }
    self.steps = kept.map { $0.filter(steps.indices.contains).map { steps[$0] } } ?? steps
  }

  /// What was wrong first: after which step, and what.
  public struct Failure: Hashable, Sendable {
    public let step: Int
    public let flaws: [String]
  }

  /// What a session came to.
  public struct Result: Sendable {
    public var failure: Failure?
    public var changes = 0
    public var paints = 0
    /// Where the session has been: layers, and tabs with what their arrows move in.
    public var places: Set<String> = []
  }

  /// Takes the steps, and looks after each whether all is as it must be; stops at the first flaw.
  ///
  /// The screen is painted and looked at after so many steps, and after each resize.
  public func run(paintingEvery interval: Int) -> Result {
    var rehearsal = Rehearsal(
      unopened: plan, today: Self.today, width: size.width, height: size.height, seed: seed, isReadOnly: isReadOnly)
    var result = Result()
    var checked = 0
    for (index, step) in steps.enumerated() {
      rehearsal.take(step)
      result.places.insert(rehearsal.place)
      var flaws = rehearsal.flaws
      if index % interval == 0 || step.isResize {
        flaws += rehearsal.canvasFlaws + rehearsal.stalenessFlaws
        result.paints += 1
      }
      let isLast = index == steps.count - 1
      if isLast || rehearsal.changes >= checked + 8 {
        checked = rehearsal.changes
        flaws += rehearsal.planFlaws
      }
      result.changes = rehearsal.changes
      if isLast { flaws += rehearsal.undoingFlaws() }
      if !flaws.isEmpty {
        result.failure = Failure(step: index, flaws: flaws)
        break
      }
    }
    return result
  }

  /// What somebody sees of the example who holds the keys of some compartments.
  private static func example(of people: Int, open: Set<Compartment>) -> Plan {
    var plan = Plan()
    plan.openCompartments = open
    do {
      let edits = ExamplePlan.make(today: today, people: people, atlas: .shipped)
      try plan.apply(edits.filter { open.contains($0.key.kind.compartment) })
    } catch {
      fatalError("The example is no plan: \(error)")
    }
    return plan
  }
}

extension Rehearsal {
  fileprivate mutating func take(_ step: FuzzStep) {
    switch step {
    case .event(let event): handle(event)
    case .opened: open()
    case .outlook: outlookArrives()
    case .failure: refuseNext()
    case .theme(let name): showTheme(name)
    }
  }
}

extension FuzzStep {
  fileprivate var isResize: Bool {
    if case .event(.resize) = self { true } else { false }
  }
}
