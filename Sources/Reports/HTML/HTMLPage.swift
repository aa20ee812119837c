import Review
import SourceText

/// The frame of a page: one file that needs nothing else and may reach nothing else.
enum HTMLPage {
  /// A whole page.
  static func text(title: String, language: Language, body: (inout HTMLOutput) -> Void) -> String {
    let style = PageResource.text("page.css")
    let script = PageResource.text("page.js")
    var html = HTMLOutput()
    html.raw(
      "<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">\n<head>\n<meta charset=\"utf-8\">\n"
    )
    // What the page says comes from files of others: nothing in it may run or be fetched.
    let policy =
      "default-src 'none'; style-src 'sha256-\(Digest.sha256Base64(style))'; script-src 'sha256-\(Digest.sha256Base64(script))'; base-uri 'none'; form-action 'none'"
    html.open("meta", [("http-equiv", "Content-Security-Policy"), ("content", policy)])
    html.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw(
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
    )
    html.element("title", title)
    html.raw("\n<style>\(style)</style>\n</head>\n<body>\n")
    html.element("a", class: "skip", [("href", "#main")], HTMLWording.skip[language])
    body(&html)
    html.raw("\n<script>\(script)</script>\n</body>\n</html>\n")
    return html.text
  }
}
