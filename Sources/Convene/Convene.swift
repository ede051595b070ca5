import ArgumentParser

@main
struct Convene: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convene", abstract: "Plan police–civil society dialogue forums.")
}
