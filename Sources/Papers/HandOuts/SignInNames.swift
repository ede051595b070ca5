/// What stands for people on a sheet that lies open in a room.
public enum SignInNames: String, CaseIterable, Sendable {
  /// Names of those who agreed to be named there, aliases of the others.
  case names
  /// Aliases of all.
  case aliases
  /// Numbers alone.
  case numbers
}
