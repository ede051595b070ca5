extension Forum: EditableRecord {
  /// The fields of a forum, as forms, `--set` and history have them.
  public static let fields: [Field<Forum>] = [
    Field("name", "Name", \.name, .line("the title on every paper"), required: true),
    Field("number", "Number", \.number, .number("its number in the series, 1 to 999")),
    Field("purpose", "Purpose", \.purpose, .text("what the forum is to reach")),
    Field("stage", "Stage", \.stage, .choice),
    Field("window", "Window", \.window, .span),
    Field("start", "First day", \.start, .date),
    Field("days", "Days", \.days, .number("days it lasts, 1 to 60")),
    Field("place", "City", \.place, .place),
    Field("venue", "Venue", \.venue, .reference("the name of a venue in the plan")),
    Field("languages", "Languages", \.languages, .languages),
    Field("interpretation", "Interpretation", \.interpretation, .languages),
    Field("hosts", "Hosts", \.hosts, .references("names of organisations in the plan, one a line")),
    Field("covers", "Organisers pay", \.covers, .choices("such as Travel, Lodging, Meals; or Nothing")),
    Field("replyBy", "Reply by", \.replyBy, .date),
    Field("followUpMonths", "Months of follow-up", \.followUpMonths, .number("months after its last day, 1 to 60")),
    Field("monitor", "Monitor", \.monitor, .reference("the name of an organisation in the plan")),
    Field("targets", "Target numbers", \.targets, .targets),
    Field("womenShare", "Share of women", \.womenShare, .number("percent, 0 to 100")),
    Field("groundRules", "Ground rules", \.groundRules, .sentences("what participants agree to, one rule a line")),
    Field("classification", "Marking", \.classification, .line("how papers are marked, such as Chatham House Rule")),
    Field("confirmedOn", "Confirmed on", \.confirmedOn, .date),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}

extension FieldCodec where Value == [Sector: Int] {
  fileprivate static var targets: Self {
    .numbers(hint: "people of each sector, such as Police 10, Civil society 12")
  }
}
