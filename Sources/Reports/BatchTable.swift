import Review
import Rules
import SourceText

/// The table that closes a batch: a line for each subject, with what was found at each point.
struct BatchTable {
  private struct Row {
    let path: String
    let pack: String?
    let verdict: Verdict
    let points: [SubjectReview.PointSummary]
  }

  /// The most rows that are kept: the memory of a batch does not grow with it.
  static let maximumRows = 1000
  private var rows: [Row] = []
  private var omitted = 0

  mutating func add(_ review: SubjectReview) {
    guard rows.count < Self.maximumRows else {
      omitted += 1
      return
    }
    rows.append(Row(path: review.place, pack: review.pack, verdict: review.verdict, points: review.points))
  }

  /// The lines: for each pack a head with its points, its subjects, and what the columns mean.
  func lines(_ receipt: Receipt, _ style: TextStyle, _ options: ReportOptions) -> [String] {
    var lines: [String] = []
    let language = options.language
    let folder = Self.commonFolder(rows.map(\.path))
    if !folder.isEmpty { lines.append(style(ReportWording.folder(folder)[language], .dim)) }
    for pack in receipt.packs {
      lines += part(rows.filter { $0.pack == pack.id }, pack, folder, style, options)
    }
    lines += part(rows.filter { $0.pack == nil }, nil, folder, style, options)
    if omitted > 0 { lines += ["", ReportWording.omitted(omitted)[language]] }
    lines += ["", style(ReportWording.signs(style)[language], .dim)]
    return lines
  }

  private func part(
    _ rows: [Row], _ pack: PackSummary?, _ folder: String, _ style: TextStyle, _ options: ReportOptions
  ) -> [String] {
    guard !rows.isEmpty else { return [] }
    let points = pack?.points ?? []
    let titles = points.map { $0.title[options.language] }
    let room = options.columns - 2
    var table = Self.table(rows, points.count, titles, folder, pathColumns: .max, style, options)
    guard table.columns > room else { return [""] + table.lines() }
    // Where the titles of the points do not fit, the letters of their rules stand for them; where that is
    // not enough either, paths lose their start.
    let prefixes = points.map(\.prefix)
    table = Self.table(rows, points.count, prefixes, folder, pathColumns: .max, style, options)
    if table.columns > room {
      let excess = table.columns - room
      let longest = table.firstColumns
      table = Self.table(
        rows, points.count, prefixes, folder, pathColumns: max(Self.minimumPathColumns, longest - excess),
        style, options)
    }
    let legend = zip(prefixes, titles).map { "\($0) \($1)" }
    let note = legend.joined(separator: options.language == .zh ? "；" : "; ")
    return [""] + table.lines()
      + (note.isEmpty
        ? [] : TextWrapper(columns: max(Self.minimumPathColumns, room)).lines(note).map { style($0, .dim) })
  }

  private static let minimumPathColumns = 20

  private static func table(
    _ rows: [Row], _ points: Int, _ titles: [String], _ folder: String, pathColumns: Int,
    _ style: TextStyle, _ options: ReportOptions
  ) -> TextTable {
    var table = TextTable()
    let head = [ReportWording.subject, ReportWording.conclusion].map { $0[options.language] } + titles
    table.add(head.map { TextTable.Cell($0, shown: style($0, .dim)) })
    for row in rows {
      let name = shortened(TerminalText.escaped(String(row.path.dropFirst(folder.count))), to: pathColumns)
      let verdict = ReportWording.verdict(row.verdict)[options.language]
      table.add(
        [
          TextTable.Cell(name),
          TextTable.Cell(verdict, shown: style(verdict, style.look(of: row.verdict))),
        ] + (0..<points).map { index in cell(row.points.first { $0.point == index }, style) })
    }
    return table
  }

  private static func cell(_ counts: SubjectReview.PointSummary?, _ style: TextStyle) -> TextTable.Cell {
    let parts = [
      (counts?.violation ?? 0, Outcome.violation), (counts?.undetermined ?? 0, .undetermined),
      (counts?.manual ?? 0, .manual),
    ].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return TextTable.Cell("·", shown: style("·", .dim)) }
    let texts = parts.map { (text: "\($0.0)\(style.sign(of: $0.1))", look: style.look(of: $0.1)) }
    return TextTable.Cell(
      texts.map(\.text).joined(separator: " "),
      shown: texts.map { style($0.text, $0.look) }.joined(separator: " "))
  }

  /// The folder that all paths lie in, with its slash; empty where there is none.
  private static func commonFolder(_ paths: [String]) -> String {
    guard var common = paths.first.map({ Self.folder(of: $0) }), paths.count > 1 else { return "" }
    for path in paths {
      while !path.hasPrefix(common) { common = folder(of: String(common.dropLast())) }
    }
    return common
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  /// A path cut at its start, so that the file's name stays.
  private static func shortened(_ path: String, to columns: Int) -> String {
    guard DisplayWidth.columns(of: path) > columns else { return path }
    var rest = Substring(path)
    while DisplayWidth.columns(of: String(rest)) >= columns, !rest.isEmpty { rest.removeFirst() }
    return "…" + rest
  }
}
