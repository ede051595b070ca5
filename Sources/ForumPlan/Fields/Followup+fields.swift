extension Concern: EditableRecord {
  /// The fields of a concern, as forms, `--set` and history have them.
  public static let fields: [Field<Concern>] = [
    Field("text", "Concern", \.text, .line("in the words of those who raised it"), required: true),
    Field("forum", "Forum", \.forum, .reference("the name of a forum in the plan")),
    Field("raisedBy", "Raised by", \.raisedBy, .choice),
    Field(
      "organisation", "Organisation", \.organisation, .reference("the name of an organisation in the plan")),
    Field("raisedOn", "Raised on", \.raisedOn, .date),
    Field("weight", "Weight", \.weight, .number("how much it matters, 1 to 5")),
  ]
}

extension Commitment: EditableRecord {
  /// The fields of a commitment, as forms, `--set` and history have them.
  public static let fields: [Field<Commitment>] = [
    Field("text", "Commitment", \.text, .line("what was promised"), required: true),
    Field("forum", "Forum", \.forum, .reference("the name of a forum in the plan")),
    Field(
      "organisation", "Organisation", \.organisation, .reference("the name of an organisation in the plan")),
    Field("person", "Person", \.person, .reference("the alias of a person in the plan")),
    Field("due", "Due", \.due, .date),
    Field("done", "Kept on", \.done, .date),
    Field("notes", "Notes", \.notes, .text("what the follow-up found")),
  ]
}

extension PlanTask: EditableRecord {
  /// The fields of a task, as forms, `--set` and history have them.
  public static let fields: [Field<PlanTask>] = [
    Field("title", "Task", \.title, .line("what is to be done"), required: true),
    Field("forum", "Forum", \.forum, .reference("the name of a forum in the plan")),
    Field("owner", "Owner", \.owner, .line("who does it")),
    Field("due", "Due", \.due, .date),
    Field("done", "Done on", \.done, .date),
    Field("notes", "Notes", \.notes, .text("anything else")),
  ]
}
