import ForumPlan
import Screens
import Terminal

/// Makes the steps of a session from a seed: the same seed, the same steps, whatever the program does with them.
///
/// Steps come in runs, as people work: a word is typed, a session is dragged, a form is filled in and kept. So the deep
/// places are reached, which keys drawn one by one would hardly find.
struct StepMaker {
  private var generator: SeededGenerator
  private var waiting: [FuzzStep] = []
  /// The size of the window after the steps made so far.
  private var size: (width: Int, height: Int)

  /// All keys that ask for something, each as often as commands have it.
  private static let sequences: [KeySequence] = (try? KeyTable(keys: [:]))?.rows.flatMap(\.keys) ?? []

  private static let moves: [Key] = [
    .up, .down, .down, .left, .right, .home, .end, .pageUp, .pageDown, .tab, .backtab, .enter, .enter, .escape,
  ]

  init(seed: UInt64, width: Int, height: Int) {
    generator = SeededGenerator(seed: seed)
    size = (width, height)
    // Some keys may come before the plan.
    let early = Int.random(in: 0...3, using: &generator)
    for _ in 0..<early { waiting += habit() }
    waiting.append(.opened)
    if Bool.random(using: &generator) { waiting.append(.outlook) }
  }

  /// The next step.
  mutating func next() -> FuzzStep {
    while waiting.isEmpty { waiting = habit() }
    let step = waiting.removeFirst()
    if case .event(.resize(let width, let height)) = step { size = (width, height) }
    return step
  }

  /// The steps of one thing that somebody does, or that happens to them.
  private mutating func habit() -> [FuzzStep] {
    switch Int.random(in: 0..<100, using: &generator) {
    case 0..<22: keys(pick(Self.sequences).keys)
    case 22..<36: moving()
    case 36..<40: [.event(.key(.escape))]
    case 40..<44: [.event(.key(.enter))]
    case 44..<49: typing()
    case 49..<52: [.event(.paste(text()))]
    case 52..<62: mouse()
    case 62..<64: [resize()]
    case 64..<70: [.outlook]
    case 70..<71: [.failure]
    case 71..<72: [.theme(pick(Rehearsal.themes))]
    case 72..<73: [.event(Bool.random(using: &generator) ? .tick : .wake)]
    case 73..<76: keys([.character(pick(Array("123456789")))])
    case 76..<79: palette()
    case 79..<96: job()
    default: keys([anyKey()])
    }
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[Int.random(in: 0..<choices.count, using: &generator)] }

  private func keys(_ keys: some Sequence<Key>) -> [FuzzStep] { keys.map { .event(.key($0)) } }

  private func keys(of text: String) -> [FuzzStep] { keys(text.map { Key.character($0) }) }

  private mutating func text() -> String { pick(FuzzTexts.all) }

  private mutating func moving() -> [FuzzStep] {
    let key = pick(Self.moves)
    let times = key == .enter || key == .escape ? 1 : Int.random(in: 1...6, using: &generator)
    return keys(Array(repeating: key, count: times))
  }

  private mutating func typing() -> [FuzzStep] {
    var steps = keys(of: String(text().prefix(40)))
    for _ in 0..<Int.random(in: 0...3, using: &generator) { steps += keys([pick(Self.moves + [.backspace, .delete])]) }
    return steps
  }

  /// A command or a record looked for by some letters.
  private mutating func palette() -> [FuzzStep] {
    let title = pick((try? KeyTable(keys: [:]))?.rows ?? []).title
    let word = title.split(separator: " ").max { $0.count < $1.count } ?? "add"
    return keys([.character(":")]) + keys(of: String(word.prefix(5)))
      + keys([.down, .enter].dropFirst(Int.random(in: 0...1, using: &generator)))
  }

  /// Something done from beginning to end: what was open is left, a tab is opened, and the work mostly kept.
  private mutating func job() -> [FuzzStep] {
    // Esc in what is asked of a paper leads back one question at a time.
    var steps = keys([.escape, .escape, .escape, .escape, .character("Y"), .escape, .escape])
    if Bool.random(using: &generator) { steps += keys([.character(pick(Array("123456789")))]) }
    steps += keys(Array(repeating: .down, count: Int.random(in: 0...9, using: &generator)))
    return steps + work()
  }

