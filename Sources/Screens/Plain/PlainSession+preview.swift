import Terminal

extension PlainSession {
  /// The page of a paper before it is written: what can be done with it, then its lines.
  func page(of preview: PaperPreview) -> PlainPage {
    let sight = workspace.sight
    let isCovered = preview.isCovered(sight.showsNames)
    let lines = preview.lines(sight.showsNames, isPrivate: sight.isPrivate)
      .filter { !$0.isEmpty && !PaperPreview.isRule($0) }
    var page = PlainPage(
      name: "Paper", identity: "preview \(preview.job.title(sight.plan)) \(isCovered) \(workspace.generation)")
    page.intro = ["\(preview.job.title(sight.plan)). \(lines.count) lines; m tells more, b goes back."]
    page.countsLines = true
    page.size = 20
    switch preview.content {
    case .lines:
      page.items = [
        PlainItem("Write it to a file") { $0.press([.enter]) }, PlainItem("Print it") { $0.press([.character("p")]) },
        PlainItem("Make it for \(sight.sheet.other.label) paper rather than \(sight.sheet.label)") {
          $0.press([.character("s")])
        },
      ]
      if isCovered, !sight.isPrivate {
        page.items.append(PlainItem("Show it with names") { $0.press([.character("n")]) })
      }
    case .missing: page.items = [PlainItem("Fill in the first") { $0.press([.enter]) }]
    case .failed, nil: break
    }
    // Columns stand apart by blanks, which nobody hears.
    page.items += lines.map { line in
      PlainItem(line.trimmed.replacing(/[ ]{2,}/, with: ", ").replacing(", –", with: ", none"))
    }
    return page
  }
}
