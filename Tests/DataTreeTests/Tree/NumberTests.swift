import DataTree
import Testing

@Suite struct NumberTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("12", 12), ("-12", -12), ("9223372036854775807", .max),
      ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("7.0", 7), ("7.50", nil), ("0.0", 0),
      ("-0.0", 0),
      ("1e3", 1000), ("1.5e1", 15), ("1.55e1", nil), ("1200e-2", 12), ("1e-1", nil),
      ("1e18", 1_000_000_000_000_000_000),
      ("1e19", nil), ("0e999999999999999999999", 0), ("1e999999999999999999999", nil),
      ("1e-999999999999999999999", nil),
      ("0.000001e6", 1), ("922337203685477580.7e1", .max), ("-922337203685477580.80e1", .min),
      ("1e9223372036854775807", nil),
      ("123456789012345678901234567890e-29", nil), ("0.5e9223372036854775807", nil),
    ] as [(String, Int64?)])
  func integers(text: String, value: Int64?) throws {
    let tree = try #require(Reading(json: text).tree)
    #expect(tree.integer(of: tree.root) == value)
    #expect(tree.numberText(of: tree.root) == text)
    #expect(tree.double(of: tree.root) == Double(text))
    #expect(tree.isWrittenAsInteger(tree.root) == !text.contains { ".e".contains($0) })
  }

  @Test(
    arguments: [
      ("+12", 12, 12), ("007", 7, 7), ("0x1F", 31, 31), ("0o17", 15, 15),
      ("0xFFFFFFFFFFFFFFFF", nil, 18_446_744_073_709_551_616),
      (".5", nil, 0.5), ("-.5", nil, -0.5), ("1.", 1, 1), ("1.e2", 100, 100), (".5e1", 5, 5),
      ("+1.5E+1", 15, 15), ("-1.", -1, -1),
      (".inf", nil, .infinity), ("-.Inf", nil, -.infinity), ("+.INF", nil, .infinity),
      ("1e400", nil, .infinity),
    ] as [(String, Int64?, Double)])
  func yamlNumbers(text: String, integer: Int64?, double: Double) throws {
    let tree = try #require(Reading(yaml: text).tree)
    #expect(tree.kind(of: tree.root) == .number)
    #expect(tree.integer(of: tree.root) == integer)
    #expect(tree.double(of: tree.root) == double)
  }

  @Test func notANumber() throws {
    let tree = try #require(Reading(yaml: ".nan").tree)
    #expect(tree.double(of: tree.root)?.isNaN == true)
    #expect(tree.integer(of: tree.root) == nil)
    let text = try #require(Reading(yaml: "'12'").tree)
    #expect(text.integer(of: text.root) == nil)
    #expect(text.double(of: text.root) == nil)
    #expect(text.numberText(of: text.root) == nil)
    #expect(text.numberBytes(of: text.root).count == 0)
  }
}
