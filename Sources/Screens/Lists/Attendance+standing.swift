import ForumPlan

extension Attendance {
  /// What somebody is at a forum and how far it has come: `Delegate, invited`, `Speaker, confirmed, remote`.
  var standing: String {
    "\(role.label), \(status.label.lowercased())" + (seat == .remote ? ", \(seat.label.lowercased())" : "")
  }
}
