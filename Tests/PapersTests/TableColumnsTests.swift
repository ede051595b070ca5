import Testing

@testable import Papers

struct TableColumnsTests {
  @Test func `Words get their room before the rest is shared by weight`() {
    // 100 points; by weight 25, 25, 50. The first wants 40 for a word: 60 are left for weights 1 and 2.
    #expect(TableColumns.shared(100, weights: [1, 1, 2], least: [40, 10, 10]) == [40, 20, 40])
    #expect(TableColumns.shared(100, weights: [1, 1, 2], least: [5, 5, 5]) == [25, 25, 50])
    // Taking 80 leaves 20 for two columns, of which one then wants more than its share.
    #expect(TableColumns.shared(100, weights: [1, 1, 1], least: [80, 15, 1]) == [80, 15, 5])
  }

  @Test func `Where the words have no room, weights alone count`() {
    #expect(TableColumns.shared(100, weights: [1, 3], least: [80, 40]) == [25, 75])
  }
}
