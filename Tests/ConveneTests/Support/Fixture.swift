import Foundation
import Testing

/// The files beside the tests, and the program that they test.
enum Fixture {
  static func path(_ name: String) -> String {
    Bundle.module.bundleURL.appending(path: "Fixtures").appending(path: name).path
  }

  /// The program, which the package manager builds into the folder where it puts the tests' resources.
  static var program: URL {
    get throws {
      let program = Bundle.module.bundleURL.deletingLastPathComponent().appending(path: "convene")
      try #require(
        FileManager.default.isExecutableFile(atPath: program.path), "swift build makes the program that is tested here")
      return program
    }
  }
}
