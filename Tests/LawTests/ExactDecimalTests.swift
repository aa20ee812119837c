import Law
import Testing

@Suite struct ExactDecimalTextTests {
  @Test(arguments: [
    ("0", "0", "0.00", "0.00"), ("-0", "0", "0.00", "0.00"), ("0.00", "0", "0.00", "0.00"),
    ("2000", "2000", "2000.00", "2,000.00"), ("2000.00", "2000", "2000.00", "2,000.00"),
    ("0.30", "0.3", "0.30", "0.30"), ("-12.50", "-12.5", "-12.50", "-12.50"),
    ("0.005", "0.005", "0.005", "0.005"), ("007", "7", "7.00", "7.00"),
    ("1234567.891", "1234567.891", "1234567.891", "1,234,567.891"), ("999", "999", "999.00", "999.00"),
    ("-1000000", "-1000000", "-1000000.00", "-1,000,000.00"), ("10.10", "10.1", "10.10", "10.10"),
    (
      "170141183460469231731687303715884105727", "170141183460469231731687303715884105727",
      "170141183460469231731687303715884105727.00", "170,141,183,460,469,231,731,687,303,715,884,105,727.00"
    ),
    (
      "0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001",
      "0.00000000000000000000000000000000000001", "0.00000000000000000000000000000000000001"
    ),
  ])
  func readsAndWrites(text: String, canonical: String, money: String, grouped: String) throws {
    let value = try decimal(text)
    #expect(value.text == canonical)
    #expect(value.moneyText == money)
    #expect(value.groupedText == grouped)
    #expect(try decimal(canonical) == value)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "+1", "1e3", "1E3", "1,000", " 1", "1 ", "--1", "1.2.3", "0x10", "１２", "五千",
    "NaN",
    "Infinity", "1\0", "5000元",
  ])
  func refusesOtherMoneyTexts(text: String) {
    #expect(throws: DecimalFault.malformed) { try decimal(text) }
  }

  @Test(arguments: [
    ("170141183460469231731687303715884105728", DecimalFault.tooLarge),
    ("1234567890123456789012345678901234567890", .tooLarge),
    ("0.000000000000000000000000000000000000001", .tooManyDecimals),
    (String(repeating: "0", count: 1025), .tooLarge),
  ])
  func refusesWhatDoesNotFit(text: String, fault: DecimalFault) {
    #expect(throws: fault) { try decimal(text) }
  }

  @Test func zerosCostNothing() throws {
    #expect(try decimal("1." + String(repeating: "0", count: 1000)).text == "1")
    #expect(try decimal(String(repeating: "0", count: 1000) + "1.5").text == "1.5")
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("12.50", "12.5"), ("1e3", "1000"), ("1E+3", "1000"), ("1.5e1", "15"),
    ("15e-1", "1.5"),
    ("1.20e1", "12"), ("100e-2", "1"), ("0e99999999999999999999", "0"), ("1000e-3", "1"),
    ("-2.5E-3", "-0.0025"),
    ("0.001e3", "1"),
  ])
  func readsJSONNumbers(text: String, canonical: String) throws {
    #expect(try ExactDecimal(parsingJSON: text).text == canonical)
  }

  @Test(arguments: ["01", "-01", "1.", ".5", "1e", "1e+", "e5", "+1", "1e5.0", "00", "1e1e1", ""])
  func refusesOtherJSONTexts(text: String) {
    #expect(throws: DecimalFault.malformed) { try ExactDecimal(parsingJSON: text) }
  }

  @Test(arguments: [
    ("1e39", DecimalFault.tooLarge), ("1e999999999999999999999", .tooLarge), ("1e-39", .tooManyDecimals),
    ("1e-999999999999999999999", .tooManyDecimals),
  ])
  func refusesJSONNumbersThatDoNotFit(text: String, fault: DecimalFault) {
    #expect(throws: fault) { try ExactDecimal(parsingJSON: text) }
  }
}

@Suite struct ExactDecimalArithmeticTests {
  @Test(arguments: [
    ("0.1", "0.2", "0.3", "-0.1", "0.02"), ("5000", "0", "5000", "5000", "0"),
    ("2000.50", "0.50", "2001", "2000", "1000.25"), ("-1", "1", "0", "-2", "-1"),
    ("99999999999999.99", "0.01", "100000000000000", "99999999999999.98", "999999999999.9999"),
  ])
  func table(left: String, right: String, sum: String, difference: String, product: String) throws {
    let (left, right) = (try decimal(left), try decimal(right))
    #expect(try left + right == decimal(sum))
    #expect(try left - right == decimal(difference))
    #expect(try left * right == decimal(product))
  }

  @Test(arguments: [
    ("1000", 3, 10, 2, "300"), ("0.01", 1, 2, 2, "0.01"), ("0.01", 1, 3, 2, "0"), ("100", 1, 3, 2, "33.33"),
    ("200", 1, 3, 2, "66.67"), ("-0.01", 1, 2, 2, "-0.01"), ("-100", 1, 3, 2, "-33.33"),
    ("10", -1, 4, 1, "-2.5"),
    ("10", 1, -4, 0, "-3"), ("2.5", 1, 1, 0, "3"), ("-2.5", 1, 1, 0, "-3"), ("1", 1, 7, 10, "0.1428571429"),
    // The surcharge of 3 % a day reaches the fine on day 34 (APL art. 72; D.4 of the specification).
    ("1000", 33 * 3, 100, 2, "990"), ("1000", 34 * 3, 100, 2, "1020"), ("0", 3, 10, 2, "0"),
  ])
  func times(value: String, numerator: Int64, denominator: Int64, scale: Int, expected: String) throws {
    #expect(try decimal(value).times(numerator, denominator, scale: scale) == decimal(expected))
  }

