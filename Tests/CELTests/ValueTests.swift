import Testing

@testable import CEL

/// Values and texts on their own.
@Suite struct ValueTests {
  @Test func valuesAreSmall() {
    #expect(MemoryLayout<Value>.stride <= 24)
    #expect(MemoryLayout<Text>.size <= 20)
  }

  @Test func textsCompareByBytes() {
    let words = [
      "", "a", "ab", "b", "12345678", "123456789", "1234567812345678", "1234567812345679", "法", "法审", "😀",
    ]
    for left in words {
      for right in words {
        #expect((Text(left) == Text(right)) == (left == right))
        #expect((Text(left) < Text(right)) == left.utf8.lexicographicallyPrecedes(right.utf8))
        #expect(Text(left).hasPrefix(Text(right)) == left.utf8.starts(with: right.utf8))
        #expect(Text(left).hasSuffix(Text(right)) == left.utf8.reversed().starts(with: right.utf8.reversed()))
      }
    }
  }

  @Test func codePointsAreCounted() {
    for repetitions in [0, 1, 5, 16, 300, 5000] {
      let string = String(repeating: "a法😀é", count: repetitions) + "x"
      #expect(Text(string).codePointCount == string.unicodeScalars.count)
    }
  }

  @Test func staticTextsBorrow() {
    #expect(Text("法审").description == "法审")
    #expect(Text("a" as StaticString).description == "a")
    #expect(Text.empty.isEmpty)
  }

  @Test func mapsFindTheirKeys() throws {
    for count in [1, 8, 9, 1000] {
      let keys = ContiguousArray((0..<count).map { Value.int(Int64($0)) })
      let map = try Value.Map.make(keys: keys, values: keys)
      for number in 0..<count {
        #expect(map[.int(Int64(number))]?.intValue == Int64(number))
        #expect(map[.double(Double(number))]?.intValue == Int64(number))
        #expect(map[.uint(UInt64(number))]?.intValue == Int64(number))
      }
      #expect(map[.int(Int64(count))] == nil)
      #expect(map[.double(0.5)] == nil)
      #expect(map["0"] == nil)
    }
  }

  @Test func mapsRefuseWhatIsNoKey() {
    for (keys, reason) in [
      ([Value.double(1)], EvaluationError.Reason.unsupportedKeyType), ([.null], .unsupportedKeyType),
      ([.int(1), .uint(1)], .duplicateKey("1u")),
    ] {
      #expect(throws: EvaluationError(reason)) {
        try Value.Map.make(keys: ContiguousArray(keys), values: ContiguousArray(keys))
      }
    }
  }

  @Test func storesGiveWhatWasNotFilledAName() {
    let store = Store(recordTypes: [])
    let base = store.reserve(1000)
    #expect(store.isAbsent(base + 999))
    store[base + 999] = 1
    #expect(!store.isAbsent(base + 999))
    #expect(store[base + 5000].description == "unknown(#5000)")
    store[-1] = 2
    store.removeAll()
    #expect(store.count == 0)
    #expect(store.reserve(1) == 0)
    #expect(store.isAbsent(0))
  }

  @Test func doublesPrintTheirShortestForm() {
    for (number, general, plain) in [
      (0.0, "0", "0"), (-0.0, "-0", "-0"), (100.0, "100", "100"), (123456.0, "123456", "123456"),
      (1_234_567.0, "1.234567e+06", "1234567"), (0.0001, "0.0001", "0.0001"), (0.00001, "1e-05", "0.00001"),
      (1e21, "1e+21", "1000000000000000000000"), (.leastNonzeroMagnitude, "5e-324", nil),
      (.infinity, "Infinity", "Infinity"),
      (.nan, "NaN", "NaN"), (0.1 + 0.2, "0.30000000000000004", "0.30000000000000004"),
    ] as [(Double, String, String?)] {
      #expect(DoubleText.general(number) == general)
      if let plain { #expect(DoubleText.plain(number) == plain) }
    }
  }
}
