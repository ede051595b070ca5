/// Measures of protection to choose from: the usual ones, and what the programme and its records add.
public enum MeasureCatalogue {
  /// What the protection manuals name for journeys and meetings.
  ///
  /// After Front Line Defenders, “Workbook on Security” (2011), and Protection International, “New Protection Manual for Human
  /// Rights Defenders” (2009), which name more; a programme adds its own.
  public static let usual = [
    "Accompaniment on the way and at the forum",
    "Separate lodging, known to few",
    "Safe transport from door to door",
    "Alias on lists and badges",
    "No photo, no recording",
    "Remote seat instead of travel",
    "Emergency contact who is reached day and night",
    "Relocation fund held ready",
    "Legal observer on call",
    "Childcare at home or at the forum",
    "Digital check of telephone and laptop before travel",
    "Medical care and medication arranged",
  ]

  /// The usual ones, the programme's own and, where asked for, those that records have, each once; the programme's own first.
  public static func names(in plan: Plan, withUsed isWithUsed: Bool) -> [String] {
    let records = isWithUsed ? Array(plan.protectionRecords) : []
    let used = records.flatMap { $0.measures.map(\.name) }.sorted { $0.folded < $1.folded }
    var seen: Set<String> = []
    return (plan.programme.measures + usual + used).filter { seen.insert($0.folded).inserted }
  }
}
