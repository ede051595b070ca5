import Dates
import Logistics
import Terminal
import Typography

/// A visa's steps drawn to scale: a bar from the first day of gathering papers to the day of entry, the days that
/// matter below it, and where today and the window of applications stand.
struct VisaTimeline {
  private let visa: VisaOutlook
  private let today: CivilDate
  private let glyphs: Glyphs
  private let first: CivilDate
  private let last: CivilDate

  /// A timeline; `nil` for a visa without steps.
  init?(_ visa: VisaOutlook, today: CivilDate, glyphs: Glyphs) {
    guard let travelOn = visa.travelOn, let begin = visa.chain.map(\.from).min(), begin < travelOn else { return nil }
    self.visa = visa
    self.today = today
    self.glyphs = glyphs
    // A visa that is to be begun next year is not drawn after a year of nothing.
    first = today < travelOn && begin - today < 30 ? min(begin, today) : begin
    last = travelOn
  }

  /// The rows, each of at most so many columns.
  func rows(width: Int) -> [[Span]] {
    guard width >= 30 else { return [] }
    return ([bar(width)] + besides.map { branch($0, width) } + [days(width), marks(width)]).filter { !$0.isEmpty }
  }

  private func column(_ day: CivilDate, _ width: Int) -> Int {
    let span = last - first
    return min(max(0, (day - first) * (width - 1) / max(1, span)), width - 1)
  }

  /// The steps one after the other; what runs beside them is left out.
  private var steps: [ChainStep] {
    visa.chain.filter { !$0.kind.isBeside }.sorted { $0.from < $1.from }
  }

  /// The steps that run beside those, the first ones first; an appointment is left to its date.
  private var besides: [ChainStep] {
    visa.chain.filter { $0.kind.isBeside && $0.kind != .appointment }.sorted { $0.from < $1.from }
  }

  /// A step on a row of its own, named behind it or before it.
  private func branch(_ step: ChainStep, _ width: Int) -> [Span] {
    let start = column(step.from, width)
    let length = max(1, column(step.until, width) - start)
    let bar = Span(String(repeating: glyphs[.barMedium], count: length), Style(.estimated))
    let label = Span(" \(step.kind.label) ", .dim)
    let size = TextWidth.width(of: label.text)
    if start >= size { return [Span(String(repeating: " ", count: start - size)), label, bar] }
    let gap = Span(String(repeating: " ", count: start))
    return start + length + size <= width ? [gap, bar, label] : [gap, bar]
  }

  private func bar(_ width: Int) -> [Span] {
    var spans: [Span] = []
    var used = 0
    for step in steps {
      let start = max(used, column(step.from, width))
      let end = max(start + 1, step.until == last ? width : column(step.until, width))
      guard start < width else { break }
      if start > used { spans.append(Span(String(repeating: " ", count: start - used))) }
      let length = min(end, width) - start
      let label = step.kind.label
      let shown = label.count + 2 <= length ? " \(label) " : ""
      let left = (length - shown.count) / 2
      let sign: Sign = step.kind == .processing ? .barFull : step.kind == .safetyMargin ? .barLight : .barMedium
      let glyph = glyphs[sign]
      let style = step.kind == .processing ? visa.state.style : Style(.estimated)
      spans.append(Span(String(repeating: glyph, count: left), style))
      if !shown.isEmpty { spans.append(Span(shown, .dim)) }
      spans.append(Span(String(repeating: glyph, count: length - left - shown.count), style))
      used = start + length
    }
    return spans
  }

  /// The days on which something begins, where there is room for them.
  private func days(_ width: Int) -> [Span] {
    let all = steps.map(\.from) + [last]
    return placed(all.map { (column($0, width), $0.short, Style.text) }, width)
  }

  /// Today, and the days on which applications open and must be in.
  private func marks(_ width: Int) -> [Span] {
    var marks: [(Int, String, Style)] = []
    if let opens = visa.applyFrom, opens >= first, opens <= last {
      marks.append((column(opens, width), "[ opens", .dim))
    }
    if let by = visa.applyBy, by >= first { marks.append((column(by, width), "] apply", visa.state.style)) }
    if today >= first, today <= last { marks.append((column(today, width), "\(glyphs[.today]) today", Style(.key))) }
    return placed(marks.sorted { $0.0 < $1.0 }, width)
  }

  /// Texts at their columns; one that has no room gives way, except that the last may begin earlier.
  private func placed(_ texts: [(column: Int, text: String, style: Style)], _ width: Int) -> [Span] {
    var spans: [Span] = []
    var used = 0
    for (column, text, style) in texts {
      let size = TextWidth.width(of: text)
      let start = min(column, width - size)
      guard start >= used, used == 0 || start > used else { continue }
      spans.append(Span(String(repeating: " ", count: start - used)))
      spans.append(Span(text, style))
      used = start + size
    }
    return spans
  }
}

extension ChainStep.Kind {
  /// Whether it runs beside the other steps and not between them.
  fileprivate var isBeside: Bool {
    switch self {
    case .appointment, .passportRenewal, .trip, .tripVisa, .serviceApproval, .noteVerbale: true
    default: false
    }
  }
}
