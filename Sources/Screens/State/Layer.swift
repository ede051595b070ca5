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
}
