/// How a plan's keys are come by.
public enum Access: Hashable, Sendable {
  /// A passphrase that opens some or all compartments.
  case passphrase(String)
  /// A key file, in place of a passphrase.
  case keyFile(KeyFile)
  /// The code of a recovery sheet.
  case recovery(RecoveryCode)
  /// No passphrase: the plan's keys stand in clear in the file, and anyone who has it can read all.
  case unsealed
}

/// What a plan is opened for.
public enum OpenMode: Hashable, Sendable {
  /// To look: works while another process writes, and on media that cannot be written.
  case read
  /// To change: one process at a time.
  case write
}
