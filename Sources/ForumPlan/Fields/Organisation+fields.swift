extension Organisation: EditableRecord {
  /// The fields of an organisation, as forms, `--set` and history have them.
  public static let fields: [Field<Organisation>] = [
    Field("name", "Name", \.name, .line("the full name"), required: true),
    Field("shortName", "Short name", \.shortName, .line("what everybody calls it")),
    Field("sector", "Sector", \.sector, .choice),
    Field("country", "Country", \.country, .country),
    Field("registration", "Registration", \.registration, .line("its registration with the state")),
    Field("city", "City", \.city, .line("where it writes its letters, such as Geneva")),
    Field("address", "Address", \.address, .text("the postal address, as on its letterhead")),
    Field("phone", "Telephone", \.phone, .line("with the country's number, such as +41 00 000 00 00")),
    Field("email", "E-mail", \.email, .line("the address on its letterhead")),
    Field("contact", "Contact", \.contact, .text("whom to ask")),
    Field("releaseDays", "Days to release people", \.releaseDays, .number("days, 0 to 365")),
    Field("stepLengths", "Days a step takes", \.stepLengths, .lengths),
    Field(
      "accepts", "Meets only", \.encounter.accepts,
      .references("police services and authorities it accepts, one a line")),
    Field("refuses", "Does not meet", \.encounter.refuses, .references("organisations it does not meet, one a line")),
    Field("speaksFirst", "Speaks first", \.encounter.speaksFirst, .flagOfFew),
    Field("terms", "Asks for", \.encounter.terms, .line("what else it asks for when its people meet others")),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}
