import Testing

@testable import Papers

struct ImpositionTests {
  /// The numbers on each side as a printer of booklets has them, from 1; 0 where nothing is printed.
  private func sides(_ pages: Int, isRightToLeft: Bool = false) -> [[Int]] {
    Imposition.booklet(pages: pages, width: 100, isRightToLeft: isRightToLeft).sides.map { side in
      [0.0, 100].map { x in side.first { $0.x == x }.map { $0.page + 1 } ?? 0 }
    }
  }

  @Test func `Four pages fill a sheet, eight are two that lie in each other`() {
    #expect(sides(4) == [[4, 1], [2, 3]])
    #expect(sides(8) == [[8, 1], [2, 7], [6, 3], [4, 5]])
  }

  @Test func `What is wanting to four stays empty at the end`() {
    #expect(sides(1) == [[0, 1], [0, 0]])
    #expect(sides(6) == [[0, 1], [2, 0], [6, 3], [4, 5]])
  }

  @Test func `What is read from right to left has its back on the right`() {
    #expect(sides(4, isRightToLeft: true) == [[1, 4], [3, 2]])
  }

  @Test(arguments: 1...40) func `Every page stands once, and neighbours add up to one more than all`(pages: Int) {
    let imposition = Imposition.booklet(pages: pages, width: 100, isRightToLeft: false)
    #expect(imposition.sides.flatMap { $0.map(\.page) }.sorted() == Array(0..<pages))
    let whole = (pages + 3) / 4 * 4
    for side in imposition.sides where side.count == 2 { #expect(side[0].page + side[1].page == whole - 1) }
    for page in 0..<pages {
      let place = imposition.place(ofPage: page)
      #expect(imposition.sides[place.side].contains { $0.page == page && $0.x == place.x })
    }
  }
}
