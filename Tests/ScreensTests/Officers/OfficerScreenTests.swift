import ForumPlan
import Logistics
import PlanFile
import Terminal
import Testing

@testable import Screens

@Suite("Officers on screen")
struct OfficerScreenTests {
  private func board(width: Int = 80, height: Int = 24) -> Stage {
    var stage = Stage(width: width, height: height)
    stage.type("O")
    return stage
  }

  private func purpose(_ stage: Stage) -> OfficerDraft? {
    guard case .prompt(let prompt) = stage.workspace.layers.last, case .officer(let draft) = prompt.purpose else {
      return nil
    }
    return draft
  }

  @Test("Each officer has a row, each compartment a column", arguments: [(80, 24), (120, 40), (60, 16)])
  func list(_ size: (width: Int, height: Int)) throws {
    var stage = board(width: size.width, height: size.height)
    try expectSnapshot(stage, "officers-\(size.width)x\(size.height)")
    stage.press(.down)
    #expect(stage.text.contains("That is"))
    stage.press(.escape)
    #expect(!stage.text.contains("Opens it with"))
  }

  @Test("A new officer is asked for by name, compartments and passphrase, which is never seen")
  func add() throws {
    var stage = board()
    stage.type("a")
    stage.type("Ben Said")
    stage.press(.enter)
    #expect(stage.text.contains("What Ben Said holds"))
    stage.type("identity prot")
    stage.press(.enter)
    stage.type("lantern ferry onion")
    #expect(!stage.text.contains("lantern") && !stage.text.contains("onion"))
    stage.press(.enter)
    #expect(stage.text.contains("The same again"))
    stage.type("lantern ferry union")
    stage.press(.enter)
    #expect(stage.text.contains("The two differ"))
    for _ in 0..<2 {
      stage.type("lantern ferry onion")
      stage.press(.enter)
    }
    #expect(stage.text.contains("Ben Said"))
    guard case .officers(let board) = stage.workspace.layers.last else {
      Issue.record("the list of officers is not there")
      return
    }
    #expect(board.told.officers.last?.compartments == [.logistics, .identity, .protection])
  }

  @Test("A short passphrase is refused, a middling one has to be typed once more")
  func short() throws {
    var stage = board()
    stage.type("p")
    stage.type("whatever it was")
    stage.press(.enter)
    stage.type("short")
    stage.press(.enter)
    #expect(stage.text.contains("at least 10 characters"))
    stage.type("elevenchars")
    stage.press(.enter)
    #expect(stage.text.contains("That is short: 11 characters."))
    stage.type("elevenchars")
    stage.press(.enter)
    #expect(stage.text.contains("The same again"))
    #expect(purpose(stage) == .newAgain(old: Secret("whatever it was"), Secret("elevenchars")))
    stage.type("elevenchars")
    stage.press(.enter)
    #expect(stage.status.contains("Your passphrase is another now."))
    #expect("\(String(reflecting: Secret("elevenchars")))" == "a passphrase")
  }

  @Test("Removing says what will happen and destroys nothing by a slip; nobody removes themselves here")
  func remove() throws {
    var stage = board()
    stage.type("x")
    #expect(stage.text.contains("Remove Amina Haddad?"))
    #expect(stage.text.contains("undo does not bring that back"))
    stage.press(.enter)
    #expect(stage.text.contains("Amina Haddad"))
    stage.type("xY")
    #expect(!stage.text.contains("Amina Haddad"))
    stage.type("x")
    #expect(stage.status.contains("You cannot remove yourself"))
  }

  @Test("In lines the same is asked, and a passphrase is neither shown nor told")
  func plain() throws {
    var session = PlainSession(fileName: "north.convene", today: Stage.today, seed: 7)
    session.take(.opened(Stage.example, isSealed: true, isReadOnly: false, undo: nil, redo: nil))
    session.take(.derived(Derivation(plan: Stage.example, today: Stage.today)))
    #expect(session.take(":officers.show") == [.officer(.list)])
    var officers = RehearsedOfficers()
    session.take(officers.perform(.list))
    let told = session.report(width: 80)
    #expect(told.contains("Amina Haddad holds logistics, identity, protection."))
    #expect(told.contains("1. Add an officer"))
    _ = session.take("1")
    #expect(!session.hidesTyping)
    _ = session.take("Ben Said")
    _ = session.take("1")
    #expect(session.hidesTyping)
    _ = session.take("lantern ferry onion")
    #expect(session.hidesTyping && !session.report(width: 80).contains("lantern"))
    #expect(
      session.take("lantern ferry onion")
        == [.officer(.add(name: "Ben Said", [.logistics], Secret("lantern ferry onion")))])
  }

  @Test("Nothing is changed where a plan is only read")
  func readOnly() {
    var stage = Stage(isReadOnly: true)
    stage.type("Oa")
    #expect(purpose(stage) == nil)
  }
}
