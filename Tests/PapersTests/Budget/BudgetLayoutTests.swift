import ForumPlan
import Papers
import Testing

struct BudgetLayoutTests {
  @Test(arguments: BudgetLayouts.shipped) func `Each shipped form takes every category once, in three languages`(
    name: String
  ) throws {
    let layout = try BudgetLayouts().layout(name)
    #expect(layout.id == name)
    for category in BudgetCategory.allCases { #expect(layout.rows.count { $0.categories.contains(category) } == 1) }
    for row in layout.rows where !row.code.isEmpty || row.kind != .total {
      #expect(PaperLanguage.allCases.allSatisfy { !row.name.text(in: $0).isEmpty })
      if row.name.english != "Total" { #expect(row.name.english != row.name.arabic) }
    }
  }

  @Test func `What is wrong in a form is told with its line`() throws {
    let good = try BudgetLayouts().text("un")
    func refusal(_ change: (String) -> String) -> String {
      do {
        _ = try BudgetLayout(text: change(good))
        return ""
      } catch {
        return error.description
      }
    }
    #expect(refusal { $0 } == "")
    #expect(
      refusal { $0 + "\nheading | 9 | Cars | Voitures | سيارات | cars" }.hasSuffix("No category is called “cars”."))
    #expect(
      refusal { $0 + "\nheading | 9 | Cars | Voitures | سيارات | travel" } == "The category travel stands in 2 lines.")
    #expect(refusal { $0.replacing("| equipment", with: "|") } == "The category equipment stands in no line.")
    #expect(refusal { $0.replacing("direct      |", with: "subtotal |") }.contains("No kind is called so"))
    #expect(refusal { $0.replacing("heading     | 2 ", with: "part | 2 ") } == "")
    #expect(
      refusal { $0.replacing("heading     | 1 ", with: "part | 1 ") }.hasSuffix("A part stands below its heading."))
    #expect(refusal { $0.replacing("| indirect | 7", with: "| indirect | much") }.contains("At most how many percent?"))
    #expect(refusal { $0.replacing("\nheading     | 1 ", with: "\ncolumns | costs total\nheading     | 1 ") } == "")
    for (columns, told) in [
      ("costs price total", "No column is called “price”"),
      ("costs unit unit total", "The column unit stands there twice."),
      ("code unit total", "A form has the column costs"), ("costs total unit", "and total as its last."),
      ("costs | total", "behind one bar"),
    ] {
      #expect(refusal { $0 + "\ncolumns | \(columns)" }.contains(told), "\(columns)")
    }
    #expect(refusal { _ in "" } == "The first line names the form.")
    #expect(refusal { _ in "heading" }.hasPrefix("Line 1: Kind, code"))
  }

  @Test func `A form has the columns that its file names, and the usual ones where it names none`() throws {
    #expect(try BudgetLayouts().layout("un").columns == [.code, .costs, .unit, .units, .unitValue, .total])
    #expect(
      try BudgetLayouts().layout("ocha").columns
        == [.code, .costs, .unit, .quantity, .unitValue, .duration, .charged, .total])
  }

  @Test func `No name leads out of the folder, and one that is unknown is told with those there are`() {
    for name in ["../../etc/passwd", "", "none", "a/b", "eu.txt"] {
      #expect(throws: BudgetLayouts.Failure.self) { try BudgetLayouts(folder: "/tmp").text(name) }
    }
    let failure = #expect(throws: BudgetLayouts.Failure.self) { try BudgetLayouts().text("none") }
    #expect(failure?.description == "No form of budget is called “none”; there are eu, un and ocha.")
  }
}
