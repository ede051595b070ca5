import ForumPlan
import Terminal
import Testing

@testable import Screens

@Suite("Changes on the screen")
struct ChangeTests {
  @Test("Removing asks, says what goes with it, and undo brings all of it back")
  func removal() throws {
    var stage = Stage()
    let before = stage.plan
    // Whoever speaks at a session cannot go; find somebody who can.
    let person = try #require(
      stage.plan.people.sorted { $0.alias < $1.alias }.first { person in
        var copy = before
        return (try? copy.apply(before.removal(of: person.key))) != nil && !before.attendances(of: person.id).isEmpty
      })
    stage.type("3/\(person.alias)")
    stage.press(.enter, .character("x"))
    #expect(stage.text.contains("Remove the person “\(person.alias)”"))
    #expect(stage.text.contains("cannot be"))
    stage.press(.character("n"))
    #expect(stage.plan == before)
    stage.press(.character("x"), .character("Y"))
    #expect(stage.plan.people[person.id] == nil)
    #expect(stage.plan.identity(of: person.id) == nil)
    stage.press(.character("u"))
    #expect(stage.plan == before)
  }

  @Test("What others speak of is not removed, and the message names them")
  func inUse() throws {
    var stage = Stage()
    stage.type("5/dar el bahr")
    stage.press(.enter, .character("x"), .character("Y"))
    #expect(stage.status.contains("cannot be removed: 1 forum still speaks of it"))
    #expect(stage.plan.venues.contains { $0.name == "Dar El Bahr" })
  }

  @Test("Undo with nothing to undo says so")
  func nothingToUndo() {
    var stage = Stage()
    stage.press(.character("u"))
    #expect(stage.status.contains("nothing to undo"))
    stage.press(.ctrl("r"))
    #expect(stage.status.contains("nothing to redo"))
  }

  @Test("No legal name, passport or threat is on any screen until n is pressed")
  func namesAreHidden() throws {
    var stage = Stage(width: 160, height: 60)
    let plan = stage.plan
    var secrets: Set<String> = []
    for identity in plan.identities {
      secrets.formUnion([identity.familyName, identity.fullName, identity.nativeName, identity.email, identity.phone])
      secrets.formUnion(identity.passports.map(\.number))
    }
    for record in plan.protectionRecords {
      secrets.formUnion(record.threats.map(\.source))
      secrets.formUnion(record.measures.map(\.name))
    }
    secrets = secrets.filter { $0.count > 3 }
    // A family name that is also a word of the plan's open part tells nothing.
    let open = plan.people.map(\.alias).joined() + plan.organisations.map(\.name).joined()
    let telling = secrets.filter { !open.contains($0) }
    #expect(telling.count > 100)
    func shown(_ stage: Stage) -> [String] {
      // What wrapping breaks is joined again.
      let text = stage.text.split { $0 == " " || $0 == "\n" || $0 == "│" }.joined(separator: " ")
      let seen = SeenText(text)
      return telling.filter { seen.contains($0) }
    }
    for tab in Tab.allCases where tab != .radar {
      stage.type("\(tab.digit)")
      for _ in 0..<stage.workspace.list.rows.count {
        #expect(shown(stage) == [])
        stage.press(.down)
      }
    }
    stage.type("3n")
    #expect(stage.lines[0].contains("NAMES SHOWN"))
    #expect(!shown(stage).isEmpty)
    stage.type("n")
    #expect(shown(stage) == [])
  }

  @Test("The mouse opens tabs, chooses rows, and a second press opens the detail")
  func mouse() throws {
    var stage = Stage()
    let x = try #require(stage.lines[1].range(of: "3People")).lowerBound
    stage.click(stage.lines[1].distance(from: stage.lines[1].startIndex, to: x), 1)
    #expect(stage.workspace.tab == .people)
    stage.click(5, 7)
    #expect(stage.workspace.list.cursor == 4)
    stage.click(5, 7)
    #expect(stage.workspace.focus == .detail)
    stage.press(.escape)
    stage.click(5, 10, .wheelDown)
    #expect(stage.workspace.list.cursor == 7)
    stage.click(5, 3, .doubleClick)
    #expect(stage.workspace.focus == .detail)
  }

  @Test("In a form the mouse takes the focus to a field, and a press outside a list of choices closes it")
  func mouseInLayers() throws {
    var stage = Stage()
    stage.press(.character("2"), .character("e"))
    let row = try #require(stage.lines.firstIndex { $0.contains("First day") })
    stage.click(30, row)
    guard case .form(let form)? = stage.workspace.layers.last else {
      Issue.record("the form is gone")
      return
    }
    #expect(form.field.key == "start")
    stage.press(.escape, .character("a"))
    stage.click(0, 23)
    #expect(stage.workspace.layers.isEmpty)
  }

  @Test("In a detail the arrows choose records, and Enter opens the one chosen")
  func detailRecords() throws {
    var stage = Stage(width: 100, height: 60)
    stage.press(.character("2"), .down, .enter)
    #expect(stage.workspace.target?.kind == .concern)
    stage.press(.down, .enter)
    guard case .form(let form)? = stage.workspace.layers.last else {
      Issue.record("no form")
      return
    }
    #expect(form.form.entry.key.kind == .concern)
  }

  @Test("A visa's detail counts its dates back step by step")
  func visaChain() throws {
    var stage = Stage(width: 160, height: 60)
    stage.type("4/overdue")
    stage.press(.enter)
    let told = stage.workspace.detailRows.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    for part in ["On the way", "Chance", "Counted back from the day of entry", "safety margin 3 days", "Who says so"] {
      #expect(told.contains(part))
    }
    #expect(stage.text.contains("Apply by"))
  }

  @Test("Whoever lacks a key sees closed doors")
  func shut() {
    var plan = Plan()
    for entry in Stage.example.entries where [.logistics, .identity].contains(entry.key.kind.compartment) {
      plan.load(entry)
    }
    plan.openCompartments = [.logistics, .identity]
    var stage = Stage(plan)
    stage.press(.character("7"))
    #expect(stage.text.contains("The protection part of this plan is shut"))
    stage.press(.character("8"))
    #expect(stage.text.contains("The finance part of this plan is shut"))
    stage.press(.character("a"))
    #expect(!stage.text.contains("Budget line"))
    stage.press(.escape, .character("3"), .enter)
    #expect(stage.text.contains("Shut: its key is not held."))
  }
}

