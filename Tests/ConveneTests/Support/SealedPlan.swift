import Foundation
import Testing

/// A sealed plan full of names that occur nowhere else, made once: deriving its key is slow on purpose.
struct SealedPlan {
  static let passphrase = "lantern ferry onion quartz"

  /// What no file may show: people, their papers and ways to reach them, groups, places, labels, the passphrase.
  static let secrets = [
    "Quillmoor", "Bertrand", "Zangroba", "Amsétou", "الصافي", "نادية", "கயல்விழி", "Oduyemba", "Trabelhoussi",
    "Fenwhistle",
    "Wexcombe", "Perpetua", "AK5550123", "G7007007", "vashti@", "Femmes du Fleuve", "Harbour Mission", "Tunis dialogue",
    "Maison du Port", "Passphrase of the north", "step-free", "halal", "participants.csv", "familyName", "civilSociety",
    passphrase,
  ]

  /// The file's bytes, for each test to lay on a desk of its own.
  let bytes: Data

  static let shared = Result { try SealedPlan() }

  private init() throws {
    let desk = try Desk()
    try desk.convene(["new", "p.convene", "--name", "Passphrase of the north"], environment: Self.environment).expect()
    try desk.plan(
      ["forum", "add", "Tunis dialogue", "--place", "Tunis, TN", "--start", "2027-05-11"], environment: Self.environment
    ).expect()
    try desk.plan(["import", Fixture.path("participants.csv")], environment: Self.environment).expect()
    bytes = try desk.bytes("p.convene")
  }

  static var environment: [String: String] { ["CONVENE_PASSPHRASE": passphrase] }

  /// A desk with the sealed plan as `p.convene`, and its passphrase in a file.
  static func desk() throws -> Desk {
    let desk = try Desk()
    try shared.get().bytes.write(to: desk.url("p.convene"))
    try desk.write(passphrase + "\n", to: "phrase")
    return desk
  }

  /// The same with an officer who holds all by a key file, made once: nothing has to be derived to open it.
  private static let keyed = Result { () throws -> (plan: Data, key: Data) in
    let desk = try SealedPlan.desk()
    try desk.plan(
      "officers", "add", "Keeper", "--holds", "identity,protection,finance", "--new-key-file", "key",
      "--passphrase-file", "phrase"
    ).expect()
    return (try desk.bytes("p.convene"), try desk.bytes("key"))
  }

  /// A desk with the sealed plan, the passphrase of its first officer in the file `phrase`, and the other's `key`.
  static func keyedDesk() throws -> Desk {
    let desk = try desk()
    let keyed = try keyed.get()
    try keyed.plan.write(to: desk.url("p.convene"))
    try keyed.key.write(to: desk.url("key"))
    return desk
  }

  /// The secrets that stand in some bytes, as UTF-8 or UTF-16 of either order.
  static func found(in bytes: Data) -> [String] {
    secrets.filter { secret in
      [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].contains { encoding in
        secret.data(using: encoding).map { bytes.firstRange(of: $0) != nil } ?? false
      }
    }
  }
}