  @Test func faults() throws {
    let largest = try #require(ExactDecimal(significand: .max, scale: 0))
    let smallest = try #require(ExactDecimal(significand: .min, scale: 0))
    let tiny = try #require(ExactDecimal(significand: 1, scale: 38))
    #expect(throws: DecimalFault.tooLarge) { try largest + ExactDecimal(1) }
    #expect(throws: DecimalFault.tooLarge) { try smallest - ExactDecimal(1) }
    #expect(throws: DecimalFault.tooLarge) { try -smallest }
    #expect(throws: DecimalFault.tooLarge) { try largest * ExactDecimal(2) }
    #expect(throws: DecimalFault.tooLarge) { try largest + tiny }
    #expect(throws: DecimalFault.tooManyDecimals) { try tiny * tiny }
    #expect(throws: DecimalFault.divisionByZero) { try largest.times(1, 0) }
    #expect(throws: DecimalFault.divisionByZero) { try largest.divided(by: .zero) }
    #expect(throws: DecimalFault.tooManyDecimals) { try ExactDecimal(1).times(1, 3, scale: 39) }
    #expect(throws: DecimalFault.tooManyDecimals) { try ExactDecimal(1).times(1, 3, scale: .min) }
    #expect(throws: DecimalFault.tooManyDecimals) {
      try ExactDecimal(1).divided(by: ExactDecimal(3), scale: .max)
    }
  }

  @Test func comparesAcrossScales() throws {
    let ordered = [
      "-170141183460469231731687303715884105727", "-2000.01", "-2000", "-0.3",
      "-0.00000000000000000000000000000000000001",
      "0", "0.00000000000000000000000000000000000001", "0.29999999999999999999999999999999999999", "0.3",
      "4999.99", "5000", "5000.01", "170141183460469231731687303715884105727",
    ]
    for (left, leftText) in ordered.enumerated() {
      for (right, rightText) in ordered.enumerated() {
        #expect(try (decimal(leftText) < decimal(rightText)) == (left < right), "\(leftText) < \(rightText)")
      }
    }
    #expect(try max(decimal("5000.00"), decimal("4999.99")) == decimal("5000"))
  }

  @Test func rounding() throws {
    #expect(try decimal("7399.995").rounded(toScale: 2).text == "7400")
    #expect(try decimal("7399.995").rounded(toScale: 2, .down).text == "7399.99")
    #expect(try decimal("-0.5").rounded(toScale: 0).text == "-1")
    #expect(try decimal("7399.9").rounded(toScale: 2).text == "7399.9")
    #expect(try decimal("10").divided(by: decimal("3"), scale: 3).text == "3.333")
  }

  @Test func wholeNumbers() throws {
    #expect(ExactDecimal(.max).wholeNumber == .max)
    #expect(ExactDecimal(.min).text == "-9223372036854775808")
    #expect(try decimal("5000.00").wholeNumber == 5000)
    #expect(try decimal("5000.01").wholeNumber == nil)
    #expect(try ExactDecimal.sum([decimal("0.1"), decimal("0.2"), decimal("-0.3")]) == .zero)
    #expect(try ExactDecimal.sum([]) == .zero)
  }
}

@Suite struct ExactDecimalLawTests {
  private static func values() -> [ExactDecimal] {
    var random = SeededGenerator(seed: 42)
    return (0..<60).compactMap { _ in
      ExactDecimal(
        significand: Int128(Int64.random(in: -1_000_000_000...1_000_000_000, using: &random)),
        scale: .random(in: 0...8, using: &random))
    } + [.zero, ExactDecimal(1), ExactDecimal(-1)]
  }

  @Test func algebra() throws {
    let values = Self.values()
    for a in values {
      #expect(try a + .zero == a)
      #expect(try a * ExactDecimal(1) == a)
      #expect(try a - a == .zero)
      #expect(try decimal(a.text) == a)
      #expect(ExactDecimal(words: a.words) == a)
      #expect(try a.times(7, 7, scale: a.scale) == a)
      for b in values {
        #expect(try a + b == b + a)
        #expect(try a * b == b * a)
        #expect(try (a + b) - b == a)
        #expect(try (a < b) == ((a - b).sign < 0))
        #expect((a == b) == (!(a < b) && !(b < a)))
        #expect((a == b) == (a.words == b.words))
        for c in values.prefix(12) {
          #expect(try (a + b) + c == a + (b + c))
          #expect(try a * (b + c) == a * b + a * c)
        }
      }
    }
  }

  @Test func roundingIsWithinHalfAUnit() throws {
    let half = try decimal("0.005")
    for value in Self.values() {
      let error = try value.rounded(toScale: 2) - value
      #expect(error <= half)
      #expect(try error >= -half)
    }
  }

  @Test func extremesKeepTheirWords() throws {
    let word: Int128 = 18_446_744_073_709_551_616
    let significands: [Int128] = [.max, .min, .max - 1, .min + 1, word, -word, word - 1, -1]
    for significand in significands {
      for scale in [0, 1, 38] {
        let value = try #require(ExactDecimal(significand: significand, scale: scale))
        #expect(ExactDecimal(words: value.words) == value)
      }
    }
  }

  @Test(arguments: [
    ExactDecimal.Words(low: 10, high: 0, tag: 1), .init(low: 1, high: 0, tag: 39),
    .init(low: 1, high: 0, tag: -1),
    .init(low: 0, high: 0, tag: 1), .init(low: 1, high: 0, tag: .max),
  ])
  func refusesWordsOfNoNumber(words: ExactDecimal.Words) {
    #expect(ExactDecimal(words: words) == nil)
  }
}
