import CEL
import Testing

/// Types as text.
@Suite struct CELTypeTests {
  @Test(arguments: [
    (CELType.list(.int), "list(int)"),
    (.map(.string, .dyn), "map(string, dyn)"),
    (.optional(.list(.null)), "optional_type(list(null))"),
    (.nullable(.int), "wrapper(int)"),
    (.type(.type(.dyn)), "type(type(dyn))"),
    (.record("Case"), "Case"),
    (.enumeration("Kind"), "Kind"),
    (.opaque("date", []), "date"),
    (.opaque("tuple", [.parameter("T"), .bytes]), "tuple(T, bytes)"),
    (.list(.timestamp), "list(timestamp)"),
    (.duration, "duration"),
  ])
  func describes(_ type: CELType, _ text: String) { #expect(type.description == text) }
}
