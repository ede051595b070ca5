import Foundation

/// Tells when a file in some folders was written, replaced or removed; it sleeps in the kernel until then.
///
/// Folders that do not exist are passed over until `refresh()`. A link in a folder counts as written when what it leads
/// to is: people keep their settings elsewhere and link to them. The watch ends with the value.
final class FolderWatch {
  private let folders: [String]
  private let watcher: Watcher

  /// Begins to watch; `onChange` is called with the file's name on another thread.
  ///
  /// Where the system refuses to watch, nothing is ever told.
  init(_ folders: [String], onChange: @escaping @Sendable (String) -> Void) {
    self.folders = folders
    watcher = Watcher(onChange: onChange)
    refresh()
  }

  deinit { watcher.end() }

  /// Watches folders and links that have come to be since.
  func refresh() {
    for folder in folders {
      watcher.add(folder)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
        let path = "\(folder)/\(name)"
        guard let aim = try? FileManager.default.destinationOfSymbolicLink(atPath: path), !aim.isEmpty else { continue }
        watcher.add(URL(fileURLWithPath: path).resolvingSymlinksInPath().deletingLastPathComponent().path)
      }
    }
  }
}

#if os(Linux)
/// By inotify(7): one thread that waits for it and for its own end.
private final class Watcher: Sendable {
  private let descriptor: Int32
  /// Closing the writing end wakes the thread for the last time.
  private let ending: (read: Int32, write: Int32)

  init(onChange: @escaping @Sendable (String) -> Void) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    var ends: [Int32] = [-1, -1]
    if descriptor >= 0, pipe(&ends) != 0 { ends = [-1, -1] }
    ending = (ends[0], ends[1])
    guard descriptor >= 0, ending.read >= 0 else { return }
    let (descriptor, end) = (descriptor, ending.read)
    let thread = Thread { Self.wait(descriptor, until: end, onChange) }
    thread.stackSize = 256 << 10
    thread.start()
  }

  func add(_ folder: String) {
    guard descriptor >= 0 else { return }
    _ = inotify_add_watch(
      descriptor, folder, UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE))
  }

  func end() {
    if ending.write >= 0 { close(ending.write) }
  }

  private static func wait(_ descriptor: Int32, until end: Int32, _ onChange: @Sendable (String) -> Void) {
    defer {
      close(descriptor)
      close(end)
    }
    while true {
      var sources = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: end, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sources, 2, -1) > 0 || errno == EINTR, sources[1].revents == 0 else { return }
      for name in Set(names(from: descriptor)) { onChange(name) }
    }
  }

  /// The names in the events that are there.
  private static func names(from descriptor: Int32) -> [String] {
    var names: [String] = []
    withUnsafeTemporaryAllocation(byteCount: 8192, alignment: MemoryLayout<inotify_event>.alignment) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      var offset = 0
      let head = MemoryLayout<inotify_event>.size
      while offset + head <= count {
        let length = Int(buffer.load(fromByteOffset: offset, as: inotify_event.self).len)
        let bytes = buffer[(offset + head)..<min(count, offset + head + length)]
        names.append(String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self))
        offset += head + length
      }
    }
    return names
  }
}
#else
/// Where there is no inotify nothing is told; choosing a theme reads its file all the same.
private final class Watcher: Sendable {
  init(onChange: @escaping @Sendable (String) -> Void) {}
  func add(_ folder: String) {}
  func end() {}
}
#endif
