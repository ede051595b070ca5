import ForumPlan
import GRDB

/// The history of a plan file up to a change, read as it is needed: a list of a page at a time, what one change did, and
/// how changes are taken back.
///
/// Like its file it is used from one thread; another opens its own by a `JournalAccess`, beside the file and while that
/// is being written:
///
///     let access = try file.journalAccess
///     let page = try access.open().page(limit: 500)
public struct Journal {
  /// The number of the last change told of.
  public let lastNumber: Int
  let storage: Storage
  let keys: [Compartment: CompartmentKey]
  /// The last change with a part in each compartment.
  let lastParts: [Compartment: Int]

  var path: String { storage.path }

  /// Reads rows, with errors that say what is wrong.
  func read<T>(_ body: (Database) throws -> T) throws(PlanFileError) -> T {
    let (path, keys) = (path, keys)
    return try storage.read { database in
      do { return try body(database) } catch let error as ReversionError {
        throw PlanFileError.notTakenBack(error)
      } catch let error as PlanFileError {
        throw error
      } catch is DatabaseError {
        throw PlanFileError.damaged(path: path, what: "its history cannot be read")
      } catch {
        throw MetaTable.haveChanged(keys, in: database)
          ? PlanFileError.keysChanged(path: path)
          : PlanFileError.damaged(path: path, what: "an entry of its history cannot be opened")
      }
    }
  }
}

/// What another thread needs to read the history of an open file.
public struct JournalAccess: Sendable {
  let path: String
  let keys: [Compartment: CompartmentKey]
  let lastNumber: Int
  let lastParts: [Compartment: Int]

  /// Opens the history for reading; no key is derived and no record read.
  public func open() throws(PlanFileError) -> Journal {
    Journal(lastNumber: lastNumber, storage: try Storage(at: path, mode: .read), keys: keys, lastParts: lastParts)
  }
}

extension PlanFile {
  /// The history up to the last change, for the thread that uses the file.
  public var journal: Journal {
    get throws(PlanFileError) {
      Journal(lastNumber: lastNumber, storage: try opened(), keys: keys, lastParts: states.mapValues(\.lastPart))
    }
  }

  /// The history up to the last change, for another thread.
  public var journalAccess: JournalAccess {
    get throws(PlanFileError) {
      _ = try opened()
      return JournalAccess(
        path: path, keys: keys, lastNumber: lastNumber, lastParts: states.mapValues(\.lastPart))
    }
  }
}
