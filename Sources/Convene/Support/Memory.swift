import CMemory

/// Keeps the memory of the process as small as what it holds.
enum Memory {
  /// To be called before there is a second thread.
  ///
  /// Plans are opened and outlooks made on threads that soon end; by glibc's own ways each would leave a pool of its
  /// own behind, half empty.
  static func begin() { cm_keep_small() }
}
