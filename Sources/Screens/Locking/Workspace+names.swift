import Terminal

/// Names, passports and threats on the screen, where somebody may look over a shoulder.
extension Workspace {
  mutating func toggleNames() {
    guard !sight.isPrivate else {
      toast = Toast(text: sight.staysCovered, isError: true)
      return
    }
    sight.showsNames.toggle()
    outdate()
    let hide = "Names and threats are shown. Press \(sight.key("names.toggle")) to hide them."
    toast = Toast(text: sight.showsNames ? hide : "Names are hidden.")
  }

  /// Turns privacy mode on at once, and off only when it is asked.
  mutating func turnPrivacy() {
    guard sight.isPrivate else { return setPrivacy(true) }
    layers.append(
      .question(
        Question(
          text: "Leave privacy mode? Names, passports and threats stay hidden until \(sight.key("names.toggle")) "
            + "shows them, but from then on one key does.", verb: "Leave it", staying: "Stay private",
          answer: .leavePrivacy)))
  }

  mutating func setPrivacy(_ isPrivate: Bool) {
    sight.isPrivate = isPrivate
    sight.showsNames = false
    outdate()
    toast = Toast(
      text: isPrivate
        ? "Privacy mode: aliases only, whatever key is pressed. \(sight.key("privacy.turn")) leaves it."
        : "Privacy mode is off; names are hidden.")
  }
}

extension Sight {
  /// What the header says of names; `nil` where they are hidden as usual.
  var namesBadge: String? { isPrivate ? "PRIVATE" : showsNames ? "NAMES SHOWN" : nil }

  /// What is said to a key that would show names in privacy mode.
  var staysCovered: String { "Privacy mode: names stay covered. \(key("privacy.turn")) leaves it." }
}

extension Need {
  /// Names may be shown when they are asked for.
  static let names = Need { $0.sight.isPrivate ? $0.sight.staysCovered : nil }
}
