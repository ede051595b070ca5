import ForumPlan
import Testing

@testable import Screens

@Suite("The front end in lines") struct PlainSessionTests {
  @Test func `Every command is done when it is asked for by its name, or says why not`() {
    var begun = Conversation.example
    begun.type("3", "1")
    for command in Command.all {
      var conversation = begun
      #expect(!conversation.type(":\(command.id)").contains("Nothing is called"), "\(command.id)")
    }
  }

  @Test func `What a command needs is told in words`() {
    var conversation = Conversation.example
    #expect(conversation.type("3", ":session.drop").contains("not now. Works while a session is moved."))
    #expect(conversation.type("e").contains("of which?"))
    #expect(conversation.type("u").contains("There is nothing to undo."))
  }

  @Test func `No legal name is said until it is asked for`() {
    let names = Stage.example.people.compactMap { Stage.example.identity(of: $0.id)?.fullName }
    var conversation = Conversation.example
    for tab in 1...8 {
      conversation.type("\(tab)")
      for row in 1...8 { conversation.type("\(row)", "m", "b") }
      conversation.type("b")
    }
    for name in names { #expect(!conversation.transcript.contains(name)) }
    expectSpeakable(conversation.said)
    conversation.type("n", "3")
    #expect(names.contains { conversation.transcript.contains($0) })
  }

  @Test func `An identity is hidden in its form too, until it is asked for`() throws {
    var conversation = Conversation.example
    conversation.type("3", "1")
    let person = try #require(conversation.session.workspace.list.current?.record)
    let name = try #require(Stage.example.identity(of: ID(rawValue: person.rawID))?.familyName)
    conversation.type("a", "identity", "1", ":f")
    #expect(!conversation.said.contains(name))
    conversation.type(":n")
    #expect(conversation.said.contains(name))
  }

  @Test func `Numbers stand for what was told last`() {
    var conversation = Conversation.example
    conversation.type("3", "m")
    let second = conversation.session.workspace.list.rows.compactMap(\.record)[1]
    // The rows move up, and so they are told again.
    #expect(conversation.type("x 11", "2").contains("11. "))
    #expect(conversation.session.workspace.list.rows.compactMap(\.record)[1] == second)
  }

  @Test func `What is typed in a form is kept when the line drops`() {
    var conversation = Conversation.example
    conversation.type("2", "e 2", "Tunis dialogue of the coast")
    conversation.end()
    #expect(conversation.transcript.contains("is kept."))
    #expect(conversation.plan.forums.contains { $0.name == "Tunis dialogue of the coast" })
  }

  @Test func `A long text half written is kept too`() {
    var conversation = Conversation.example
    conversation.type("p", ":f 2", "Police and people talk.", "They keep what they promise")
    conversation.end()
    #expect(conversation.plan.programme.aims.contains("They keep what they promise"))
  }

  @Test func `Quitting a form that would be lost asks for a word`() {
    var conversation = Conversation.example
    conversation.type("2", "e 2", "Another name", "q")
    #expect(!conversation.hasQuit)
    conversation.type(":s", "q")
    #expect(conversation.hasQuit)
    #expect(conversation.plan.forums.contains { $0.name == "Another name" })
  }

  @Test func `A letter that means something is a text with a blank before it`() {
    var conversation = Conversation.example
    conversation.type("2", "e 2", " q", ":s")
    #expect(conversation.plan.forums.contains { $0.name == "q" })
  }

  @Test func `A key that settings changed is the one that is typed and told`() throws {
    let keymap = try Keymap(checking: ["record.add": ["I"], "names.toggle": []])
    #expect(PlainSession.way(to: "record.add", keymap) == "I")
    #expect(PlainSession.way(to: "names.toggle", keymap) == ":names.toggle")
    // What is understood on every page is nobody's key.
    #expect(PlainSession.way(to: "visa.mark", keymap) == ":visa.mark")
  }

  @Test(arguments: [20, 40, 132]) func `Lines are as wide as the terminal`(width: Int) {
    var conversation = Conversation(width: width)
    conversation.type("1", "m", "b", "4", "1", "?")
    expectSpeakable(conversation.said, width: width)
  }

  @Test(arguments: 1...4) func `Random lines do no harm`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lines =
      [
        "", "b", "b", "m", "?", "u", "n", ":s", ":x", ":f", ":l", "-", ".", "/police", "/", "police", "2027-03-02", "a",
        "e",
      ]
      + [
        "تونس", "👩‍👩‍👧‍👦", "e\u{301}\u{302}", "\u{1B}[31mred", "e 2", "x 3", "Space 4", "v", "c", "i 1", "d 2", "p", "s", "|",
      ]
      + (1...12).map { "\($0)" } + Command.all.map { ":\($0.id)" } + Command.all.map { ":\($0.id) 2" }
    var conversation = Conversation.example
    for _ in 0..<120 {
      conversation.type(lines[Int.random(in: 0..<lines.count, using: &generator)])
    }
    expectSpeakable(conversation.said)
    conversation.end()
  }
}
