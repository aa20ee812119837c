import Rules
import SourceText
import TestSupport
import Testing

/// Examples that do not come out as they say, and how that is reported.
@Suite struct PackTesterTests {
  static let text = """
    rules:
      - id: PRO-01
        title: {zh: 先通知后听证, en: Notice before the hearing}
        point: procedure
        severity: major
        basis: [行政处罚法#64(2)]
        require: case.hearing.noticeDate < case.hearing.date
        message: {zh: 通知晚于听证, en: The notice came after the hearing}
        examples:
          - {name: right, expect: pass, given: {hearing: {noticeDate: '2026-01-05', date: '2026-01-20'}}}
          - {name: in truth late, expect: pass, given: {hearing: {noticeDate: '2026-01-20', date: '2026-01-05'}}}
          - {name: in truth unknown, expect: violation, given: {hearing: {date: '2026-01-05'}}}
          - {name: names another field, expect: undetermined, missing: [hearing.date], given: {hearing: {date: '2026-01-05'}}}
          - {name: elsewhere, expect: violation, at: /hearing, given: {hearing: {noticeDate: '2026-01-20', date: '2026-01-05'}}}
          - {name: form, expect: undetermined, given: {hearing: {noticedate: '2026-01-05', date: 2026-01-50}}}

    """

  @Test func faultsOfExamples() throws {
    let results = PackTester(try SamplePack.with(Self.text)).run()
    #expect(results.map(\.faults.isEmpty) == [true, false, false, false, false, false])
    let text = [Language.zh, .en].map { language in
      DiagnosticRenderer(language: language).render(results.flatMap(\.faults))
    }.joined(separator: "\n--------\n\n")
    expectSnapshot(text, "examples.txt")
  }
}
