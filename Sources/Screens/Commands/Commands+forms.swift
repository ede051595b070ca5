extension Command {
  /// A form; what is not named here is typed into the field.
  static let forms: [Command] = [
    .asking(
      "form.save", "Save", .form, keys: ["Ctrl-S", "F2"], in: Context.fields, footer: Footer("save", .first)
    ) { $0.inForm { form, sight in form.save(sight) } },
    .asking(
      "form.next", "Go to the next field", .form, keys: ["Tab"], in: Context.fields, footer: Footer("next", .moving)
    ) { $0.inForm { form, sight in form.step(1, sight) } },
    .asking(
      "form.previous", "Go to the field before", .form, keys: ["Shift-Tab"], in: Context.fields,
      footer: Footer("back", .moving)
    ) { $0.inForm { form, sight in form.step(-1, sight) } },
    .asking("form.page-down", "Go five fields on", .form, keys: ["PageDown"], in: Context.fields) {
      $0.inForm { form, sight in form.step(5, sight) }
    },
    .asking("form.page-up", "Go five fields back", .form, keys: ["PageUp"], in: Context.fields) {
      $0.inForm { form, sight in form.step(-5, sight) }
    },
    .asking(
      "form.list", "Choose from a list of all that the field may say", .form, keys: ["Ctrl-L", "F4"],
      in: Context.fields,
      footer: Footer("list", .rest)
    ) { $0.inForm { form, sight in form.listed(sight) } },
    .asking(
      "form.calendar", "Choose the day on a calendar", .form, keys: ["Ctrl-D", "F3"], in: [.dateField],
      footer: Footer("calendar", .moving)
    ) { $0.inForm { form, sight in form.calendar(sight) } },
    .asking(
      "form.write", "Write the text over the whole screen", .form, keys: ["Ctrl-E", "F3"], in: [.textField],
      footer: Footer("write large", .moving)
    ) { $0.inForm { form, _ in form.writing() } },
    .asking(
      "form.reveal", "Show what is hidden in the form, or hide it again", .form, keys: ["Ctrl-T", "F5"],
      in: Context.fields, footer: Footer("show/hide", .tab),
      needs: [Need { $0.topForm?.hasSecrets == true ? nil : "Nothing is hidden in this form." }, .names]
    ) { workspace in
      workspace.inForm { form, _ in
        form.toggleMask()
        return .stay
      }
    },
    .asking(
      "form.cancel", "Leave without saving", .form, keys: ["Esc"], in: Context.fields, footer: Footer("cancel", .rest)
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
