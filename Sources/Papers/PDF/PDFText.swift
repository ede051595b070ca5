import CPango

/// A piece of text shaped by Pango: any script, either direction, broken into lines of a width.
final class PDFText {
  /// How text is set.
  struct Font {
    var size: Double
    var isBold = false
    /// 0 black to 1 white.
    var grey = 0.13
    var isAccent = false
  }

  /// Where text stands in its width.
  enum Alignment {
    case start
    case middle
    case end
  }

  let font: Font
  private let layout: OpaquePointer

  /// Shapes text for a width in points; takes O(length).
  ///
  /// What goes beyond the most lines gives way to an ellipsis.
  init(
    _ text: String, font: Font, width: Double, alignment: Alignment = .start, isRightToLeft: Bool,
    mostLines: Int? = nil, on cairo: OpaquePointer
  ) {
    self.font = font
    layout = pango_cairo_create_layout(cairo)
    let description = pango_font_description_new()
    // Families with the scripts of the world; Pango falls back to others for what these lack.
    pango_font_description_set_family(description, "Noto Sans,DejaVu Sans,Noto Sans Arabic,Noto Sans Tamil,sans-serif")
    pango_font_description_set_size(description, Int32(font.size * Double(convene_pango_scale())))
    if font.isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_SEMIBOLD) }
    pango_layout_set_font_description(layout, description)
    pango_font_description_free(description)
    pango_layout_set_width(layout, Int32(max(1, width) * Double(convene_pango_scale())))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_spacing(layout, Int32(font.size * 0.12 * Double(convene_pango_scale())))
    // Each paragraph takes its own direction, but keeps to the side of the page's: without a direction of the whole,
    // Pango turns no alignment round.
    pango_layout_set_auto_dir(layout, 1)
    pango_context_set_base_dir(pango_layout_get_context(layout), PANGO_DIRECTION_NEUTRAL)
    let isRight = (alignment == .end) != isRightToLeft
    pango_layout_set_alignment(
      layout, alignment == .middle ? PANGO_ALIGN_CENTER : isRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    if let mostLines {
      pango_layout_set_height(layout, Int32(-max(1, mostLines)))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    let plain = SafeText.block(text)
    pango_layout_set_text(layout, plain, Int32(plain.utf8.count))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The height of all lines, in points.
  var height: Double {
    var extent = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extent)
    return Double(extent.height) / Double(convene_pango_scale())
  }

  /// How far below its top the first line's letters stand, in points: scripts differ in it.
  var baseline: Double { Double(pango_layout_get_baseline(layout)) / Double(convene_pango_scale()) }

  /// The width of the widest line, in points.
  var lineWidth: Double {
    var extent = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extent)
    return Double(extent.width) / Double(convene_pango_scale())
  }

  /// Draws the text with its left upper corner at a point.
  func draw(at x: Double, _ y: Double, on cairo: OpaquePointer) {
    if font.isAccent {
      cairo_set_source_rgb(cairo, 0.12, 0.31, 0.60)
    } else {
      cairo_set_source_rgb(cairo, font.grey, font.grey, font.grey + 0.03)
    }
    cairo_move_to(cairo, x, y)
    pango_cairo_show_layout(cairo, layout)
  }
}
