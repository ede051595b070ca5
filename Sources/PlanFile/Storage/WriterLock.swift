import Foundation

/// The right to write a plan, held by one opener at a time; readers need none.
///
/// It is an advisory lock (flock) on a file beside the plan, not on the plan: SQLite has locks of its own there,
/// which closing another descriptor would drop. The system lets go of it when the process ends, however it ends;
/// a lock file left behind by a crash is taken over.
public final class WriterLock: Sendable {
  private let path: String
  private let descriptor: Int32

  init(of plan: String) throws(PlanFileError) {
    path = plan + "-lock"
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else {
        let isDenied = errno == EACCES || errno == EROFS || errno == EPERM
        throw isDenied ? .readOnly(path: plan) : .io(path: plan, message: FileCheck.lastMessage)
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let isHeld = errno == EWOULDBLOCK
        let holder = Self.holder(descriptor)
        let message = FileCheck.lastMessage
        close(descriptor)
        throw isHeld ? .heldByAnother(path: plan, process: holder) : .io(path: plan, message: message)
      }
      // The last holder may have taken the file away between our opening and locking it.
      var ours = stat()
      if fstat(descriptor, &ours) == 0, FileIdentity(path: path) == FileIdentity(ours) {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
    }
    ftruncate(descriptor, 0)
    let process = Array(String(getpid()).utf8)
    pwrite(descriptor, process, process.count, 0)
  }

  /// Whether it is the right to write this plan.
  func isOf(_ plan: String) -> Bool { path == plan + "-lock" }

  /// Gives the right back.
  deinit {
    unlink(path)
    close(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> Int? {
    var text = [UInt8](repeating: 0, count: 20)
    let count = pread(descriptor, &text, text.count, 0)
    return count > 0 ? Int(String(decoding: text.prefix(count), as: UTF8.self)) : nil
  }
}
