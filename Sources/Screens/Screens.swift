import Dates
import PlanFile
import Terminal

public struct Workbench {
  public init(file: PlanFile, today: CivilDate, author: String, now: @escaping () -> Int64) {}
  public func run(theme: Theme) throws {}
}
