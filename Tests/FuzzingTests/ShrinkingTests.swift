import Fuzzing
import Testing

@Suite struct ShrinkingTests {
  @Test func `What is needed together is found among a thousand`() {
    let needed = [3, 417, 418, 999]
    #expect(Shrinking.shrink(Array(0..<1000)) { Set(needed).isSubset(of: $0) } == needed)
  }

  @Test func `One thing that is enough is left alone`() {
    #expect(Shrinking.shrink(Array(0..<100)) { $0.contains(42) } == [42])
  }

  @Test func `The order stays, and the limit bounds the trials`() {
    var trials = 0
    let kept = Shrinking.shrink(Array(0..<1000), limit: 20) { kept in
      trials += 1
      return kept.contains(10) && kept.contains(900)
    }
    #expect(trials == 20)
    #expect(kept == kept.sorted() && kept.contains(10) && kept.contains(900))
  }

  @Test func `Steps are told in ASCII`() {
    #expect(FuzzStep.event(.key(.ctrl("s"))).description == "key Ctrl-S")
    #expect(FuzzStep.event(.paste("a\u{1B}é\n")).description.allSatisfy { $0.isASCII && !$0.isNewline })
  }
}
