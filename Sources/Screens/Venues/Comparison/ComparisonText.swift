import ForumPlan
import Logistics
import Terminal

/// What a cell of the comparison says, and how it looks.
struct ComparisonText {
  private let telling: VenueTelling

  init(prospect: VenueProspect, forum: Forum, sight: Sight) {
    telling = VenueTelling(prospect, for: forum, in: sight.plan, today: sight.today)
  }

  /// The value of a measure in a few words, or a dash.
  func cell(_ measure: VenueMeasure) -> ListCell {
    let (text, tone) = telling.cell(measure)
    return ListCell(text, text == "–" ? .dim : tone.style)
  }

  /// The same in a sentence, with what it means.
  func sentence(_ measure: VenueMeasure) -> String { telling.sentence(measure) }
}

extension VenueTelling.Tone {
  fileprivate var style: Style {
    switch self {
    case .plain: .text
    case .good: Style(.fine)
    case .doubtful: Style(.soon)
    case .bad: Style(.blocked)
    case .unknown: Style(.unknown)
    }
  }
}
