import CEL
import Law
import Rules
import SourceText
import Testing

/// What the functions of law give, as expressions write them.
@Suite struct LegalFunctionTests {
  /// Expression and value; an unknown as `unknown: facts`, an error as `error: message`.
  typealias Row = (expression: String, value: String)

  static let dates: [Row] = [
    ("date('2026-08-15')", "2026-08-15"),
    ("date('2026-02-30')", "error: 2026-02-30 is not a date (YYYY-MM-DD)"),
    ("date('2026-2-3')", "error: 2026-2-3 is not a date (YYYY-MM-DD)"),
    // The day in Beijing, whatever the offset says.
    ("date(timestamp('2026-08-14T15:59:59Z'))", "2026-08-14"),
    ("date(timestamp('2026-08-14T16:00:00Z'))", "2026-08-15"),
    ("date(timestamp('2026-08-15T00:00:00+08:00'))", "2026-08-15"),
    ("date('2026-03-02') == date('2026-03-02')", "true"),
    ("date('2026-03-02') != date('2026-03-03')", "true"),
    ("date('2026-03-02') < date('2026-03-02')", "false"),
    ("date('2026-03-02') <= date('2026-03-02')", "true"),
    ("date('2026-03-03') > date('2026-03-02')", "true"),
    ("date('2026-03-02') >= date('2026-03-03')", "false"),
    ("date('2026-03-02') in [date('2026-03-01'), date('2026-03-02')]", "true"),
    ("date('2026-03-02') - date('2026-02-27')", "3"),
    ("date('2026-02-27') - date('2026-03-02')", "-3"),
    ("date('2024-03-01') - date('2024-02-28')", "2"),
    ("fullYears(date('2012-10-12'), date('2026-10-11'))", "13"),
    ("fullYears(date('2012-10-12'), date('2026-10-12'))", "14"),
    ("fullYears(date('2026-10-12'), date('2012-10-12'))", "-14"),
  ]

  static let periods: [Row] = [
    ("date('2026-03-02') + days(5)", "2026-03-07"),
    ("date('2026-03-02') - days(2)", "2026-02-28"),
    ("date('2026-03-02') + days(0)", "2026-03-02"),
    ("date('2026-03-02') + days(-1)", "2026-03-01"),
    ("date('2026-01-31') + months(1)", "2026-02-28"),
    ("date('2024-01-31') + months(1)", "2024-02-29"),
    ("date('2026-03-31') - months(1)", "2026-02-28"),
    ("date('2026-02-28') + months(1)", "2026-03-28"),
    ("date('2026-11-30') + months(3)", "2027-02-28"),
    ("date('2024-02-29') + years(1)", "2025-02-28"),
    ("date('2024-02-29') + years(4)", "2028-02-29"),
    ("date('2024-02-29') - years(1)", "2023-02-28"),
    ("date('9999-12-31') + days(1)", "error: the result is not within the years 1 to 9999"),
    ("date('0001-01-01') - days(1)", "error: the result is not within the years 1 to 9999"),
    (
      "date('2026-01-01') + years(9223372036854775807)", "error: the result is not within the years 1 to 9999"
    ),
    (
      "date('2026-01-01') - days(-9223372036854775807 - 1)",
      "error: the result is not within the years 1 to 9999"
    ),
  ]

  static let lists: [Row] = [
    ("earliest([date('2026-03-02'), date('2026-02-27')])", "2026-02-27"),
    ("latest([date('2026-03-02'), date('2026-02-27')])", "2026-03-02"),
    ("earliest([])", "error: the list is empty: it has no date"),
    ("latest([date('2026-03-02'), u])", "unknown: u"),
    ("sum([])", "0"),
    ("sum([decimal('1.5'), decimal('2')])", "3.5"),
    ("sum([decimal('1.5'), n])", "unknown: n"),
    ("sum([n, m])", "unknown: n m"),
  ]

