import Foundation

/// Shares work out among the processor's cores; what comes of it does not hang on how it was shared out.
package enum Cores {
  /// What a function gives for each number from 0 up to a count, in order; the first error in order is thrown.
  package static func map<Value: Sendable>(
    _ count: Int, _ body: @Sendable (Int) throws -> Value
  ) throws -> [Value] {
    try results(count) { number in Result { try body(number) } }.map { try $0.get() }
  }

  /// What a function that throws nothing gives for each number.
  package static func map<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    results(count, body)
  }

  /// What two functions give that run side by side.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: @Sendable () -> First, _ second: @Sendable () -> Second
  ) -> (First, Second) {
    let slots = (Slots<First>(count: 1), Slots<Second>(count: 1))
    DispatchQueue.concurrentPerform(iterations: 2) { number in
      if number == 0 { slots.0.set(0, first()) } else { slots.1.set(0, second()) }
    }
    return (slots.0.take()[0], slots.1.take()[0])
  }

  private static func results<Value: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Value) -> [Value] {
    let slots = Slots<Value>(count: count)
    DispatchQueue.concurrentPerform(iterations: count) { number in slots.set(number, body(number)) }
    return slots.take()
  }

  /// Room for values, each set once by one thread, and taken once all are set.
  private final class Slots<Value>: @unchecked Sendable {
    private let slots: UnsafeMutableBufferPointer<Value>

    init(count: Int) { slots = .allocate(capacity: count) }

    func set(_ index: Int, _ value: Value) { slots.initializeElement(at: index, to: value) }

    /// All values; the room is empty then.
    func take() -> [Value] {
      Array(unsafeUninitializedCapacity: slots.count) { buffer, count in
        _ = buffer.moveInitialize(fromContentsOf: slots)
        count = slots.count
      }
    }

    deinit { slots.deallocate() }
  }
}
