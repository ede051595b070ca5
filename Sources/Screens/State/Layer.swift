import ForumPlan

/// What lies over the lists and takes the keys while it does.
enum Layer: Sendable {
  case form(FormState)
  case chooser(Chooser)
  case question(Question)
  case help(Help)
  case columns(ColumnPicker)
  case prompt(Prompt)
  case cell(CellEditor)
}

/// A question to answer with yes or no before something that cannot be missed.
struct Question: Hashable, Sendable {
  var text: String
  /// What “yes” does, as a verb: `Remove`.
  var verb: String
  var answer: Answer

  /// What is done on “yes”.
  enum Answer: Hashable, Sendable {
    case effect(Effect)
    /// Close the form below, and lose what was typed.
    case dropForm
  }
}
