import Review

extension SubjectReview {
  /// Where the subject was read from: the path, with the line where it is one of several in the file.
  var place: String { line > 1 ? "\(path):\(line)" : path }

  /// What a reader calls the subject: its id and title, else its path.
  var name: String {
    let parts = [id, title ?? ""].filter { !$0.isEmpty }
    return parts.isEmpty ? path : parts.joined(separator: "  ")
  }
}
