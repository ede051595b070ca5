/// Whether a refused visa can be asked for once more without a new application, where, and how soon.
public struct AppealRule: Hashable, Sendable {
  /// Whom the appeal goes to; `nil` where there is none.
  public let authority: String?
  /// The time from being told of the refusal to the last day for the appeal; `nil` where the refusal itself says.
  public let within: VisaProcess.Lead?

  /// A rule.
  public init(authority: String?, within: VisaProcess.Lead? = nil) {
    self.authority = authority
    self.within = within
  }
}