  /// Around the National Day holidays of 2026: 1 to 7 October off, Saturday 10 October worked.
  static let workdays: [Row] = [
    ("isWorkday(date('2026-09-30'))", "true"),
    ("isWorkday(date('2026-10-01'))", "false"),
    ("isWorkday(date('2026-10-08'))", "true"),
    ("isWorkday(date('2026-10-10'))", "true"),
    ("isWorkday(date('2026-10-11'))", "false"),
    ("workdays(date('2026-09-30'), date('2026-10-10'))", "3"),
    ("workdays(date('2026-09-30'), date('2026-10-07'))", "0"),
    ("workdays(date('2026-10-10'), date('2026-10-10'))", "0"),
    ("workdays(date('2026-10-10'), date('2026-09-30'))", "0"),
    ("workdays(date('2026-04-28'), date('2026-05-11'))", "7"),
    ("addWorkdays(date('2026-09-30'), 1)", "2026-10-08"),
    ("addWorkdays(date('2026-09-30'), 3)", "2026-10-10"),
    ("addWorkdays(date('2026-09-30'), 4)", "2026-10-12"),
    ("rollOver(date('2026-10-01'))", "2026-10-08"),
    ("rollOver(date('2026-10-10'))", "2026-10-10"),
    // A year without a table is named, never guessed.
    ("isWorkday(date('2027-03-01'))", "unknown: calendar.2027"),
    ("workdays(date('2026-12-28'), date('2027-01-04'))", "unknown: calendar.2027"),
    ("addWorkdays(date('2026-12-30'), 5)", "unknown: calendar.2027"),
    ("rollOver(date('2014-12-31'))", "unknown: calendar.2014"),
    ("workdays(date('2027-01-05'), date('2027-01-04'))", "0"),
    // What is unknown may not matter.
    ("false && isWorkday(date('2027-03-01'))", "false"),
  ]

  static let decimals: [Row] = [
    ("decimal('0.1') + decimal('0.2') == decimal('0.3')", "true"),
    ("decimal('0.10') == decimal('0.1')", "true"),
    ("decimal('2000.00')", "2000"),
    ("decimal(5)", "5"),
    ("decimal('3') - decimal('5.5')", "-2.5"),
    ("decimal('1.5') * decimal('1.5')", "2.25"),
    ("min(decimal('2'), decimal('10'))", "2"),
    ("max(decimal('2'), decimal('10'))", "10"),
    ("decimal('200.01') > 200", "true"),
    ("decimal('200.00') > 200", "false"),
    ("decimal('200') >= 200", "true"),
    ("decimal('199.99') < 200", "true"),
    ("decimal('200') <= 199", "false"),
    ("decimal('10') < decimal('9')", "false"),
    ("decimal('2.50').scale()", "1"),
    ("decimal('2.00').scale()", "0"),
    ("decimal('2.345').scale()", "3"),
    // A multiple is rounded half up to the fen.
    ("decimal('2000').times(3, 10)", "600"),
    ("decimal('100').times(1, 3)", "33.33"),
    ("decimal('0.05').times(1, 10)", "0.01"),
    ("decimal('0.04').times(1, 10)", "0"),
    ("decimal('-0.05').times(1, 10)", "-0.01"),
    ("decimal('1').times(1, 0)", "error"),
    ("decimal('1,000')", "error"),
    ("decimal('1e3')", "error"),
    ("decimal('')", "error"),
    ("decimal('99999999999999999999999999999999999999') * decimal('99999999999999999999')", "error"),
  ]

