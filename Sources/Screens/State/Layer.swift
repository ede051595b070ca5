import ForumPlan

/// What lies over the lists and takes the keys while it does.
enum Layer: Sendable {
  case form(FormState)
  case chooser(Chooser)
  case question(Question)
  case help(Help)
  case palette(Palette)
  case columns(ColumnPicker)
  case prompt(Prompt)
  case cell(CellEditor)
  /// Choosing a day for the field of the form below.
  case calendar(DatePicker)
  /// Writing the text of the field of the form below.
  case note(NoteEditor)
  /// What a forum's next stage asks for.
  case stage(StageCheck)
  /// Letters before they are written, and what is missing for them.
  case letters(LetterSheet)
  /// A paper before it is written.
  case preview(PaperPreview)
  /// Who holds keys of the plan.
  case officers(OfficerBoard)
  /// Where and when forums meet.
  case placement(PlacementBoard)
  /// What follows in the budget, what if, month by month, and what is wrong.
  case money(MoneyBoard)
}
