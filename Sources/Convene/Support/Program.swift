import Foundation

/// The program that runs.
enum Program {
  /// What people are told.
  static let version = "0.1.0"

  /// What tells one build from another: the version, and size and time of the file that runs where it can be found.
  static var build: String {
    #if os(Linux)
    let path = "/proc/self/exe"
    #else
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
    var status = stat()
    guard stat(path, &status) == 0 else { return version }
    #if canImport(Darwin)
    let changed = status.st_mtimespec
    #else
    let changed = status.st_mtim
    #endif
    return "\(version) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
  }
}
