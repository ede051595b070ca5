import Foundation
import GRDB

/// Columns read by what SQLite really holds there: GRDB's own accessors trap on a type that does not fit, and the file may be hostile.
extension Row {
  func integer(_ index: Int) throws -> Int64 {
    guard case .int64(let value) = (self[index] as DatabaseValue).storage else { throw CBORError.unexpectedType }
    return value
  }

  func blob(_ index: Int) throws -> Data {
    guard case .blob(let value) = (self[index] as DatabaseValue).storage else { throw CBORError.unexpectedType }
    return value
  }
}
