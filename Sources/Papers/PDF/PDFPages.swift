import CPango

/// A paper broken into pages: what stands where, before anything is drawn.
struct PDFPages {
  /// Something on a page.
  enum Item {
    case text(PDFText, x: Double, y: Double)
    case rule(x: Double, y: Double, width: Double, weight: Double, grey: Double)
    case line(from: (x: Double, y: Double), to: (x: Double, y: Double), weight: Double, grey: Double)
    /// What stands upside down, turned about a point.
    case turned([Item], x: Double, y: Double)
    case outline(String, level: Int, y: Double)
  }

  private(set) var pages: [[Item]] = [[]]
  let metrics: PDFMetrics
  let isRightToLeft: Bool
  private let cairo: OpaquePointer
  var y: Double
  /// The size of the text.
  let size: Double
  /// The room above and below a paragraph.
  private var gap = 3.0
  /// The width of the names of facts.
  private(set) var lead: Double
  /// Whether facts that belong together stay on a page.
  private(set) var keepsFacts = false

  /// A paper broken into pages; a letter is set a little smaller where that saves the page its last lines would take.
  init(of document: Document, metrics: PDFMetrics, on cairo: OpaquePointer) {
    self.init(metrics: metrics, isRightToLeft: document.isRightToLeft, size: 10, cairo: cairo)
    lay(document)
    guard document.layout == .letter, pages.count > 1 else { return }
    var smaller = Self(metrics: metrics, isRightToLeft: document.isRightToLeft, size: 9, cairo: cairo)
    smaller.lay(document)
    if smaller.pages.count < pages.count { self = smaller }
  }

  private init(metrics: PDFMetrics, isRightToLeft: Bool, size: Double, cairo: OpaquePointer) {
    self.metrics = metrics
    self.isRightToLeft = isRightToLeft
    self.size = size
    self.cairo = cairo
    y = metrics.top
    lead = min(130, metrics.width * 0.28)
  }

  var isAtTop: Bool { y <= metrics.top + 0.5 }
  var room: Double { metrics.bottom - y }

  mutating func breakPage() {
    pages.append([])
    y = metrics.top
  }

  mutating func add(_ item: Item) { pages[pages.count - 1].append(item) }

  /// What `lay` adds to the page at hand, upside down about a point.
  mutating func turned(about x: Double, _ y: Double, _ lay: (inout PDFPages) -> Void) {
    let before = pages[pages.count - 1].count
    lay(&self)
    let items = Array(pages[pages.count - 1][before...])
    pages[pages.count - 1].removeSubrange(before...)
    add(.turned(items, x: x, y: y))
  }

  /// A piece of text in the middle of a width, in the first of some sizes in which it fits a height with no word broken;
  /// in the last one it is cut where it must be.
  func fitted(_ text: String, _ font: PDFText.Font, _ width: Double, _ height: Double, sizes: [Double]) -> PDFText {
    let line = SafeText.line(text)
    let words = line.split(separator: " ").map { String($0) }.sorted { $0.count > $1.count }.prefix(4)
    var font = font
    for size in sizes {
      font.size = size
      guard words.allSatisfy({ shape($0, font, width: 8 * width).lineWidth <= width }) else { continue }
      let text = shape(line, font, width: width, .middle)
      if text.height <= height { return text }
    }
    let lines = Int(height / shape("Xg", font, width: width).height)
    return PDFText(
      line, font: font, width: width, alignment: .middle, isRightToLeft: isRightToLeft, mostLines: lines, on: cairo)
  }

  func shape(
    _ text: String, _ font: PDFText.Font, width: Double, _ alignment: PDFText.Alignment = .start
  ) -> PDFText {
    PDFText(text, font: font, width: width, alignment: alignment, isRightToLeft: isRightToLeft, on: cairo)
  }

  private mutating func lay(_ document: Document) {
    switch document.layout {
    case .paper: layTitle(of: document)
    case .cards: break
    case .letter:
      // Nothing stands above a letterhead.
      y = metrics.top - 26
      gap = size > 9.5 ? 4 : 2.5
      keepsFacts = true
      lead = min(width(ofNamesIn: document) + 14, metrics.width * 0.42)
    }
    for (index, block) in document.blocks.enumerated() {
      let next = index + 1 < document.blocks.count ? document.blocks[index + 1] : nil
      lay(block, before: next)
      if case .newSheet = block, document.layout == .paper { layTitle(of: document) }
    }
  }

  private func width(ofNamesIn document: Document) -> Double {
    document.blocks.reduce(0) { widest, block in
      guard case .facts(let facts) = block else { return widest }
      return facts.reduce(widest) { max($0, shape($1.name, .init(size: size), width: metrics.width).lineWidth) }
    }
  }

  private mutating func layTitle(of document: Document) {
    let width = metrics.width
    let size = metrics.isLandscape ? 16.0 : 21
    place(shape(document.title, .init(size: size, isBold: true), width: width), outline: (document.title, 0))
    if metrics.isLandscape, !document.subtitle.isEmpty {
      // Beside the title, where pages are low.
      let text = shape(document.subtitle, .init(size: 11, grey: 0.35), width: width * 0.55, .end)
      add(.text(text, x: isRightToLeft ? metrics.left : metrics.left + width * 0.45, y: y - text.height - 2))
    } else if !document.subtitle.isEmpty {
      place(shape(document.subtitle, .init(size: 12, grey: 0.35), width: width), before: 3)
    }
    y += metrics.isLandscape ? 3 : 6
    add(.rule(x: metrics.left, y: y, width: width, weight: 1.2, grey: 0.13))
    y += 8
  }

