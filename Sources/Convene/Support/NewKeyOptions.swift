import ArgumentParser
import Foundation
import PlanFile

/// Where the passphrase or key of an officer who gets a new one comes from.
struct NewKeyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A file whose first line is the new passphrase; else it is asked for.", valueName: "file"))
  var newPassphraseFile: String?

  @Option(
    help: ArgumentHelp("Make a key file in place of a passphrase, readable by you alone.", valueName: "file"))
  var newKeyFile: String?

  func validate() throws {
    if newPassphraseFile != nil, newKeyFile != nil {
      throw ValidationError("Give either --new-passphrase-file or --new-key-file.")
    }
  }

  /// A key, and whether a file was made for it.
  struct Made {
    let own: OwnKey
    let access: Access
    let path: String?
  }

  /// The new key for a plan; a passphrase is typed twice.
  func key(for file: PlanFile, asking prompt: String) throws -> Made {
    if let newKeyFile {
      let key = KeyFile.random()
      try KeyFiles.write(key, to: newKeyFile)
      do { return try made(.keyFile(key), path: newKeyFile, file) } catch {
        unlink(newKeyFile)
        throw error
      }
    }
    return try made(.passphrase(try Passphrase.new(file: newPassphraseFile, asking: prompt)), path: nil, file)
  }

  /// Does something with a key, whose file goes again where it fails: a key that opens nothing would lie about.
  func keeping<T>(_ made: Made, _ body: () throws -> T) throws -> T {
    do {
      let result = try body()
      if let path = made.path { Output.say("Wrote \(path). Keep it where the plan is not.") }
      return result
    } catch {
      if let path = made.path { unlink(path) }
      throw error
    }
  }

  private func made(_ access: Access, path: String?, _ file: PlanFile) throws -> Made {
    let own: OwnKey?
    do { own = try file.keyMaker.key(of: access) } catch {
      throw Failure(code: .io, message: "There is not enough memory to derive the key.")
    }
    guard let own else { throw Failure(code: .usage, message: "A plan needs a passphrase or a key file.") }
    return Made(own: own, access: access, path: path)
  }
}

/// Key files on the disk.
enum KeyFiles {
  /// Writes one for its owner alone, and never in another file's place.
  static func write(_ key: KeyFile, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure(
        code: .cannotCreate,
        message: errno == EEXIST
          ? "\(path) is there already, and a key file replaces none. Choose another name."
          : "\(path) cannot be made: \(String(cString: strerror(errno))).")
    }
    defer { close(descriptor) }
    let bytes = Array(key.text.utf8)
    guard Foundation.write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      unlink(path)
      throw Failure(code: .io, message: "\(path) could not be written.")
    }
  }

  /// The key in a file.
  static func read(_ path: String) throws -> KeyFile {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure(code: .noInput, message: "The key file \(path) cannot be read.")
    }
    guard let key = KeyFile(text: text) else {
      throw Failure(code: .badData, message: "\(path) is not a key file of Convene, or was changed.")
    }
    return key
  }
}
