extension Command {
  /// A form; what is not named here is typed into the field.
  static let forms: [Command] = [
    .asking(
      "form.save", "Save", .form, keys: ["Ctrl-S", "F2"], in: [.form], footer: Footer("save", .first)
    ) { $0.inForm { form, sight in form.save(sight) } },
    .asking(
      "form.next", "Go to the next field", .form, keys: ["Tab"], in: [.form], footer: Footer("next", .moving)
    ) { $0.inForm { form, sight in form.step(1, sight) } },
    .asking(
      "form.previous", "Go to the field before", .form, keys: ["Shift-Tab"], in: [.form],
      footer: Footer("back", .moving)
    ) { $0.inForm { form, sight in form.step(-1, sight) } },
    .asking("form.page-down", "Go five fields on", .form, keys: ["PageDown"], in: [.form]) {
      $0.inForm { form, sight in form.step(5, sight) }
    },
    .asking("form.page-up", "Go five fields back", .form, keys: ["PageUp"], in: [.form]) {
      $0.inForm { form, sight in form.step(-5, sight) }
    },
    .asking(
      "form.list", "Choose from a list of the plan's records", .form, keys: ["Ctrl-L", "F4"], in: [.form],
      footer: Footer("list", .rest)
    ) { $0.inForm { form, _ in form.listed } },
    .asking(
      "form.cancel", "Leave without saving", .form, keys: ["Esc"], in: [.form], footer: Footer("cancel", .rest)
    ) { $0.inForm { form, _ in form.cancel() } },
  ]
}

extension Workspace {
  /// Lets the form on top do something.
  mutating func inForm(_ act: (inout FormState, Sight) -> FormState.Result) -> [Effect] {
    guard case .form(var form) = layers.last else { return [] }
    let result = act(&form, sight)
    layers[layers.count - 1] = .form(form)
    return perform(result)
  }
}
