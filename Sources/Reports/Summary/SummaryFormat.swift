/// The formats that a summary over reviews can be written in.
public enum SummaryFormat: String, Sendable, CaseIterable {
  case text, json, html
}