  private mutating func work() -> [FuzzStep] {
    switch Int.random(in: 0..<16, using: &generator) {
    case 13:
      keys([.character("9")] + Array(repeating: .down, count: random(to: 4)))
        + keys([.character(" "), .character(" ")].dropLast(random(to: 2)))
        + keys([pick([.character("U"), .character("B")]), pick([.character("Y"), .character("Y"), .escape])])
    case 0, 1: form(begunBy: [pick([.character("e"), .character("p")])])
    case 2: form(begunBy: [.character("a")] + Array(repeating: .down, count: random(to: 6)) + [.enter])
    case 3:
      // A cell, and then the ones beside and below it.
      keys([.character("i"), .ctrl("u")]) + keys(of: value()) + keys([pick([.enter, .tab, .down, .escape]), .enter])
    case 4: keys([.character("x"), pick([.character("Y"), .character("Y"), .enter])])
    case 5: keys([.character("d")])
    case 15:
      keys([.character("P")]) + keys(of: "letters") + keys([.enter] + Array(repeating: .down, count: random(to: 5)))
        + keys([
          .enter, .enter, pick([.character("l"), .down, .end]), pick([.enter, .character("w"), .escape]), .enter,
        ])
    case 6: keys([.character("u"), .ctrl("r")].dropLast(random(to: 1)))
    case 7:
      keys([.character(" "), .character(" "), .character("*")].dropLast(random(to: 1)) + [.character("e"), .enter])
        + keys(of: value()) + keys([.ctrl("s")])
    case 8:
      keys(
        [.character("4"), .character("m")] + [
          .character("v"), pick(Array("bmxro").map { Key.character($0) }), .enter, .enter,
        ])
    case 9:
      keys([.character("6"), .character("c"), .character("m")])
        + (0..<random(to: 8)).flatMap { _ in
          keys([pick([.up, .down, .left, .right, .character("+"), .character("-"), .character("]"), .character("x")])])
        } + keys([.enter])
    case 11: keys([.character("2"), .character("m"), .enter, .enter]) + typing() + keys([.enter])
    case 12: keys([.character("|"), .character(" ")]) + moving() + keys([.character(" "), .enter])
    case 10: keys([.character("/")]) + keys(of: String(text().prefix(8))) + keys([pick([.enter, .escape, .ctrl("s")])])
    default:
      keys([pick([.character("2"), .character("5")])] + Array(repeating: .character("v"), count: 1 + random(to: 1)))
        + moving()
    }
  }

  /// Some fields of a form filled in, and mostly kept.
  private mutating func form(begunBy opening: [Key]) -> [FuzzStep] {
    var steps = keys(opening)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      steps += keys(Array(repeating: .tab, count: random(to: 6)))
      if Bool.random(using: &generator) { steps += keys([.ctrl("u")]) }
      // The list of all values, or the calendar, or the whole screen for a long text.
      if random(to: 2) == 0 { steps += keys([pick([.function(3), .function(3), .function(4)])]) + moving() }
      steps += keys(of: value())
    }
    return steps + keys([pick([.ctrl("s"), .ctrl("s"), .ctrl("s"), .escape]), .enter])
  }

  private mutating func value() -> String {
    random(to: 3) == 0 ? String(text().prefix(60)) : pick(FuzzTexts.values)
  }

  private mutating func random(to most: Int) -> Int { Int.random(in: 0...most, using: &generator) }

  private mutating func mouse() -> [FuzzStep] {
    let start = point()
    let button = pick([MouseEvent.Button.left, .left, .left, .middle, .right])
    func event(_ action: MouseEvent.Action, _ at: (x: Int, y: Int), _ button: MouseEvent.Button) -> FuzzStep {
      .event(.mouse(MouseEvent(action, button, x: at.x, y: at.y)))
    }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0:
      // A double click follows on a click.
      return [event(.press, start, button), event(.release, start, button), event(.doubleClick, start, button)]
    case 1:
      var steps = [event(.press, start, button)]
      for _ in 0..<Int.random(in: 1...4, using: &generator) { steps.append(event(.drag, point(), button)) }
      return steps + [event(.release, point(), button)].dropFirst(Int.random(in: 0...1, using: &generator))
    case 2: return [event(pick([.wheelUp, .wheelDown]), start, .none)]
    case 3: return [event(pick([.drag, .release]), start, button)]
    default: return [event(.press, start, button), event(.release, start, button)]
    }
  }

  /// A cell of the window, and now and then one outside.
  private mutating func point() -> (x: Int, y: Int) {
    if Int.random(in: 0..<12, using: &generator) == 0 {
      return (Int.random(in: 0..<10_000, using: &generator), Int.random(in: 0..<10_000, using: &generator))
    }
    // The tabs, the head of the list and the last lines are small, and much happens there.
    let y =
      Int.random(in: 0..<5, using: &generator) == 0
      ? pick([1, 2, size.height - 1]) : Int.random(in: 0..<max(1, size.height), using: &generator)
    return (Int.random(in: 0..<max(1, size.width), using: &generator), max(0, y))
  }

  private mutating func resize() -> FuzzStep {
    if Int.random(in: 0..<3, using: &generator) == 0 {
      return .event(
        .resize(width: Int.random(in: 1...300, using: &generator), height: Int.random(in: 1...100, using: &generator)))
    }
    let (width, height) = pick([(80, 24), (80, 24), (60, 16), (100, 40), (120, 30), (160, 50), (61, 17), (300, 100)])
    return .event(.resize(width: width, height: height))
  }

  private mutating func anyKey() -> Key {
    let codes: [Key.Code] = [
      .enter, .escape, .tab, .backspace, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
      .function(Int.random(in: 1...63, using: &generator)), .character(character()), .character(character()),
      .character(character()),
    ]
    return Key(pick(codes), Key.Modifiers(rawValue: pick([0, 0, 1, 2, 4, 3, 5, 6, 7])))
  }

  private mutating func character() -> Character {
    if Bool.random(using: &generator) {
      return Character(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &generator)))
    }
    return pick(Array(text() + "x"))
  }
}
