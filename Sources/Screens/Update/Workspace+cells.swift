import ForumPlan
import Terminal

extension Workspace {
  /// Edits a cell of the row under the cursor in its place: the column edited last, else the first that can be.
  mutating func editCell() {
    let columns = editableColumns
    let last = lastCell[tab].flatMap { last in columns.contains(last) ? last : nil }
    guard let column = last ?? columns.first else {
      toast = Toast(text: "No cell of this row is a field of its record. \(sight.key("record.edit")) edits the record.")
      return
    }
    editCell(in: column)
  }

  /// The columns in view whose cells in the row under the cursor are fields, by their places among all columns.
  private var editableColumns: [Int] {
    guard let row = list.current, let head = ScreenFrame(self).list?.head else { return [] }
    let source = source
    return ListLayout(source, in: head).columns.map(\.index).filter { source.field(of: row, in: $0) != nil }
  }

  /// Opens the editor over a cell; with rows marked it is for all of them.
  private mutating func editCell(in column: Int) {
    guard let row = list.current, let (record, field) = source.field(of: row, in: column) else { return }
    var records = [record]
    if list.marks.count > 1, row.record.map({ list.marks.contains(.record($0)) }) ?? false, field.key != "alias" {
      let source = source
      let found = list.weighed.compactMap { source.field(of: $0, in: column)?.record }.filter { $0.kind == record.kind }
      records = found.isEmpty ? records : found
    }
    guard let form = FormState(field.key, of: records, sight: sight) else { return }
    lastCell[tab] = column
    layers.append(field.kind.isMultiline ? .form(form) : .cell(CellEditor(form: form, column: column)))
  }

  /// Takes a key for the cell being edited.
  mutating func handle(_ key: Key, in editor: CellEditor) -> [Effect] {
    var editor = editor
    switch editor.handle(key, sight: sight) {
    case .cancel: return []
    case .stay: layers.append(.cell(editor))
    case .open(let result):
      layers.append(.cell(editor))
      return perform(result)
    case .keep(let step):
      switch editor.form.save(sight) {
      case .save(let effect):
        editor.next = step
        layers.append(.cell(editor))
        return [effect]
      case .close: go(step, from: editor.column)
      case .ask(let question):
        editor.next = .close
        layers += [.cell(editor), .question(question)]
      case .check(let check): layers += [.cell(editor), .stage(check)]
      case .stay, .list, .calendar, .write: layers.append(.cell(editor))
      }
    }
    return []
  }

  /// Goes on from a cell that was kept.
  mutating func go(_ step: CellEditor.Step, from column: Int) {
    switch step {
    case .close: break
    case .sideways(let by):
      let columns = editableColumns
      guard let place = columns.firstIndex(of: column), columns.indices.contains(place + by) else { return }
      editCell(in: columns[place + by])
    case .along(let by):
      var list = list
      let before = list.cursor
      list.move(by: by)
      self.list = list
      if list.cursor != before { editCell(in: column) }
    }
  }

  /// Where the cell being edited stands on the screen; `nil` when its row or column is out of sight.
  func place(of editor: CellEditor) -> Rect? {
    guard let frame = ScreenFrame(self).list,
      let placed = ListLayout(source, in: frame.head).columns.first(where: { $0.index == editor.column })
    else { return nil }
    let y = frame.rows.y + list.cursor - list.top
    guard frame.rows.contains(Point(placed.x, y)) else { return nil }
    return Rect(x: placed.x, y: y, width: placed.width, height: 1)
  }
}
