import ForumPlan
import Foundation
import Papers
import Testing

/// Templates of the user's own, and values that would break a letter if they could.
struct LetterTemplateTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("letters-\(UUID().uuidString)")
    .path

  /// The thanks to Amina of the gathering, who comes for an organisation that has all that letters need.
  private func letter(
    template: String? = nil, _ change: (inout Identity) -> Void = { _ in }
  ) throws -> Letter {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    if let template { try template.write(toFile: folder + "/thanks.en.mustache", atomically: true, encoding: .utf8) }
    var gathering = Gathering()
    var host = Organisation(id: .init(rawValue: 99), name: "House of Talks", sector: .civilSociety)
    (host.city, host.address, host.phone) = ("Tunis", "Street 1\nTunis", "+216 00 000 000")
    (host.registration, host.email) = ("No. 1", "house@example.org")
    gathering.add(host)
    var programme = gathering.plan.programme
    (programme.leadOrganisation, programme.signatory, programme.signatoryTitle) = (host.id, "S. Igner", "Director")
    gathering.add(programme)
    gathering.set(gathering.amina, change)
    var attendance = gathering.attendance(of: gathering.amina)
    attendance.status = .attended
    gathering.add(attendance)
    var writer = LetterWriter(
      .thanks, for: gathering.forum, plan: gathering.plan, atlas: .shipped, today: Gathering.today,
      templates: LetterTemplates(folder: folder))
    return try writer.letter(about: gathering.amina, in: .english)
  }

  private func problem(_ template: String) -> String {
    do {
      _ = try letter(template: template)
      return "none"
    } catch let error as LetterError {
      return error.description.replacingOccurrences(of: folder + "/", with: "")
    } catch {
      return "\(error)"
    }
  }

  @Test func `A template of one's own goes before the shipped one`() throws {
    let template = "# Hello\n\nDear {{person.name}},\n{{#person.function}}\nyou are {{.}}{{/person.function}}"
      .replacingOccurrences(of: "{{.}}", with: "{{person.function}}")
    let blocks = try letter(template: template).document.blocks
    #expect(blocks == [.subject("Hello"), .paragraph("Dear Amina BEN SALAH, you are Director")])
  }

  @Test func `What a template has that letters do not know is named with its file and line`() {
    #expect(
      problem("one\n\n{{passport.nummer}}")
        == "thanks.en.mustache, line 3: “passport.nummer” is no field of letters. There are passport.number, "
        + "passport.nationality, passport.type, passport.authority, passport.issued, passport.expires.")
    #expect(problem("{{nonsense}}").contains("line 1: “nonsense” is no field of letters. Fields begin with forum, "))
    #expect(problem("\n{{person.isFemale}}").contains("line 2: “person.isFemale” is yes or no: use it as {{#"))
    #expect(problem("a\n{{> other}}").contains("line 2: “other” is no part of letters"))
    #expect(problem("{{=<% %>=}}").contains("“{{=” is not used in letters."))
    #expect(problem("a\n{{#person.name}}x").contains("thanks.en.mustache, line "))
    #expect(problem("{{person.name").contains("line 1"))
  }

  @Test func `A template of one's own tells a reader no more than they may know`() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let gathering = Gathering()
    for (kind, field) in [
      (LetterKind.release, "passport.number"), (.release, "stay.lodging"), (.noteVerbale, "person.role"),
    ] {
      let file = "\(folder)/\(kind.rawValue).en.mustache"
      try "{{\(field)}}".write(toFile: file, atomically: true, encoding: .utf8)
      var writer = LetterWriter(
        kind, for: gathering.forum, plan: gathering.plan, atlas: .shipped, today: Gathering.today,
        templates: LetterTemplates(folder: folder))
      #expect(
        throws: LetterError.template(
          file: file, line: 1, "“\(field)” is more than the reader of this letter may know.")
      ) { try writer.letter(about: gathering.karim, in: .english) }
    }
  }

  @Test func `No value makes a paragraph, a heading, a tag or markup`() throws {
    let hostile = "<script>alert('x')</script> & \"A\"\n# Heading\n\n| a | b |\r\n{{host.name}} \u{202E}evil\u{E000}x"
    let plain = try letter().document
    let document = try letter { $0.familyName = hostile }.document
    #expect(document.blocks.count == plain.blocks.count)
    let html = HTMLRenderer().render(document)
    #expect(!html.contains("<script") && html.contains("&lt;SCRIPT&gt;") && !html.contains("\u{202E}"))
    #expect(html.contains("{{HOST.NAME}}"))
    let markdown = MarkdownRenderer().render(document)
    #expect(!markdown.contains("\n# HEADING") && !markdown.contains("\n| "))
    #expect(try !PDFRenderer(date: Gathering.today).render(document).isEmpty)
  }

  @Test func `A name of three hundred characters breaks no layout`() throws {
    let name = String(repeating: "Abcdefghi ", count: 15) + String(repeating: "x", count: 150)
    let document = try letter { $0.familyName = name }.document
    for line in TextRenderer(width: 60).render(document).split(separator: "\n") { #expect(line.count <= 60) }
    #expect(try !PDFRenderer(date: Gathering.today).render(document).isEmpty)
  }

  @Test func `A letter reads as a secretariat would write it`() throws {
    let letter = try letter()
    let text = TextRenderer(width: 72).render(letter.document).replacingOccurrences(of: letter.code, with: "CODE")
    #expect(text.replacingOccurrences(of: "\u{A0}", with: " ") == Self.golden)
  }

  private static let golden = """
    House of Talks
    Street 1 · Tunis
    Tel. +216 00 000 000 · house@example.org
    Registration: No. 1
    ────────────────────────────────────────────────────────────────────────

    Reference: THX-2026-DJ7SJGP                      Tunis, 20 November 2026

    Amina BEN SALAH
    Open Streets

    Thank you for your part in the Tunis forum
    ══════════════════════════════════════════

    Dear Dr Ben Salah,

    Thank you for coming to the Tunis forum in Tunis from 11 to 12 May 2027,
    and for all that you gave to it. A meeting of this kind is only as good
    as the trust that each one brings along.

    We shall keep you informed of what follows from the commitments that
    were made, and will gladly hear from you what went well and what we
    should do otherwise next time.

    We hope to stay in touch and to meet you again.

    With our thanks and best wishes,

    S. Igner
    Director
    House of Talks

      To verify this letter, write to house@example.org or call
      +216 00 000 000 and give reference THX-2026-DJ7SJGP and code
      CODE.

    THX-2026-DJ7SJGP · CODE

    """
}
