import SourceText

/// Charts as inline SVG. Every bar carries its number, and kinds differ by pattern as well as by colour, so that
/// a chart is right in black and white and to a screen reader.
struct HTMLChart {
  /// A part of a bar.
  struct Part {
    let label: String
    let count: Int
    /// The class that gives pattern and colour.
    let kind: String
  }

  /// A bar with its label.
  struct Bar {
    let label: String
    let parts: [Part]

    var total: Int { parts.reduce(0) { $0 + $1.count } }
  }

  /// Narrow enough to be read on a telephone.
  private static let width = 480
  private static let rowHeight = 46

  /// Horizontal bars, each of several parts, on one scale.
  static func bars(_ bars: [Bar], title: String, into html: inout HTMLOutput) {
    let greatest = max(1, bars.map(\.total).max() ?? 1)
    let room = width - 48
    let height = bars.count * rowHeight + 4
    open(title, description(bars), width, height, into: &html)
    for (row, bar) in bars.enumerated() {
      let y = row * rowHeight + 4
      // The label stands above its bar, where there is room for all of it.
      label(bar.label, y: y + 11, into: &html)
      var x = 1
      for part in bar.parts where part.count > 0 {
        let length = max(2, part.count * room / greatest)
        rectangle(
          x: x, y: y + 16, width: length, height: 20, kind: part.kind, hint: "\(part.label) \(part.count)",
          into: &html)
        // A part that is the whole bar is told by the total.
        if length >= 22, part.count < bar.total {
          html.element(
            "text", class: "on \(part.kind)",
            [("x", "\(x + length / 2)"), ("y", "\(y + 31)"), ("text-anchor", "middle")], "\(part.count)")
        }
        x += length
      }
      html.element("text", class: "total", [("x", "\(x + 6)"), ("y", "\(y + 31)")], "\(bar.total)")
    }
    html.raw("</svg>")
  }

  /// Columns, one a value, in their order.
  static func columns(_ values: [(label: String, count: Int)], title: String, into html: inout HTMLOutput) {
    let greatest = max(1, values.map(\.count).max() ?? 1)
    let height = 170
    let step = min(64, max(14, width / max(1, values.count)))
    let description = values.map { "\($0.label): \($0.count)" }.joined(separator: ", ")
    open(title, description, step * values.count, height, into: &html)
    html.open(
      "line", class: "axis", [("x1", "0"), ("x2", "\(step * values.count)"), ("y1", "140"), ("y2", "140")])
    html.raw("</line>")
    // Where columns are narrow every second or third is labelled.
    let every = max(1, 52 / step)
    for (index, value) in values.enumerated() {
      let length = value.count * 110 / greatest
      let x = index * step
      rectangle(
        x: x + 3, y: 140 - length, width: step - 6, height: length, kind: "plain",
        hint: "\(value.label): \(value.count)", into: &html)
      let middle = "\(x + step / 2)"
      if value.count > 0, step >= 22 {
        html.element(
          "text", class: "total", [("x", middle), ("y", "\(135 - length)"), ("text-anchor", "middle")],
          "\(value.count)")
      }
      if index % every == 0 {
        html.element(
          "text", class: "label", [("x", middle), ("y", "158"), ("text-anchor", "middle")], value.label)
      }
    }
    html.raw("</svg>")
  }

  /// What the kinds of a chart look like.
  static func legend(_ parts: [Part], into html: inout HTMLOutput) {
    html.element("ul", class: "legend") { html in
      for part in parts {
        html.element("li") { html in
          html.raw("<svg width=\"18\" height=\"12\" aria-hidden=\"true\">")
          rectangle(x: 0, y: 0, width: 18, height: 12, kind: part.kind, hint: nil, into: &html)
          html.raw("</svg>")
          html.write(part.label)
        }
      }
    }
  }

  /// The patterns that charts share; once a page.
  static func patterns(into html: inout HTMLOutput) {
    html.raw(
      """
      <svg width="0" height="0" class="patterns" aria-hidden="true"><defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="undetermined-ground" width="6" height="6"/><line class="mark" x1="0" y1="0" x2="0" y2="6"/></pattern>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="manual-ground" width="6" height="6"/><circle class="mark" cx="3" cy="3" r="1.2"/></pattern>
      </defs></svg>
      """)
  }

  private static func open(
    _ title: String, _ description: String, _ width: Int, _ height: Int, into html: inout HTMLOutput
  ) {
    html.open(
      "svg", class: "chart",
      [
        ("viewBox", "0 0 \(width) \(height)"), ("width", "\(width)"), ("height", "\(height)"),
        ("role", "img"),
        ("aria-label", "\(title): \(description)"),
      ])
  }

  private static func description(_ bars: [Bar]) -> String {
    bars.map { bar in
      "\(bar.label) "
        + bar.parts.filter { $0.count > 0 }.map { "\($0.label) \($0.count)" }.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private static func label(_ text: String, y: Int, into html: inout HTMLOutput) {
    let shown = DisplayWidth.truncated(text, to: labelColumns)
    html.element("text", class: "label", [("x", "0"), ("y", "\(y)")]) { html in
      html.write(shown)
      if shown != text { html.element("title", text) }
    }
  }

  private static let labelColumns = 64

  private static func rectangle(
    x: Int, y: Int, width: Int, height: Int, kind: String, hint: String?, into html: inout HTMLOutput
  ) {
    html.element(
      "rect", class: "bar \(kind)",
      [("x", "\(x)"), ("y", "\(y)"), ("width", "\(width)"), ("height", "\(height)")]
    ) { html in if let hint { html.element("title", hint) } }
  }
}
