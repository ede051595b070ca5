import Testing

@testable import Screens

/// Whole conversations, kept as text files that can be read for themselves.
@Suite("Conversations in lines") struct PlainTranscriptTests {
  private static let scripts: [(name: String, lines: [String])] = [
    ("radar", ["1", "m", "", "6", "b", "b", "b", "q"]),
    ("people", ["3", "m", "/police kenya", "1", "n", "n", "1", "b", "b", "/", "zz", "99"]),
    ("visas", ["4", "5", ":visa.mark", "u", "b", "v m 6", "2", "3", "u", ":visa.remote 5", "u"]),
    (
      "form",
      [
        "2", "e 2", "Tunis dialogue of the coast", "?", ":f", ":f 6", "31 December 2026", "nonsense", ":l", "b", ":s",
        "u", "e 2", "X", "q", ":x", "2",
      ]
    ),
    ("new-person", ["3", "a", "person", "1", "", "tunis", "-", "police", "kenya, ugan", "1", ":s"]),
    (
      "long-text",
      ["p", ":f", ":f 2", "Police and people talk.", "They keep what they promise.", ".", ":f 2", "b", ":s", "u"]
    ),
    ("removal", ["3", "x", "x 1", "1", "x 1", "2", "u", "Space 1", "Space 2", "x", "2", "u"]),
    ("agenda", ["6", "m", "2", ":agenda.take", ":session.later", "12", "1", "u", "b", "c", "m"]),
    ("timeline", ["2", "v", "m", "5", "b", "b"]),
    ("venues", ["5", "v", "m", "c 2", "u", "v", "2", "b", "b"]),
    ("stages", ["2", "m 2", ":forum.advance 2", "2", "The host insists.", "u"]),
    (
      "commands",
      ["?", "m", "b", ":remove", "1", ":visa.mark", ":session.drop", "quagga", "8", "s", "2", "|", "3", "b"]
    ),
    (
      "budget",
      [
        "8", "v", ":list.group", ":list.group", "1", "e 2", ":f 6", "250", "many", ":x", "2", "v", "b", "/NPF-0417, ",
        "e 1", ":f 3", "EUR 5", ":x", "2",
      ]
    ),
    ("printing", ["3", "P", "1", "1", "", "P", "1", "1", "", "2"]),
    (
      "history",
      [
        "3", "d 1", "d 2", "g h", "2", "b", "U 2", "2", "U 3", "B 2", "2", "Space 1", "u", "Space 3", "U", "1", "",
      ]
    ),
    ("reading-only", ["3", "e 1", "a", "u"]),
  ]

  @Test(arguments: scripts.map(\.name))
  func `A conversation is as it was`(name: String) throws {
    let script = try #require(Self.scripts.first { $0.name == name })
    var conversation = Conversation(isReadOnly: name == "reading-only")
    conversation.type(script.lines)
    expectSpeakable(conversation.said)
    try expectTranscript(conversation, name)
  }
}