  private mutating func lay(_ block: Document.Block, before next: Document.Block?) {
    let width = metrics.width
    switch block {
    case .heading(let level, let text):
      let font = PDFText.Font(size: level == 1 ? 13.5 : 11.5, isBold: true, isAccent: level == 1)
      // A heading never stands alone at the foot: what follows needs room for a few lines.
      if room < 30 + (next.map(leastHeight) ?? 10), !isAtTop { breakPage() }
      place(shape(text, font, width: width), before: isAtTop ? 0 : 12, after: 3, outline: (text, level))
    case .paragraph(let text): place(shape(text, .init(size: size), width: width), before: gap, after: gap)
    case .note(let text): place(shape(text, .init(size: size - 1, grey: 0.38), width: width), before: gap, after: gap)
    case .list(let items):
      for item in items { place(pair("•", item, lead: 12)) }
      y += 3
    case .facts(let facts): if metrics.isLandscape { layBeside(facts) } else { lay(facts) }
    case .table(let table): lay(table)
    case .newSheet: breakPage()
    case .blanks(let names): layBlanks(names)
    case .cards(let sheet): lay(sheet)
    case .letterhead, .ends, .address, .subject, .signature: layLetter(block)
    }
  }

  mutating func place(
    _ text: PDFText, before: Double = 0, after: Double = 0, outline: (String, Int)? = nil
  ) {
    if before + text.height > room, !isAtTop { breakPage() } else { y += before }
    if let outline { add(.outline(outline.0, level: outline.1, y: y)) }
    add(.text(text, x: metrics.left, y: y))
    y += text.height + after
  }
}

extension PDFPages {
  /// Lays a table: its head again on every page, a row never split, a group never parted from its first row.
  private mutating func lay(_ table: Table) {
    let columns = TableColumns(table: table, metrics: metrics, isRightToLeft: isRightToLeft) { word in
      shape(word, .init(size: 9.5), width: 2 * metrics.width).lineWidth
    }
    let head = cells(table.columns.map(\.title), .init(size: table.isForm ? 8 : 8.5, isBold: true, grey: 0.35), columns)
    y += 4
    if room < head.height + 44, !isAtTop { breakPage() }
    let least = table.writingHeight ?? 0
    placeHead(head, columns, of: table)
    for (index, row) in table.rows.enumerated() {
      switch row {
      case .group(let title):
        let text = shape(title, .init(size: 10, isBold: true, isAccent: true), width: metrics.width)
        let next = index + 1 < table.rows.count ? height(of: table.rows[index + 1], in: table, columns) : 0
        if text.height + 12 + next > room, !isAtTop {
          breakPage()
          placeHead(head, columns, of: table)
        }
        y += 7
        add(.text(text, x: metrics.left, y: y))
        y += text.height + 2
        add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.5, grey: 0.75))
        y += 2
      case .cells, .total:
        var isTotal = false
        if case .total = row { isTotal = true }
        let line = cells(table.cells(of: row) ?? [], .init(size: table.isForm ? 8.5 : 9.5, isBold: isTotal), columns)
        let height = max(line.height + 6, least)
        if height > room, !isAtTop {
          breakPage()
          placeHead(head, columns, of: table)
        }
        if table.isForm { layBorders(from: y, height: height, columns) }
        if isTotal { add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.9, grey: 0.2)) }
        y += 3
        for (text, x) in line.texts { add(.text(text, x: x, y: y)) }
        y += height - 3
        if !table.isForm { add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.4, grey: 0.84)) }
      }
    }
    y += 8
  }

  private func height(of row: Table.Row, in table: Table, _ columns: TableColumns) -> Double {
    guard let texts = table.cells(of: row) else { return 24 }
    return cells(texts, .init(size: 9.5), columns).height + 6
  }

  private func cells(
    _ texts: [String], _ font: PDFText.Font, _ columns: TableColumns
  ) -> (texts: [(PDFText, Double)], height: Double) {
    let shaped = texts.enumerated().map { index, text in
      (
        shape(text, font, width: columns.widths[index], columns.isNumeric[index] ? .end : .start),
        columns.edges[index]
      )
    }
    return (shaped, shaped.map(\.0.height).max() ?? 0)
  }

  private mutating func placeHead(
    _ head: (texts: [(PDFText, Double)], height: Double), _ columns: TableColumns, of table: Table
  ) {
    if table.isForm {
      layBorders(from: y, height: head.height + 6, columns)
      y += 3
    }
    for (text, x) in head.texts { add(.text(text, x: x, y: y)) }
    y += head.height + 3
    guard !table.isForm else { return }
    add(.rule(x: metrics.left, y: y, width: metrics.width, weight: 0.9, grey: 0.2))
    y += 1
  }
}
