/// Which changes of a history still stand, and by which later ones the others were taken back.
///
/// It follows the history from the newest change back, so that it grows with each page that is read:
///
///     var standing = Standing()
///     for change in page { standing.follow(number: change.number, reversal: change.reversal) }
///     standing.undoer(of: 5)
public struct Standing: Hashable, Sendable {
  private var undoers: [Int: Int] = [:]
  /// What later changes decided of earlier ones.
  private var decided: [Int: Decision] = [:]
  /// Changes that took back or did again what a later one decided anew.
  private var idle: Set<Int> = []
  /// Where all that was done after a change was taken back at once.
  private var spans: [Span] = []

  private struct Decision: Hashable, Sendable {
    /// The change that took it back; `nil` where it was done again.
    var undoer: Int?
    /// The change with which that came about.
    var at: Int
  }

  private struct Span: Hashable, Sendable {
    var above: Int
    var by: Int
    var at: Int
  }

  /// Nothing followed yet.
  public init() {}

  /// The change that took another back and stands itself; `nil` for a change that stands or was not followed.
  public func undoer(of number: Int) -> Int? { undoers[number] }

  /// Whether a change took back or did again only what a later one decided anew, so that taking it back means nothing.
  public func isIdle(_ number: Int) -> Bool { idle.contains(number) }

  /// How many of those followed were taken back.
  public var count: Int { undoers.count }

  /// Follows the change before the last one followed.
  public mutating func follow(number: Int, reversal: Change.Reversal?) {
    let decision = decided.removeValue(forKey: number)
    let span = spans.filter { $0.above < number && $0.by > number }.max { $0.at < $1.at }
    if let span, span.at > decision?.at ?? 0 {
      undoers[number] = span.by
    } else if let undoer = decision?.undoer {
      undoers[number] = undoer
    }
    // What was taken back itself decides nothing.
    guard undoers[number] == nil else { return }
    // What was done again decides as late as that.
    let time = decision?.at ?? number
    switch reversal {
    case nil: break
    case .undo(let target): decide([target], Decision(undoer: number, at: time), by: number)
    case .redo(let target): decide([target], Decision(undoer: nil, at: time), by: number)
    case .takeBack(.only(let targets)): decide(targets, Decision(undoer: number, at: time), by: number)
    case .takeBack(.allAfter(let target)): spans.append(Span(above: target, by: number, at: time))
    }
  }

  /// The latest change that speaks of another decides.
  private mutating func decide(_ numbers: [Int], _ decision: Decision, by decider: Int) {
    let open = numbers.filter { decided[$0]?.at ?? 0 < decision.at }
    for number in open { decided[number] = decision }
    if open.isEmpty { idle.insert(decider) }
  }
}
