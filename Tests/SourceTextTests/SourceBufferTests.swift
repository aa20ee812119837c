import SourceText
import Testing

@Suite struct SourceBufferTests {
  @Test func copiesBytes() {
    let buffer = SourceBuffer("处罚".utf8)
    withExtendedLifetime(buffer) { #expect(Array(buffer.bytes) == Array("处罚".utf8)) }
    #expect(SourceBuffer([]).count == 0)
    #expect(SourceBuffer([]).bytes.baseAddress != nil)
  }

  @Test func fillsInPlace() {
    let buffer = SourceBuffer(capacity: 10) { memory in
      memory.copyBytes(from: "abc".utf8)
      return 3
    }
    withExtendedLifetime(buffer) { #expect(Array(buffer.bytes) == Array("abc".utf8)) }
  }

  @Test func passesOnTheErrorOfFilling() {
    struct Fault: Error {}
    #expect(throws: Fault.self) { try SourceBuffer(capacity: 10) { _ in throw Fault() } }
  }

  @Test func sliceSharesAndKeepsItsParent() {
    var parent: SourceBuffer? = SourceBuffer("0123456789".utf8)
    let address = parent?.bytes.baseAddress
    let slice = parent.map { SourceBuffer(slice: 3..<7, of: $0) }
    parent = nil
    #expect(slice?.bytes.baseAddress == address?.advanced(by: 3))
    withExtendedLifetime(slice) { #expect(slice.map { Array($0.bytes) } == Array("3456".utf8)) }
    #expect(slice.map { SourceBuffer(slice: 2..<99, of: $0).count } == 2)
  }
}
