import CEL
import SourceText
import Testing

/// What the parser says about faulty texts, with the place under the source. A text with several faults has all of
/// them reported.
@Suite struct ParserFaultTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let source: String
    let report: String
    var testDescription: String { source }

    /// A row from the source on the first line and the report on the others.
    init(_ text: String) {
      let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      source = String(lines[0])
      report = String(lines[1])
    }
  }

  @Test(arguments: [
    // An expression that is not complete.
    Row(
      """
      a +
         ^ the expression is not complete
      """),
    Row(
      """
      a + * b
          ^ expected an expression before '*'
      """),
    Row(
      """
      f(a, b
            ^ '(' is not closed
       ^ begun here
      """),
    Row(
      """
      [f(a]
          ^ expected ')', found ']'
        ^ begun here
      """),
    Row(
      """
      f(a b)
          ^ expected ',' or ')', found 'b'
      """),
    Row(
      """
      f(a,)
          ^ a comma after the last argument
      """),
    Row(
      """
      {'a' 1}
           ^ expected ':', found '1'
            ^ expected ':', found '}'
      """),
    Row(
      """
      a ? b
           ^ the conditional has no ':' part
        ^ begun here
        help: write condition ? value : otherValue
      """),
    Row(
      """
      a?.b
          ^ the conditional has no ':' part
       ^ begun here
        help: an optional field is written a.?b
      """),
    Row(
      """
      a ? b ? c : d : e
            ^ a conditional between '?' and ':' needs parentheses
      """),
    Row(
      """
      a..b
        ^ expected a name, found '.'
      """),
    // Something too many.
    Row(
      """
      a b c
        ^ unexpected 'b'
      """),
    Row(
      """
      a)
       ^ unexpected ')'
      """),
    Row(
      """
      a.1
       ^^ unexpected '.1'
        help: an element of a list is a[1]
      """),
    // Other languages.
    Row(
      """
      a = b
        ^ CEL has no operator '='
        help: did you mean '=='?
      """),
    Row(
      """
      a and b or not c
        ^^^ CEL has no operator 'and'
        help: did you mean '&&'?
              ^^ CEL has no operator 'or'
        help: did you mean '||'?
                 ^^^ CEL has no operator 'not'
        help: did you mean '!'?
      """),
    Row(
      """
      x not in y & z <> 1
        ^^^ CEL has no operator 'not in'
        help: did you mean '!(a in b)'?
                 ^ CEL has no operator '&'
        help: did you mean '&&'?
                     ^^ CEL has no operator '<>'
        help: did you mean '!='?
      """),
    Row(
      """
      a # b
        ^ the character # has no place here
        help: comments begin with //
      """),
    Row(
      """
      if
      ^^ 'if' is reserved and cannot be a name
        help: write condition ? value : otherValue
      """),
    // The Chinese keyboard.
    Row(
      """
      size（a）＞＝1
          ^ '（' is not the ASCII '('
        help: did you mean '('?
            ^ '）' is not the ASCII ')'
        help: did you mean ')'?
             ^^ '＞＝' is not the ASCII '>='
        help: did you mean '>='?
      """),
    Row(
      """
      f(a，１) ≥ 2
         ^ '，' is not the ASCII ','
        help: did you mean ','?
          ^ '１' is not the ASCII '1'
        help: did you mean '1'?
             ^ '≥' is not the ASCII '>='
        help: did you mean '>='?
      """),
    Row(
      """
      case.kind == “听证”
                   ^^^^ “听证” does not use straight quotation marks
        help: write strings between straight quotes, as in "text"
      """),
    Row(
      """
      case.kind == 听证
                   ^^ '听证' is neither a name nor between quotation marks
        help: put text between quotes: "听证"
      """),
    // Literals.
    Row(
      """
      'abc
      ^^^^ the string has no closing '
      """),
    Row(
      #"""
      '\d+'
       ^^ invalid escape sequence \d
        help: write a backslash as \\, or use a raw string r"\d"
      """#),
    Row(
      #"""
      '\ud83d\U00110000' + b'\u00e9'
       ^^^^^^ \ud83d is not a Unicode character
             ^^^^^^^^^^ \U00110000 is not a Unicode character
                             ^^^^^^ the escape sequence \u00e9 is not allowed in bytes
        help: write bytes as \x and two hexadecimal digits
      """#),
    Row(
      """
      9223372036854775808 + -9223372036854775809
      ^^^^^^^^^^^^^^^^^^^ 9223372036854775808 is out of the range of int
        help: an int has 64 bits
                            ^^^^^^^^^^^^^^^^^^^^ -9223372036854775809 is out of the range of int
        help: an int has 64 bits
      """),
    Row(
      """
      18446744073709551616u + 1e400
      ^^^^^^^^^^^^^^^^^^^^^ 18446744073709551616u is out of the range of uint
                              ^^^^^ 1e400 is out of the range of double
      """),
    Row(
      """
      123abc + 1_000 + 0x
      ^^^^^^ '123abc' is not a number
               ^^^^^ '1_000' is not a number
        help: digits are not grouped
                       ^^ '0x' is not a number
      """),
    // Field names.
    Row(
      """
      `a` + a.`b$` + a.`b`()
      ^^^ `a` can only be a field name after a dot
              ^^^^ `b$` is not a valid field name
        help: letters, digits, _ . - / and spaces may stand between backticks; for other names use ["name"]
                       ^^^ `b` cannot be the name of a function
      """),
    Row(
      """
      a.true
        ^^^^ 'true' is a keyword and cannot be a field name
        help: write ["true"]
      """),
    // Macros.
    Row(
      """
      x.map(1, 2)
            ^ the variable of map must be a simple name, not '1'
        help: for example list.map(x, …)
      """),
    Row(
      """
      x.all(a.b, true) && x.exists(a, a, true)
            ^^^ the variable of all must be a simple name, not 'a.b'
        help: for example list.all(x, …)
                                      ^ the two variables of exists have the same name 'a'
      """),
    Row(
      """
      has(a) || has(a[0]) || has(a.?b)
          ^ has() takes a field, not 'a'
        help: for example has(a.b); for the key of a map: key in a
                    ^^^^ has() takes a field, not 'a[0]'
        help: for example has(a.b); for the key of a map: key in a
                                 ^^^^ has() takes a field, not 'a.?b'
        help: for example has(a.b); for the key of a map: key in a
      """),
    Row(
      """
      math.greatest(1, 'a', [2])
                       ^^^ math.greatest is for numbers, not for ''a''
                            ^^^ math.greatest is for numbers, not for '[2]'
      """),
    Row(
      """
      cel.bind(1, 2, 3)
               ^ the variable of cel.bind must be a simple name, not '1'
        help: for example cel.bind(x, value, expression)
      """),
  ])
  func reports(_ row: Row) {
    let (parsed, diagnostics) = Parser.parse(row.source)
    #expect(parsed == nil)
    #expect(text(of: diagnostics) == row.report)
  }

  @Test(arguments: [
    Row(
      """
      size（a) = 听证
          ^ “（”不是半角的“(”
        help: 是否应为“(”？
              ^ CEL 没有运算符“=”
        help: 是否应为“==”？
                ^^ “听证”不在引号内，不能作为名称
        help: 文字须加英文引号："听证"
      """),
    Row(
      """
      (a ? b
            ^ 条件表达式缺少“:”部分
         ^ 从这里开始
        help: 写作 条件 ? 值 : 另一值
      """),
  ])
  func reportsInChinese(_ row: Row) {
    #expect(text(of: Parser.parse(row.source).1, in: .zh) == row.report)
  }

  @Test(arguments: [
    ("", "cel.syntax.empty"), (" // nothing\n", "cel.syntax.empty"),
    ("\"a\nb\"", "cel.syntax.unclosed-string"),
    ("/* a */ b", "cel.syntax.block-comment"), ("a; b", "cel.syntax.unexpected-character"),
    ("rb'a'", "cel.syntax.unexpected"), ("'''a", "cel.syntax.unclosed-string"),
    ("a.`b", "cel.syntax.quoted-name"),
    ("\u{0}", "cel.syntax.unexpected-character"), ("Foo{1: 2}", "cel.syntax.expected-field-name"),
    ("{a: 1, b}", "cel.syntax.expected-colon"), ("(a.b){c: 1}", "cel.syntax.unexpected"),
    ("!", "cel.syntax.expected-expression"), ("in a", "cel.syntax.expected-expression"),
  ])
  func namesFaults(_ source: String, _ code: String) {
    #expect(Parser.parse(source).1.first?.code == code)
  }

  @Test func refusesInvalidUTF8() {
    let source = SourceFile(path: "<test>", buffer: SourceBuffer([0x61, 0x20, 0xE5, 0x90]))
    let (parsed, diagnostics) = Parser.parse(source)
    #expect(parsed == nil)
    #expect(diagnostics.map(\.code) == ["cel.syntax.invalid-utf8"])
    #expect(diagnostics.first?.location?.range == 2..<3)
  }
}
