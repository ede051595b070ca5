import ForumPlan
import Terminal

extension Rehearsal {
  /// What must never be so and is, in words: of the state alone, cheap enough for each event.
  package var flaws: [String] {
    var flaws: [String] = []
    func demand(_ isSo: Bool, _ words: @autoclosure () -> String) {
      if !isSo { flaws.append(words()) }
    }
    let list = workspace.list
    let rows = list.rows.count
    demand(rows == 0 ? list.cursor == 0 : list.rows.indices.contains(list.cursor), "cursor \(list.cursor) of \(rows)")
    demand(list.top >= 0 && list.top <= max(0, rows - 1), "first row \(list.top) of \(rows)")
    if let height = ScreenFrame(workspace).list?.rows.height, height > 0, rows > 0, !workspace.isGrid {
      demand((list.top..<list.top + height).contains(list.cursor), "cursor \(list.cursor), rows from \(list.top)")
    }
    demand(list.current?.isHeading != true || list.count == 0, "the cursor stands on a heading")
    demand(list.detailTop >= 0 && list.detailCursor >= 0, "detail at \(list.detailTop), \(list.detailCursor)")
    demand(workspace.layers.count <= 8, "\(workspace.layers.count) layers")
    demand(workspace.pending.count <= 2, "\(workspace.pending.count) keys wait")
    if let form = workspace.topForm {
      demand(form.fields.indices.contains(form.focus), "field \(form.focus) of \(form.fields.count)")
      for buffer in form.buffers { demand(buffer.isSound, "a cursor between two halves of a character") }
    }
    return flaws
  }

  /// What is wrong with the screen as it would be painted now, in words.
  package var canvasFlaws: [String] {
    let canvas = workspace.canvas()
    var flaws = canvas.flaws
    var anew = workspace
    anew.painted = PaintedParts()
    let other = anew.canvas()
    if !other.isSame(as: canvas) {
      // The example has nobody's secrets.
      let lines = zip(canvas.lines, other.lines).enumerated().filter { $1.0 != $1.1 }
      let first = lines.first.map { "line \($0 + 1) is “\($1.0)”, anew “\($1.1)”" } ?? "in looks alone"
      flaws.append("something painted before no longer fits: \(first)")
    }
    if canvas.width != max(0, workspace.size.width) || canvas.height != max(0, workspace.size.height) {
      flaws.append("a canvas of \(canvas.width)×\(canvas.height)")
    }
    if !workspace.sight.showsNames, !workspace.layers.contains(where: \.isOfSecrets) {
      let text = canvas.text
      for secret in secrets where text.contains(secret) { flaws.append("on the screen though hidden: \(secret)") }
    }
    return flaws
  }

  /// What is wrong with the plan: records with problems, and mentions of what is not there; O(records).
  package var planFlaws: [String] {
    let plan = file.plan
    return plan.entries.flatMap { entry -> [String] in
      let missing = entry.record.references.filter {
        plan.openCompartments.contains($0.kind.compartment) && plan[$0] == nil
      }
      return entry.record.problems.map { "\(entry.key): \($0.message)" }
        + missing.map { "\(entry.key) speaks of \($0), which is not there" }
    }
  }

  /// Whether what is kept for the screen is what would be made anew from the plan: rows, and those that pass the filter.
  package var stalenessFlaws: [String] {
    guard workspace.opening != nil, !workspace.stale.contains(workspace.tab) else { return [] }
    let (kept, source) = (workspace.list, workspace.source)
    var fresh = ListState()
    fresh.replace(from: source)
    fresh.setFilter(kept.filter, from: source)
    var flaws: [String] = []
    if kept.all != fresh.all { flaws.append("\(workspace.tab): old rows are kept") }
    if kept.rows != fresh.rows { flaws.append("\(workspace.tab): the filter “\(kept.filter)” keeps other rows") }
    if let scene = workspace.sight.agenda, workspace.tab == .agenda, workspace.agenda.draft == nil,
      scene.sessions != workspace.sight.plan.sessions(of: scene.forum.id)
    {
      flaws.append("the agenda shows old sessions")
    }
    return flaws
  }

  /// Takes every change back, and says whether the plan is then as it was.
  package mutating func undoingFlaws() -> [String] {
    file.undoAll() ? [] : ["taking all changes back does not lead to where they began"]
  }

  /// How many changes the plan has taken.
  package var changes: Int { file.changes }
}

extension Layer {
  /// Whether it is the form, or a cell, of an identity or a protection record: whoever opens that wants to see it.
  fileprivate var isOfSecrets: Bool {
    switch self {
    case .form(let form): form.form.entry.key.kind.compartment.isSecret
    case .cell(let editor): editor.form.form.entry.key.kind.compartment.isSecret
    default: false
    }
  }
}

extension TextBuffer {
  /// Whether the cursor stands between two characters of the text.
  fileprivate var isSound: Bool {
    let utf8 = text.utf8
    guard cursor >= 0, cursor <= utf8.count else { return false }
    let index = utf8.index(utf8.startIndex, offsetBy: cursor)
    return index == text.endIndex || index.samePosition(in: text) != nil
  }
}
