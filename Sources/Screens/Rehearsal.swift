import Dates
import ForumPlan
import Terminal

/// The front end without a terminal and a file, for whoever times it: keys go in, and screens are drawn for nobody.
///
/// A key that asks for a change changes nothing.
package struct Rehearsal {
  private var workspace: Workspace

  /// The front end on a plan, with all that follows from it worked out.
  package init(_ plan: Plan, today: CivilDate, width: Int, height: Int) {
    workspace = Workspace(
      fileName: "rehearsal.convene", plan: Plan(), today: today,
      size: Workspace.Size(width: width, height: height), seed: 1)
    workspace.take(.opened(plan, isSealed: true, isReadOnly: false))
    workspace.take(.derived(Derivation(plan: plan, today: today)))
  }

  /// Presses a key and draws the screen; gives the number of rows in the list.
  package mutating func press(_ key: Key) -> Int {
    _ = workspace.handle(.key(key))
    let canvas = workspace.canvas()
    return workspace.list.count + (canvas.width > 0 ? 0 : 1)
  }
}
