/// Counts the paragraphs of lists and writes their labels.
struct ListCounter {
  private let definitions: NumberingDefinitions
  /// The last number of each level, by abstract list: lists of one abstract list count on.
  private var numbers: [String: [Int: Int]] = [:]
  /// The lists whose overrides have been heeded.
  private var started: Set<String> = []

  /// The longest label text that is filled in, in characters.
  private static let longestText = 64

  init(_ definitions: NumberingDefinitions) { self.definitions = definitions }

  /// The label of the next paragraph of a list; nil where the list or level is not defined.
  mutating func next(list: String, level: Int) -> String? {
    guard let definition = definitions.level(level, of: list), let found = definitions.lists[list] else {
      return nil
    }
    var counts = numbers[found.abstract] ?? [:]
    if started.insert(list).inserted {
      for (level, start) in found.starts { counts[level] = start - 1 }
    }
    counts[level] = (counts[level] ?? definition.start - 1) + 1
    for deeper in counts.keys where deeper > level && restarts(deeper, of: list, after: level) {
      counts[deeper] = nil
    }
    numbers[found.abstract] = counts
    return label(definition, counts, list)
  }

  private func restarts(_ deeper: Int, of list: String, after level: Int) -> Bool {
    guard let restart = definitions.level(deeper, of: list)?.restart else { return true }
    return restart != 0 && level < restart
  }

  private func label(_ definition: NumberingDefinitions.Level, _ counts: [Int: Int], _ list: String)
    -> String?
  {
    guard definition.format != "bullet" else { return nil }
    var label = ""
    var isPlace = false
    for character in definition.text.prefix(Self.longestText) {
      if isPlace, let place = character.wholeNumberValue, place >= 1 {
        let level = definitions.level(place - 1, of: list)
        let number = counts[place - 1] ?? level?.start ?? 1
        label += NumberFormat.text(number, definition.isLegal ? "decimal" : level?.format ?? "decimal")
        isPlace = false
      } else if character == "%" {
        isPlace = true
      } else {
        label.append(character)
        isPlace = false
      }
    }
    guard !label.isEmpty else { return nil }
    return definition.suffix == "nothing" ? label : label + " "
  }
}
