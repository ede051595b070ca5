/// Finds the cheapest plan of a placement problem and proves that none is cheaper; good ones come early.
///
///     let answer = try PlacementSolver(problem).solve { progress in clock.now < deadline }
///
/// The same problem and the same number of nodes give the same answer, on every machine; a caller that ends the search by
/// the clock decides no more than where it stops.
public struct PlacementSolver: Sendable {
  public let problem: PlacementProblem
  let model: PlacementModel

  /// - Throws: `PlacementFault` if a number of the problem is out of bounds or an index leads nowhere.
  /// - Complexity: O(forums × venues × days of a window × optional people).
  public init(_ problem: PlacementProblem) throws(PlacementFault) {
    try problem.validate()
    self.problem = problem
    model = PlacementModel(problem)
  }

  /// Solves the problem until it is proven, or the nodes are spent, or the progress says to stop.
  ///
  /// - Parameters:
  ///   - nodes: The most nodes of the search; a node takes some 10 µs to 1 ms.
  ///   - gap: Which part of the cost a better plan may save at most for this one to be good enough, 0 or more.
  ///   - progress: Called with every better plan and bound, and every 16 nodes; false ends the search.
  /// - Returns: The best plan, and what is proven of it.
  public func solve(
    nodes: Int = .max, gap: Double = 0, progress: (PlacementProgress) -> Bool = { _ in true }
  ) -> PlacementAnswer {
    Self.solve(model, nodes: nodes, gap: gap, progress: progress)
  }

  static func solve(
    _ model: PlacementModel, nodes: Int, gap: Double,
    progress: (PlacementProgress) -> Bool = { _ in true }
  ) -> PlacementAnswer {
    withoutActuallyEscaping(progress) { progress in
      let run = PlacementRun(model, nodes: nodes, gap: gap, progress: progress)
      run.solve()
      return run.answer
    }
  }
}
