extension Person: EditableRecord {
  /// The fields of a person, as forms, `--set` and history have them.
  public static let fields: [Field<Person>] = [
    Field("alias", "Alias", \.alias, .line("a name that tells nothing, such as Cedar 14"), required: true),
    Field(
      "organisation", "Organisation", \.organisation, .reference("the name of an organisation in the plan")),
    Field("sector", "Sector", \.sector, .choice),
    Field(
      "nationalities", "Nationalities", \.nationalities,
      .countries("countries whose passports they travel on, the usual one first, such as NG, GB")),
    Field("residence", "Lives in", \.residence, .place),
    Field("gender", "Gender", \.gender, .choice),
    Field("languages", "Languages", \.languages, .languages),
    Field("accessNeeds", "Access needs", \.accessNeeds, .words("with commas between, such as step-free, hearing loop")),
    Field("diet", "Diet", \.diet, .line("such as halal or vegetarian")),
    Field("separations", "Keep apart from", \.separations, .separations),
    Field(
      "accepts", "Meets only", \.encounter.accepts,
      .references("police services and authorities they accept, one a line")),
    Field("refuses", "Does not meet", \.encounter.refuses, .references("organisations they do not meet, one a line")),
    Field("speaksFirst", "Speaks first", \.encounter.speaksFirst, .flagOfFew),
    Field("terms", "Asks for", \.encounter.terms, .line("what else they ask for when they meet")),
    Field("notes", "Notes", \.notes, .text("anything else; no name belongs here")),
  ]
}
