/// The lists of a document (`numbering.xml`) and which styles belong to which list (`styles.xml`).
struct NumberingDefinitions {
  /// One level of a list.
  struct Level {
    var start = 1
    var format = "decimal"
    /// The label's text: `%1` stands for the number of the first level.
    var text = ""
    /// The level, counted from 1, after which the numbers start again; nil for the level before, 0 for never.
    var restart: Int?
    /// Whether the numbers of all levels are written as decimal numbers.
    var isLegal = false
    /// What stands between label and text: a tab, a space or nothing.
    var suffix = "tab"
    /// The style whose paragraphs stand on the level.
    var style: String?
  }

  /// A list (`w:num`): an abstract list and what it changes.
  struct List {
    var abstract = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  /// The levels of each abstract list.
  var abstracts: [String: [Int: Level]] = [:]
  /// Abstract lists that are those of a style.
  var links: [String: String] = [:]
  var lists: [String: List] = [:]
  /// The list and level of each paragraph style.
  var styles: [String: StyleNumbering] = [:]

  /// What a style says about numbering.
  struct StyleNumbering {
    var basedOn: String?
    var list: String?
    var level: Int?
  }

  /// The most styles that are based on one another.
  private static let longestChain = 32

  /// The list and level of a style, its own or that of a style it is based on.
  func numbering(ofStyle style: String) -> (list: String, level: Int?)? {
    var name: String? = style
    var level: Int?
    for _ in 0..<Self.longestChain {
      guard let current = name, let found = styles[current] else { return nil }
      level = level ?? found.level
      if let list = found.list { return list == "0" ? nil : (list, level ?? linkedLevel(list, current)) }
      name = found.basedOn
    }
    return nil
  }

  private func linkedLevel(_ list: String, _ style: String) -> Int? {
    levels(ofAbstract: lists[list]?.abstract ?? "").first { $0.value.style == style }?.key
  }

  /// A level of a list; nil where there is none.
  func level(_ level: Int, of list: String) -> Level? {
    guard let found = lists[list] else { return nil }
    return found.levels[level] ?? levels(ofAbstract: found.abstract)[level]
  }

  /// The levels of an abstract list, by way of the style that it links to.
  private func levels(ofAbstract name: String) -> [Int: Level] {
    if let style = links[name], let list = styles[style]?.list, let target = lists[list]?.abstract,
      target != name
    {
      return abstracts[target] ?? [:]
    }
    return abstracts[name] ?? [:]
  }
}
