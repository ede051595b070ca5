import Papers

extension PrintPress {
  /// Sets a paper as a PDF and hands it to a printer.
  func hand(_ job: PrintJob, to printer: PrintJob.Printer) -> Printed {
    do {
      guard let issue = try issue(of: job) else {
        return Printed(.refused("It cannot be made any more: the plan changed."))
      }
      let bytes = try PaperFormat.pdf.bytes(of: issue.document, sheet: job.sheet, date: today)
      let answer = try hand(bytes, job.copies, to: printer)
      return Printed(
        .handedOver(job, said: "Printed: \(answer). The register of papers knows it."),
        [issue.entry(id: .random(), bytes: bytes, medium: .printer, copies: job.copies, on: today)])
    } catch {
      return Printed(.refused(Self.words(for: error)))
    }
  }

  /// Hands over what is set already, and gives the printer's answer.
  func hand(_ pdf: [UInt8], _ copies: Int, to printer: PrintJob.Printer) throws(PrinterError) -> String {
    guard let way = supplies.printer else { throw .missing }
    return try way.print(pdf, copies: copies, on: printer.name)
  }

  /// What kept a paper from going out; where nothing prints, a file still can be written.
  static func words(for error: any Error) -> String {
    guard error as? PrinterError == .missing else { return "\(error)" }
    return "There is no lp here. Install CUPS, or write the paper to a file instead."
  }
}
