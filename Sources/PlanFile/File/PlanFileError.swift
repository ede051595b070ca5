import ForumPlan

/// Why a plan file could not be made, opened or changed; the file is as it was.
public enum PlanFileError: Error {
  /// There is no file of that path.
  case noSuchFile(String)
  /// There is a file of that path already.
  case alreadyExists(String)
  /// The file is something else.
  case notAPlan(String)
  /// Part of the file cannot be read; the second text says which.
  case damaged(String, String)
  /// The file was written by a later version, whose format has this number.
  case newerVersion(String, Int)
  /// Another program has it open for writing.
  case heldByAnother(String)
  /// The passphrase opens nothing.
  case wrongPassphrase(String)
  /// The plan is sealed and no passphrase was given.
  case passphraseNeeded(String)
  /// The key of this compartment is not held.
  case shut(Compartment)
  /// The plan was opened for reading only.
  case readOnly(String)
  /// The plan refused the change.
  case refused(PlanError)
  /// The system refused; the second text is its reason.
  case io(String, String)
}

extension PlanFileError: CustomStringConvertible {
  /// What happened, where, and what to do.
  public var description: String {
    switch self {
    case .noSuchFile(let path): "There is no plan at \(path). Make one with “convene new \(path)”."
    case .alreadyExists(let path): "\(path) exists already and was left alone. Choose another name."
    case .notAPlan(let path): "\(path) is not a plan of Convene. It was left alone."
    case .damaged(let path, let part):
      "\(path) is damaged: \(part) cannot be read. Nothing was changed. Go back to your last copy of the file."
    case .newerVersion(let path, let version):
      "\(path) was written by a later version of Convene (format \(version)). Bring this one up to date to open it."
    case .heldByAnother(let path):
      "\(path) is open for editing in another Convene. Close it there, or read it here with a command that only reads."
    case .wrongPassphrase(let path): "That passphrase does not open \(path). Nothing was changed; try again."
    case .passphraseNeeded(let path):
      "\(path) is sealed. Give its passphrase: type it when asked, or use --passphrase-file or $CONVENE_PASSPHRASE."
    case .shut(let compartment):
      "The \(compartment.rawValue) part of this plan is shut: the passphrase does not hold its key."
    case .readOnly(let path): "\(path) was opened for reading and cannot be changed here."
    case .refused(let error): error.description
    case .io(let path, let reason): "\(path): \(reason). Check the folder, its permissions and the space left."
    }
  }
}
