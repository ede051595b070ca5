import CPango
import Dates

/// Sets a paper as PDF with Pango and Cairo, in memory: nothing is written to a temporary file.
public struct PDFRenderer: Sendable {
  /// The sheet.
  public var metrics: PDFMetrics
  /// The day in the file's metadata.
  public var date: CivilDate

  /// A renderer for a sheet; the date makes the same paper the same file on every run of that day.
  public init(metrics: PDFMetrics = .a4, date: CivilDate) {
    self.metrics = metrics
    self.date = date
  }

  /// Why no PDF could be made.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// The paper as the bytes of a PDF file.
  public func render(_ document: Document) throws -> [UInt8] {
    if document.isLandscape || document.binding == .booklet, metrics != metrics.landscape {
      return try PDFRenderer(metrics: metrics.landscape, date: date).render(document)
    }
    if let missing = convene_pango_load() {
      throw Failure(
        description: "A PDF needs Pango and Cairo, which cannot be loaded: \(String(cString: missing)). HTML and text "
          + "need neither.")
    }
    let sink = Sink()
    let target = Unmanaged.passUnretained(sink).toOpaque()
    guard
      let surface = cairo_pdf_surface_create_for_stream(
        { closure, data, length in
          guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
          Unmanaged<Sink>.fromOpaque(closure).takeUnretainedValue()
            .bytes += UnsafeBufferPointer(start: data, count: Int(length))
          return CAIRO_STATUS_SUCCESS
        }, target, metrics.sheetWidth, metrics.sheetHeight),
      let cairo = cairo_create(surface)
    else { throw Failure(description: "Cairo could not begin a PDF file.") }
    setMetadata(of: document, on: surface)
    var before = 0
    for paper in [document] + document.enclosures { before += draw(paper, after: before, on: cairo, surface) }
    let status = cairo_status(cairo)
    cairo_destroy(cairo)
    cairo_surface_finish(surface)
    let end = cairo_surface_status(surface)
    cairo_surface_destroy(surface)
    guard status == CAIRO_STATUS_SUCCESS, end == CAIRO_STATUS_SUCCESS else {
      throw Failure(
        description: "Cairo could not finish the PDF file: \(String(cString: cairo_status_to_string(status))).")
    }
    return withExtendedLifetime(sink) { sink.bytes }
  }

  private final class Sink {
    var bytes: [UInt8] = []
  }

  private func setMetadata(of document: Document, on surface: OpaquePointer) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, SafeText.line(document.title))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, SafeText.line(document.issuer))
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Convene")
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "\(date)T00:00:00Z")
  }

  /// Breaks the paper into pages first, since each says how many there are, and draws them then.
  ///
  /// - Returns: How many pages, or sides of a booklet's sheets, there are.
  private func draw(
    _ document: Document, after before: Int, on cairo: OpaquePointer, _ surface: OpaquePointer
  ) -> Int {
    let isBooklet = document.binding == .booklet
    // A booklet's sheet lies on its long side, and its pages stand on that.
    let page = isBooklet ? PDFMetrics(sheetWidth: metrics.sheetHeight, sheetHeight: metrics.sheetWidth).half : metrics
    let layout = PDFPages(of: document, metrics: page, on: cairo)
    let count = layout.pages.count
    let imposition =
      isBooklet
      ? Imposition.booklet(pages: count, width: page.sheetWidth, isRightToLeft: document.isRightToLeft)
      : .loose(pages: count)
    addOutlines(of: layout, as: imposition, after: before, to: surface)
    for side in imposition.sides {
      for (number, x) in side {
        cairo_save(cairo)
        cairo_translate(cairo, x, 0)
        for item in layout.pages[number] { item.draw(on: cairo) }
        drawFurniture(of: document, page: number + 1, of: count, as: page, on: cairo)
        cairo_restore(cairo)
      }
      cairo_show_page(cairo)
    }
    return imposition.sides.count
  }

  /// The headings as bookmarks, in reading order.
  private func addOutlines(
    of layout: PDFPages, as imposition: Imposition, after before: Int, to surface: OpaquePointer
  ) {
    var parents: [Int32] = [0]
    for (number, page) in layout.pages.enumerated() {
      let (side, x) = imposition.place(ofPage: number)
      for item in page {
        guard case .outline(let title, let level, let y) = item else { continue }
        let depth = min(level, parents.count - 1)
        let id = cairo_pdf_surface_add_outline(
          surface, parents[depth], SafeText.line(title),
          "page=\(before + side + 1) pos=[\(Int(x + layout.metrics.left)) \(Int(y))]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
        parents = Array(parents.prefix(depth + 1)) + [id]
      }
    }
  }

  /// Issuer and marking above, for whom, version and page number below.
  private func drawFurniture(
    of document: Document, page: Int, of pages: Int, as metrics: PDFMetrics, on cairo: OpaquePointer
  ) {
    // The letterhead says who writes.
    let isLetterhead = document.layout == .letter && page == 1
    let rows = [
      (isLetterhead ? "" : document.issuer, document.classification, metrics.headY),
      (document.foot, "\(page) / \(pages)", metrics.footY),
    ]
    for (start, end, y) in rows {
      for (text, alignment) in [(start, PDFText.Alignment.start), (end, .end)] where !text.isEmpty {
        PDFText(
          text, font: .init(size: 8, grey: 0.42), width: metrics.width, alignment: alignment,
          isRightToLeft: document.isRightToLeft, on: cairo
        ).draw(at: metrics.left, y, on: cairo)
      }
    }
  }
}

extension PDFPages.Item {
  /// Draws it where it stands; an entry of the outline leaves no trace on the page.
  fileprivate func draw(on cairo: OpaquePointer) {
    switch self {
    case .text(let text, let x, let y): text.draw(at: x, y, on: cairo)
    case .rule(let x, let y, let width, let weight, let grey):
      PDFPages.Item.line(from: (x, y), to: (x + width, y), weight: weight, grey: grey).draw(on: cairo)
    case .line(let from, let to, let weight, let grey):
      cairo_set_source_rgb(cairo, grey, grey, grey)
      cairo_set_line_width(cairo, weight)
      cairo_move_to(cairo, from.x, from.y)
      cairo_line_to(cairo, to.x, to.y)
      cairo_stroke(cairo)
    case .turned(let items, let x, let y):
      cairo_save(cairo)
      cairo_translate(cairo, x, y)
      cairo_rotate(cairo, .pi)
      cairo_translate(cairo, -x, -y)
      for item in items { item.draw(on: cairo) }
      cairo_restore(cairo)
    case .outline: break
    }
  }
}
