extension Standing {
  /// What became of a change, or what it did to others: `taken back by 12`, `undoes 5`; empty for one like any other.
  public func words(of change: ChangeSummary) -> String {
    if let by = undoer(of: change.number) { return "taken back by \(by)" }
    switch change.reversal {
    case nil: return ""
    case .undo(let target): return "undoes \(target)"
    case .redo(let target): return "does \(target) again"
    case .takeBack(.only(let numbers)):
      let told = numbers.prefix(4).map(String.init).joined(separator: ", ")
      return "takes back \(told)\(numbers.count > 4 ? " …" : "")"
    case .takeBack(.allAfter(let target)): return "goes back to \(target)"
    }
  }
}
