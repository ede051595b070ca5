/// Rules with which a new forum begins, to be talked over with those who come.
public enum GroundRules {
  /// No uniforms or arms, no intelligence, the Chatham House Rule, and photos by consent alone.
  public static let usual = [
    "Uniforms and arms stay outside the room.",
    "Nobody gathers intelligence: nobody is asked for names, places or cases of others.",
    "What is said here may be used, but not who said it (Chatham House Rule).",
    "Photos and recordings only of those who agreed, when all know of it.",
  ]
}
