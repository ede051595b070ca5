import ForumPlan

/// A paper as a tree of what it says, free of how it looks: one tree for text, Markdown, HTML, CSV and PDF.
public struct Document: Hashable, Sendable {
  /// The title, also in the metadata.
  public var title: String
  /// A line below the title.
  public var subtitle = ""
  /// The language, BCP 47.
  public var language = "en"
  /// Whether the language is written from right to left.
  public var isRightToLeft = false
  /// Who issues it, in the head of every page and in the metadata.
  public var issuer = ""
  /// How it is marked, in the head of every page.
  public var classification = ""
  /// Version and date, in the foot of every page.
  public var version = ""
  /// For whom it is, in the foot of every page; `nil` for what names nobody and goes to nobody in particular.
  public private(set) var audience: Audience?
  /// Who reads along.
  public private(set) var witnesses: [Audience] = []
  /// Who is named on it: what the register of papers keeps, never shown.
  public private(set) var named: [ForumPlan.ID<Attendance>] = []
  /// How its first page begins.
  public var layout = Layout.paper
  /// How its pages come together.
  public var binding = Binding.loose
  /// Whether its pages lie on their long side.
  public var isLandscape = false
  /// The content in reading order.
  public var blocks: [Block] = []
  /// Papers that follow on sheets of their own, with their own heads, feet and page numbers, to be taken out and handed in.
  public var enclosures: [Document] = []

  /// An empty paper.
  public init(title: String) { self.title = title }

  /// Says for whom it is, and who is named on it; to be called when all of it is written.
  public mutating func issue(by disclosure: Disclosure) {
    audience = disclosure.audience
    witnesses = disclosure.witnesses
    named = disclosure.named
  }

  /// Says for whom it is, and which of these people it names: those who do not stand there by alias.
  mutating func issue(by disclosure: Disclosure, naming people: [DisclosedPerson]) {
    issue(to: disclosure.audience, naming: people.filter(\.isNamed).map(\.attendance))
    witnesses = disclosure.witnesses
  }

  /// Says for whom it is, if for anybody but those it names, and whom it names.
  mutating func issue(to audience: Audience?, naming people: [ForumPlan.ID<Attendance>]) {
    self.audience = audience
    named = people.sorted()
  }

  /// The foot of every page: for whom, version and date; a letter says at its head to whom it goes.
  var foot: String {
    guard layout != .letter, let audience else { return version }
    let reader = (PaperLanguage(rawValue: language) ?? .english).name(of: audience)
    return version.isEmpty ? reader : "\(reader) · \(version)"
  }

  /// How the first page of a paper begins.
  public enum Layout: Hashable, Sendable {
    /// With its title.
    case paper
    /// With its letterhead; the title stands in the metadata alone.
    case letter
    /// With cards; on paper the title stands in the metadata alone.
    case cards
  }

  /// How pages come together on paper; elsewhere nothing tells.
  public enum Binding: Hashable, Sendable {
    /// As many as it takes.
    case loose
    /// On one page, set as much smaller as can still be read.
    case onePage
    /// Pages of half the size, two on each side of a sheet, in the order in which it is folded.
    case booklet
  }

  /// A piece of a paper.
  public enum Block: Hashable, Sendable {
    /// A heading of level 1 (a part of the paper) to 3.
    case heading(level: Int, String)
    /// A paragraph.
    case paragraph(String)
    /// A remark that stands out less than the text.
    case note(String)
    /// Points in no order.
    case list([String])
    /// Names and what they stand for: date, venue, languages.
    case facts([Fact])
    /// A table.
    case table(Table)
    /// What follows begins on a sheet of its own, with the title again where there is one.
    case newSheet
    /// Names of what is filled in by hand.
    case blanks([String])
    /// Cards to be cut apart, or signs.
    case cards(CardSheet)
    /// Who writes a letter: the name, then address, telephone and whatever else stands in a head.
    case letterhead([String])
    /// A line with something at its start and at its end: reference and date.
    case ends(String, String)
    /// To whom a letter goes, in lines.
    case address([String])
    /// What a letter is about.
    case subject(String)
    /// The closing of a letter, and who signs; an empty line is room for the hand.
    case signature([String])
  }

  /// A name and what it stands for.
  public struct Fact: Hashable, Sendable {
    public var name: String
    public var value: String

    /// A name and its value.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }
}

/// Rows of cells under named columns.
public struct Table: Hashable, Sendable {
  /// What the table is of; read to those who do not see it.
  public var caption: String
  /// The columns.
  public var columns: [Column]
  /// The rows.
  public var rows: [Row]
  /// The least height of a row on paper, in points, where one writes into it; its cells then have borders.
  public var writingHeight: Double?

  /// Whether it is filled in by hand.
  public var isForm: Bool { writingHeight != nil }

  /// A table; a row shorter than the columns is filled with empty cells.
  public init(caption: String, columns: [Column], rows: [Row] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// The words at its head.
    public var title: String
    /// Its share of the width, beside the others'.
    public var weight: Double
    /// Whether its cells are numbers, set to the right.
    public var isNumeric: Bool
    /// Whether a narrow terminal may leave it out; paper never does.
    public var isSpare: Bool

    /// A column.
    public init(_ title: String, weight: Double = 1, isNumeric: Bool = false, isSpare: Bool = false) {
      self.title = title
      self.weight = weight
      self.isNumeric = isNumeric
      self.isSpare = isSpare
    }
  }

  /// A row.
  public enum Row: Hashable, Sendable {
    /// A heading across all columns, over the rows below it.
    case group(String)
    /// Cells from the first column on.
    case cells([String])
    /// Cells that add up those above.
    case total([String])
  }

  /// The cells of a row, as many as there are columns; `nil` for a heading.
  public func cells(of row: Row) -> [String]? {
    switch row {
    case .group: nil
    case .cells(let cells), .total(let cells):
      Array((cells + Array(repeating: "", count: max(0, columns.count - cells.count))).prefix(columns.count))
    }
  }
}
