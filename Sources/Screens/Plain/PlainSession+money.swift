import Terminal

extension PlainSession {
  /// The page of the board of money: what it comes to, its rows, and what can be tried.
  func page(of board: MoneyBoard) -> PlainPage {
    let page = board.page
    var plain = PlainPage(
      name: "Money, \(board.view.rawValue.lowercased())", identity: "money \(board.view) \(page.head) \(page.sum)")
    plain.size = 20
    plain.intro = [page.head, page.sum, page.rows.isEmpty ? page.empty : ""].filter { !$0.isEmpty }
    if !page.edits.isEmpty {
      plain.items.append(
        PlainItem(board.view == .scenario ? "Apply it to the plan" : "Bring these lines up to date") {
          $0.press([.character("a")])
        })
    }
    if board.view == .scenario {
      for (words, key) in [
        ("Try the next venue", Key.character("v")), ("A week later", .character("+")),
        ("A week earlier", .character("-")),
        ("Count others: now \(board.standing)", .character("c")), ("As the plan is", .character("0")),
      ] {
        plain.items.append(PlainItem(words) { $0.press([key]) })
      }
    }
    if board.view == .following || board.view == .scenario, board.forums.count > 1 {
      plain.items.append(PlainItem("The next forum") { $0.press([.right]) })
    }
    plain.items.append(PlainItem("The next view") { $0.press([.tab]) })
    for (place, row) in page.rows.enumerated() {
      let named = zip(page.columns, row.cells).map { column, cell in
        column.isAmount && !cell.isEmpty ? "\(column.title.lowercased()) \(cell)" : cell
      }
      let words = (named.filter { !$0.isEmpty } + row.words.prefix(board.view == .findings ? 2 : 1).dropFirst(0))
        .joined(separator: ", ")
      plain.items.append(
        PlainItem(words) { session in
          let keys = [Key.home] + Array(repeating: .down, count: place)
          return session.press(row.target == nil ? keys : keys + [.enter])
        })
    }
    return plain
  }
}
