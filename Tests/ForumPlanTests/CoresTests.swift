import Testing

@testable import ForumPlan

/// Work shared out among cores.
@Suite struct CoresTests {
  @Test("Results stand in order, as many as were asked for", arguments: [0, 1, 2, 7, 1000])
  func order(count: Int) {
    let words = Cores.map(count) { "number \($0)" }
    #expect(words == (0..<count).map { "number \($0)" })
  }

  private struct Mishap: Error, Equatable { let number: Int }

  @Test("Of several errors the first in order is thrown")
  func errors() {
    #expect(throws: Mishap(number: 3)) {
      try Cores.map(50) { number in
        if number % 10 == 3 { throw Mishap(number: number) }
        return "number \(number)"
      }
    }
  }

  @Test("Two functions side by side give what each gives")
  func both() {
    let (first, second) = Cores.both {
      Array(repeating: "a", count: 100)
    } _: {
      ["b": 2]
    }
    #expect(first.count == 100 && second == ["b": 2])
  }
}