  static let articles: [Row] = [
    ("article('行政处罚法', date('2021-01-22'), 64).known()", "true"),
    ("article('行政处罚法', date('2020-01-22'), 64).known()", "false"),
    ("article('无此法', date('2021-01-22'), 64).known()", "false"),
    ("article('行政处罚法', date('2021-01-22'), 86).exists()", "true"),
    ("article('行政处罚法', date('2021-01-22'), 87).exists()", "false"),
    ("article('行政处罚法', date('2021-01-22'), 64).item(8).exists()", "true"),
    ("article('行政处罚法', date('2021-01-22'), 64).item(9).exists()", "false"),
    ("article('行政处罚法', date('2021-01-22'), 57).paragraph(1).item(4).exists()", "true"),
    ("article('行政处罚法', date('2021-01-22'), 57).paragraph(9).exists()", "false"),
    ("article('无此法', date('2021-01-22'), 64).exists()", "unknown: catalogue."),
    ("article('行政处罚法', date('2021-01-22'), 64).inForce(date('2021-07-14'))", "false"),
    ("article('行政处罚法', date('2021-01-22'), 64).inForce(date('2021-07-15'))", "true"),
    ("article('行政处罚法', date('2017-09-01'), 42).inForce(date('2021-07-14'))", "true"),
    ("article('行政处罚法', date('2017-09-01'), 42).superseded(date('2021-07-14'))", "false"),
    ("article('行政处罚法', date('2017-09-01'), 42).superseded(date('2021-07-15'))", "true"),
    ("article('行政处罚法', date('2017-09-01'), 42).repealed(date('2021-07-15'))", "false"),
    ("article('行政处罚法', 64, date('2026-01-01')).inForce(date('2026-01-01'))", "true"),
    ("article('行政处罚法', 42, date('2020-01-01')).superseded(date('2026-01-01'))", "true"),
    ("article('行政处罚法', date('2021-01-22'), 64).level()", "law"),
    ("article('无此法', 1, date('2026-01-01')).level()", "unknown: catalogue."),
    ("article('行政处罚法', date('2021-01-22'), 0)", "error: 0 is no number of an article"),
    (
      "article('行政处罚法', date('2021-01-22'), 64).item(0)",
      "error: 0 is no number of a paragraph, an item or an inserted article"
    ),
    (
      "article('行政处罚法', date('2021-01-22'), 64).paragraph(1000)",
      "error: 1000 is no number of a paragraph, an item or an inserted article"
    ),
    (
      "article('刑法', 133, date('2026-01-01')).insertion(100)",
      "error: 100 is no number of a paragraph, an item or an inserted article"
    ),
    ("article('刑法', 133, date('2026-01-01')).insertion(1).exists()", "true"),
    ("article('刑法', 133, date('2026-01-01')).insertion(9).exists()", "false"),
    ("article('刑法', 133, date('2026-01-01')).insertion(1).paragraph(9).exists()", "false"),
    // By the year of adoption or of effect; of a year without a version only what newer ones tell.
    ("article('行政处罚法', 2021, 86).exists()", "true"),
    ("article('行政处罚法', 2017, 42).superseded(date('2026-01-01'))", "true"),
    ("article('环境保护法', 2015, 1).inForce(date('2026-01-01'))", "true"),
    ("article('行政处罚法', 2010, 1).known()", "false"),
    ("article('行政处罚法', 2010, 1).superseded(date('2026-01-01'))", "true"),
    ("article('行政处罚法', 2025, 1).superseded(date('2026-01-01'))", "unknown: catalogue.中华人民共和国行政处罚法"),
    ("article('行政处罚法', -5, 1).known()", "false"),
    ("article('无此法', 2021, 1).known()", "false"),
    ("article('社会抚养费征收管理办法', 1, date('2026-01-01')).mayHaveExpired(date('2026-01-01'))", "true"),
    (
      "article('社会抚养费征收管理办法', 1, date('2026-01-01')).inForce(date('2026-01-01'))",
      "unknown: catalogue.社会抚养费征收管理办法"
    ),
    ("article('行政处罚法', 2021, 1).mayHaveExpired(date('2026-01-01'))", "false"),
    // A name that a law goes by.
    ("article('固废法', 1, date('2026-01-01')).inForce(date('2026-01-01'))", "true"),
  ]

  static let comparisons: [Row] = [
    ("size(resembling(['各村应当及时清理生活垃圾。'], '一、各村应当及时清理 生活垃圾，不得堆放。', 90))", "1"),
    ("size(resembling(['各村应当及时清理生活垃圾。'], '各村应当及时清运建筑垃圾。', 90))", "0"),
    ("size(resembling(['各村应当及时清理生活垃圾。'], '各村应当及时清运建筑垃圾。', 10))", "1"),
    ("size(resembling(['现通知如下。'], '现通知如下。', 90))", "0"),
    ("size(resembling([], '', 90))", "0"),
    ("resembling(['甲'], '乙', 101)", "error"),
    (
      "otherFigures(['应当在十五个工作日内作出决定，并公布。'], '应当在20个工作日内作出决定。').join('|')", "应当在十五个工作日内作出决定"
    ),
    ("size(otherFigures(['应当在十五个工作日内作出决定。'], '应当在15个工作日内作出决定。'))", "0"),
    // One of several places in the other text has the same figure.
    ("size(otherFigures(['应当在5日内作出审批决定。'], '应当在3日内作出审批决定；应当在五日内作出审批决定。'))", "0"),
    ("size(otherFigures(['依照本办法第三条的规定办理。'], '依照本办法第五条的规定办理。'))", "0"),
    ("size(otherFigures(['每户5元。'], '每户6元。'))", "0"),
    ("size(otherFigures(['一律不得在路边堆放杂物一百元'], '两律'))", "0"),
    ("size(otherFigures([], ''))", "0"),
    ("amounts('处五百元以上1万元以下罚款，每日1.5元，第三条，三人，两千元').map(a, string(a)).join(' ')", "500 10000 1.5 2000"),
    ("size(amounts('一千一元，99999999999999999999999999999999999999999999元，元，1..5元'))", "0"),
  ]

