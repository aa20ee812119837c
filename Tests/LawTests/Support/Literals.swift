import Law
import Testing

/// A day that the test's author wrote and that exists.
func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else {
    Issue.record("\(text) is not a day")
    return .first
  }
  return date
}

/// An article that the test's author wrote.
func article(_ text: String) -> ArticleNumber {
  guard let article = ArticleNumber(text) else { preconditionFailure("\(text) is not an article") }
  return article
}

/// A number that the test's author wrote.
func decimal(_ text: String) throws -> ExactDecimal { try ExactDecimal(parsing: text) }
