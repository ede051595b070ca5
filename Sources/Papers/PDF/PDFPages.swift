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
  /// How large everything is beside its usual size.
  let scale: Double
  /// The size of the text.
  var size: Double { 10 * scale }
  /// The room above and below a paragraph.
  private var gap = 3.0
  /// The width of the names of facts.
  private(set) var lead: Double
  /// Whether facts that belong together stay on a page.
  private(set) var keepsFacts = false

  /// A paper broken into pages; a letter, and what would take two, is set a little smaller where that saves the page its
  /// last lines would take, and what is to stand on one page until it does, or could no longer be read.
  init(of document: Document, metrics: PDFMetrics, on cairo: OpaquePointer) {
    let usual = metrics.isSmall ? 0.85 : 1
    self.init(metrics: metrics, isRightToLeft: document.isRightToLeft, scale: usual, cairo: cairo)
    lay(document)
    let isNearlyOnePage = document.layout == .paper && document.binding == .loose && pages.count == 2
    let scales: [Double] =
      document.layout == .letter || isNearlyOnePage ? [0.9] : document.binding == .onePage ? Self.tighter : []
    for scale in scales where pages.count > 1 {
      var smaller = Self(metrics: metrics, isRightToLeft: document.isRightToLeft, scale: scale * usual, cairo: cairo)
      smaller.lay(document)
      if smaller.pages.count < pages.count { self = smaller }
    }
  }

  /// How much smaller a page may be set than usual; the last one leaves letters of 6.5 points.
  private static let tighter = [0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52]

  private init(metrics: PDFMetrics, isRightToLeft: Bool, scale: Double, cairo: OpaquePointer) {
    self.metrics = metrics
    self.isRightToLeft = isRightToLeft
    self.scale = scale
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
    let size = (metrics.isLandscape ? 16.0 : 21) * scale
    place(shape(document.title, .init(size: size, isBold: true), width: width), outline: (document.title, 0))
    if metrics.isLandscape, !document.subtitle.isEmpty {
      // Beside the title, where pages are low.
      let text = shape(document.subtitle, .init(size: 11, grey: 0.35), width: width * 0.55, .end)
      add(.text(text, x: isRightToLeft ? metrics.left : metrics.left + width * 0.45, y: y - text.height - 2))
    } else if !document.subtitle.isEmpty {
      place(shape(document.subtitle, .init(size: 12 * scale, grey: 0.35), width: width), before: 3)
    }
    y += metrics.isLandscape ? 3 : 6
    add(.rule(x: metrics.left, y: y, width: width, weight: 1.2, grey: 0.13))
    y += 8
  }

  private mutating func lay(_ block: Document.Block, before next: Document.Block?) {
    let width = metrics.width
    switch block {
    case .heading(let level, let text):
      let font = PDFText.Font(size: (level == 1 ? 13.5 : 11.5) * scale, isBold: true, isAccent: level == 1)
      // A heading never stands alone at the foot: what follows needs room for a few lines.
      let heading = shape(text, font, width: width)
      if room < 12 * scale + heading.height + 3 + (next.map(leastHeight) ?? 10), !isAtTop { breakPage() }
      place(heading, before: isAtTop ? 0 : 12 * scale, after: 3, outline: (text, level))
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