  static let checkDigits: [Row] = [
    ("luhn('6222021234567894')", "true"),
    ("luhn('6222 0212-3456 7894')", "true"),
    ("luhn('６２２２０２１２３４５６７８９４')", "true"),
    // Odd and even counts double other digits.
    ("luhn('6217009999000123453')", "true"),
    ("luhn('6222021234567895')", "false"),
    ("luhn('6222021234567849')", "false"),
    ("luhn('622202123456789*')", "false"),
    ("luhn('622202123456789X')", "false"),
    ("luhn('0')", "false"),
    ("luhn('')", "false"),
    ("mod11_2('11010519491231002X')", "true"),
    ("mod11_2('11010519491231002x')", "true"),
    ("mod11_2('１１０１０５１９４９１２３１００２Ｘ')", "true"),
    ("mod11_2('110105 19491231 002X')", "true"),
    ("mod11_2('999999199001010016')", "true"),
    ("mod11_2('999999199001010017')", "false"),
    ("mod11_2('110105194912310020')", "false"),
    ("mod11_2('999999199001100016')", "false"),
    ("mod11_2('11010519491231002XX')", "false"),
    ("mod11_2('X1')", "false"),
    ("mod11_2('519999********0016')", "false"),
    ("mod11_2('')", "false"),
    ("halfwidth('１３８－ａＺ！～　中')", "138-aZ!~ 中"),
    ("halfwidth('中文，。')", "中文,。"),
    ("halfwidth('abc')", "abc"),
    ("halfwidth('')", ""),
  ]

  static let rows = dates + periods + lists + workdays + decimals + articles + comparisons + checkDigits

  @Test(arguments: rows.indices) func value(_ index: Int) throws {
    let (expression, expected) = Self.rows[index]
    let found = try Self.evaluate(expression)
    // What an error says is written in the table only where it is of these functions' own making.
    #expect(expected == "error" ? found.hasPrefix("error: ") : found == expected, "\(expression): \(found)")
  }

  /// What the checker refuses: operands that have no meaning together.
  static let refused = [
    "date('2026-03-02') + 5", "date('2026-03-02') < '2026-03-03'", "decimal('1') + 1", "decimal('1') == '1'",
    "decimal('5') == 5", "decimal('1') / decimal('2')", "workdays('2026-03-02', '2026-03-03')",
    "days(1) + days(2)", "sum([1, 2])",
    "article('行政处罚法', 64)", "date('2026-03-02') == '2026-03-02'",
  ]

  @Test(arguments: refused) func isRefused(_ expression: String) throws {
    let parsed = try #require(Parser.parse(SourceFile(path: "", text: expression)).0)
    #expect(Checker.check(parsed, in: Self.environment).0 == nil)
  }

  /// Every function says what it does, in both languages, and its examples run.
  @Test func everyFunctionIsDocumented() throws {
    for function in LegalFunctions.all(Reference.tables) {
      #expect(!function.documentation.zh.isEmpty && !function.documentation.en.isEmpty, "\(function.name)")
      for example in function.examples {
        let value = try Self.evaluate(example)
        #expect(!value.hasPrefix("error"), "\(example): \(value)")
      }
    }
  }

  /// The functions of law, and three facts that nobody knows.
  static let environment: Environment = {
    var environment = LegalFunctions.environment(Reference.tables)
    environment.declare(variable: "u", .opaque("date", []))
    environment.declare(variable: "n", .opaque("decimal", []))
    environment.declare(variable: "m", .opaque("decimal", []))
    return environment
  }()

  static func evaluate(_ expression: String) throws -> String {
    let parsed = try #require(Parser.parse(SourceFile(path: "", text: expression)).0, "\(expression)")
    let (checked, faults) = Checker.check(parsed, in: environment)
    let program = Program(
      try #require(checked, "\(expression): \(faults.map(\.message.en))"), environment: environment)
    let context = EvaluationContext(
      environment: environment, store: Store(recordTypes: environment.recordTypes))
    for name in ["u", "n", "m"] { context.bind(name, to: .unknown(Unknown(.named(name)))) }
    switch program.evaluate(context) {
    case .unknown(let unknown):
      let facts = unknown.facts.map { if case .named(let name) = $0 { name } else { "?" } }
      return "unknown: " + facts.joined(separator: " ")
    case .error(let error): return "error: " + error.message.en
    case let value: return value.text(in: context)
    }
  }
}
