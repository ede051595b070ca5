import ForumPlan
import Papers
import Terminal

extension Workspace {
  /// The paper that the preview on top waits to have set.
  var previewWish: PreviewWish? {
    guard case .preview(let preview) = layers.last else { return nil }
    return preview.wish(generation, in: size)
  }

  /// Takes what came of setting a paper.
  mutating func take(_ news: PreviewNews) {
    for index in layers.indices {
      guard case .preview(var preview) = layers[index] else { continue }
      preview.take(news)
      layers[index] = .preview(preview)
    }
  }

  /// Takes a key for a preview.
  mutating func handle(_ key: Key, in preview: PaperPreview) -> [Effect] {
    var preview = preview
    if sight.isPrivate, key == .character("n") {
      layers.append(.preview(preview))
      toast = Toast(text: sight.staysCovered, isError: true)
      return []
    }
    let result = preview.handle(key, height: PreviewLayout(size).text.height, showsNames: sight.showsNames)
    // What was asked before lies below it.
    if case .back = result { return [] }
    layers.append(.preview(preview))
    switch result {
    case .stay, .back: break
    case .goOn: askForFile(of: preview.job)
    case .print: askForCopies(of: preview.job)
    case .turnSheet: turnSheet()
    case .mend(let gap): mend(gap)
    case .copy(let text):
      toast = Toast(text: "Copied the paper.", rest: Toast.clears)
      return [.copy(text)]
    }
    return []
  }

  /// Asks for the name of a paper's file.
  private mutating func askForFile(of job: PrintJob) {
    layers.append(
      .prompt(
        Prompt(
          .file(job), title: "Write to which file?",
          note: (job.isTable ? PrintPress.formats : PrintPress.letterFormats)
            + " Enter writes it, readable by you alone.",
          text: job.offeredName(sight.plan))))
  }
}
