import Foundation

/// A file that is made under another name and gets its own when it is whole; it replaces one only if that is asked for.
final class NewFile {
  /// Where it is made: beside its place, readable by its owner only.
  let draft: String
  private let path: String

  /// Begins a file; one that is there is in the way unless it is to be replaced.
  init(for path: String, replacing: Bool = false) throws(PlanFileError) {
    self.path = path
    var status = stat()
    guard replacing || lstat(path, &status) != 0 else { throw .alreadyExists(path: path) }
    draft = path + ".new-" + String(UInt32.random(in: 0...UInt32.max), radix: 36)
    let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR
        ? .io(path: path, message: "its folder does not exist") : .io(path: path, message: FileCheck.lastMessage)
    }
    close(descriptor)
  }

  /// Gives the whole file its name.
  func publish(replacing: Bool = false) throws(PlanFileError) {
    if replacing {
      guard rename(draft, path) == 0 else { throw .io(path: path, message: FileCheck.lastMessage) }
      return syncFolder()
    }
    if link(draft, path) != 0 {
      guard errno != EEXIST else { throw .alreadyExists(path: path) }
      // No hard links here (FAT, some network shares): hold the name with an empty file, then put ours in its place.
      let placeholder = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard placeholder >= 0 else {
        throw errno == EEXIST ? .alreadyExists(path: path) : .io(path: path, message: FileCheck.lastMessage)
      }
      close(placeholder)
      guard rename(draft, path) == 0 else {
        let message = FileCheck.lastMessage
        unlink(path)
        throw .io(path: path, message: message)
      }
    }
    syncFolder()
  }

  /// Takes the draft away, and whatever SQLite left beside it.
  deinit {
    unlink(draft)
    for companion in Format.companions { unlink(draft + companion) }
  }

  /// A name is on the disk only once its folder is.
  private func syncFolder() {
    let folder = (path as NSString).deletingLastPathComponent
    let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
