import Testing

@Suite struct HelpTests {
  static let commands = [
    ["open"], ["example"], ["new"], ["forum", "list"], ["forum", "add"], ["forum", "edit"], ["person", "list"],
    ["person", "add"], ["person", "edit"], ["venue", "list"], ["venue", "add"], ["venue", "edit"],
    ["venue", "compare"], ["import"],
    ["visas"],
    ["due"], ["agenda"], ["participants"], ["budget"], ["budget", "regenerate"], ["budget", "check"],
    ["budget", "export"], ["pay"], ["order"], ["rates"], ["rates", "list"], ["rates", "import"],
    ["rates", "set"], ["letter"], ["pack"],
    ["signin"], ["badges"], ["tents"], ["signs"], ["tables"],
    ["travel"], ["protection"], ["rooming"], ["costsheet"], ["resources"], ["history"], ["undo"], ["redo"], ["export"],
    ["doctor"],
    ["verify"], ["backup"], ["restore"],
    ["keys"], ["officers", "list"], ["officers", "add"], ["officers", "remove"], ["officers", "passphrase"],
    ["officers", "recovery"],
    ["themes", "list"],
    ["themes", "preview"], ["themes", "check"], ["solve", "placement"], ["place"],
  ]

  @Test func saysItsVersion() throws {
    let version = try Desk().convene("--version").expect()
    #expect(version.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test func helpNamesEveryCommand() throws {
    let help = try Desk().convene("--help").expect().text
    for command in Set(Self.commands.compactMap(\.first)) {
      #expect(help.contains(try Regex("\n  \(command)(,? |\n)")), "\(command)")
    }
  }

  @Test(arguments: commands)
  func everyHelpHasAnExampleOfItself(_ command: [String]) throws {
    let help = try Desk().convene(command + ["--help"]).expect().text
    #expect(help.contains("EXAMPLE"))
    // Opening a plan is what the program does without a command.
    let call = command == ["open"] ? "convene north.convene" : "convene " + command.joined(separator: " ")
    #expect(help.contains(call))
  }
}