@Suite("The board of visas")
struct VisaBoardTests {
  @Test("One key marks the next step done, one after the other, and undo takes it back")
  func mark() throws {
    var stage = Stage(width: 120, height: 40)
    stage.type("4")
    // Somebody who has to apply and has begun nothing.
    let visa = try #require(
      stage.workspace.sight.derived?.outlook.visas.first {
        $0.process?.channel == .consulate && $0.state.hasDeadline
          && stage.plan.visaCase(of: $0.id)?.steps.isEmpty ?? true
      })
    let key = RecordKey(visa.id)
    stage.workspace.goTo(key)
    #expect(stage.workspace.list.current?.record == key)
    let id = ForumPlan.ID<VisaCase>(rawValue: key.rawID)
    #expect(stage.plan.visaCases[id]?.step(.documents)?.done == nil)
    stage.type("m")
    #expect(stage.plan.visaCases[id]?.step(.documents)?.done == Stage.today)
    #expect(stage.labels.last?.hasSuffix("documents together") == true)
    stage.type("mm")
    #expect(
      stage.labels.map { $0.split(separator: ":").last } == [
        " documents together", " appointment made", " application lodged",
      ])
    #expect(stage.plan.visaCases[id]?.step(.lodging)?.done == Stage.today)
    stage.type("m")
    #expect(stage.plan.visaCases[id]?.outcome == .granted)
    stage.type("uuuu")
    #expect(stage.plan == Stage.example)
  }

  @Test("Visas are grouped by one thing after the other; under each heading stands what belongs there")
  func groups() throws {
    var stage = Stage(width: 120, height: 40)
    stage.type("4")
    #expect(stage.workspace.list.rows.allSatisfy { !$0.isHeading })
    let all = stage.workspace.list.count
    for grouping in VisaGrouping.allCases {
      stage.type("b")
      var heading = ""
      for row in stage.workspace.list.rows {
        if let text = row.heading {
          heading = text
        } else {
          let visa = stage.workspace.sight.derived!.outlook.visas[row.index]
          #expect(grouping.group(of: visa, stage.workspace.sight).heading == heading)
        }
      }
      #expect(stage.workspace.list.count == all)
    }
    stage.type("b")
    #expect(stage.workspace.list.rows.allSatisfy { !$0.isHeading })
  }

  @Test("Help and quit are on the last line however narrow it is", arguments: [60, 80, 120])
  func lastLine(width: Int) {
    var stage = Stage(width: width)
    for tab in Tab.allCases {
      stage.type("\(tab.digit)")
      #expect(stage.lines.last?.hasSuffix("? help  q quit") == true)
    }
  }
}
