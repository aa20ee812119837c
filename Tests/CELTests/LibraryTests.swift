import Testing

@testable import CEL

/// The tables of functions: each entry documented in both languages, each example true.
@Suite struct LibraryTests {
  private static let functions = (Library.standard + Library.extensions).flatMap { $0 }

  @Test func everyFunctionIsDocumented() {
    for function in Environment.standardWithExtensions.functions.values {
      #expect(!function.documentation.zh.isEmpty && !function.documentation.en.isEmpty, "\(function.name)")
      #expect(!function.examples.isEmpty, "\(function.name)")
    }
  }

  @Test func overloadsHaveNamesOfTheirOwn() {
    var seen: Set<String> = []
    for overload in Environment.standardWithExtensions.functions.values.flatMap(\.overloads) {
      #expect(seen.insert(overload.id).inserted, "\(overload.id)")
    }
  }

  @Test func everyExampleIsTrue() throws {
    for function in Self.functions {
      for example in function.examples {
        #expect(try Evaluator.printed(example) == "true", "\(function.name): \(example)")
      }
    }
  }

  @Test(arguments: [
    ("'a,b,,c'.split(',')", #"["a", "b", "", "c"]"#), ("'审查'.split('')", #"["审", "查"]"#),
    ("''.split(',')", #"[""]"#),
    ("''.split('')", "[]"), ("'abc'.replace('', '-')", #""-a-b-c-""#),
    ("'abc'.replace('', '-', 2)", #""-a-bc""#),
    ("'aaa'.replace('aa', 'b')", #""ba""#), ("'abc'.indexOf('')", "0"), ("'审查审'.lastIndexOf('审')", "2"),
    ("'审查审'.lastIndexOf('审', 1)", "0"), ("' \\u3000审 '.trim()", #""审""#), ("'审查'.substring(1)", #""查""#),
    ("[[1], [2, [3]]].flatten()", "[1, 2, [3]]"), ("[3, 1, 2].sort()", "[1, 2, 3]"),
    ("[1, 1u, 'a', 1.0].distinct()", #"[1, "a"]"#), ("base64.encode(b'a')", #""YQ==""#),
    ("base64.decode('YWI')", #"b"ab""#), ("regex.extractAll('a1b22', '[0-9]+')", #"["1", "22"]"#),
    ("regex.replace('abc', '', '-')", #""-a-b-c-""#), ("math.least([3, 1.5, 2u])", "1.5"),
    ("math.bitShiftRight(-1, 63)", "1"), ("'%5s'.format(['a'])", "error"),
    ("'%.101f'.format([1.0])", "error"),
    ("'%'.format([1])", "error"), ("'%d'.format([])", "error"), ("[1, 'a'].sort()", "error"),
    ("base64.decode('Y')", "error"), ("base64.decode('!!!!')", "error"), ("[].first().hasValue()", "false"),
  ])
  func edges(expression: String, expected: String) throws {
    let printed = try Evaluator.printed(expression)
    #expect(expected == "error" ? printed.hasPrefix("error(") : printed == expected, "\(printed)")
  }
}
