import DataTree
import Foundation
import Law
import Review
import Rules
import SourceText
import TestSupport
import Testing

/// What findings add up to, in which order they come, and by what they are known again.
@Suite struct VerdictTests {
  static let whole = #""pages": 3, "fine": "200", "officers": []"#

  /// A document of the sample pack, the verdict, and the findings as `rule outcome pointer`.
  static let rows: [(document: String, verdict: Verdict, findings: [String])] = [
    ("{\(whole)}", .pass, []),
    (#"{"pages": 3, "fine": "5000", "officers": []}"#, .manual, ["PRO-03 manual /fine"]),
    (
      #"{"fine": "5000", "officers": []}"#, .incomplete,
      ["FAC-01 undetermined /pages", "PRO-03 manual /fine"]
    ),
    // A violation decides, whatever else is missing.
    (
      #"{"fine": "5000", "officers": [{"certNo": ""}]}"#, .fail,
      ["PRO-02 violation /officers/0/certNo", "FAC-01 undetermined /pages", "PRO-03 manual /fine"]
    ),
    // Gravest first, then by point, rule and place.
    (
      #"{"pages": 0, "hearing": {"noticeDate": "2026-05-08", "date": "2026-05-11"}, "fine": "1","#
        + #" "officers": [{}, {"certNo": ""}, {"certNo": "1"}, {"certNo": ""}]}"#, .fail,
      [
        "PRO-02 undetermined /officers/0/certNo", "PRO-02 violation /officers/1/certNo",
        "PRO-02 violation /officers/3/certNo", "PRO-01 violation /hearing/noticeDate",
        "FAC-01 violation /pages",
      ]
    ),
    // A minor violation is a violation; what blocks a script is decided by --fail-on.
    (#"{"pages": "3"}"#, .invalid, []),
    (#"{"pages": 3"#, .invalid, []),
  ]

  @Test(arguments: rows.indices) func verdict(_ index: Int) throws {
    let (document, verdict, findings) = Self.rows[index]
    let review = try Self.review(document)
    #expect(review.verdict == verdict, "\(document)")
    #expect(
      review.findings.map { "\($0.rule) \($0.outcome.rawValue) \($0.locations.first?.pointer ?? "-")" }
        == findings)
  }

  @Test func pointsAreCounted() throws {
    let review = try Self.review(#"{"pages": 0, "fine": "1", "officers": [{}, {"certNo": ""}]}"#)
    let counts = review.points.map {
      [$0.pass, $0.violation, $0.undetermined, $0.manual, $0.notApplicable]
    }
    #expect(counts == [[1, 1, 0, 0, 1], [0, 1, 0, 0, 0]])
  }

  /// A finding is known again by rule, subject and the element's id, wherever in the file it stands.
  @Test func fingerprintsStay() throws {
    let officers = [
      #"{"id": "O1", "name": "甲某", "certNo": ""}"#, #"{"id": "O2", "name": "乙某", "certNo": ""}"#,
    ]
    func fingerprints(_ officers: [String], id: String = "A-1") throws -> [String] {
      let list = officers.joined(separator: ",\n")
      return try Self.review(#"{"caseId": "\#(id)", "pages": 1, "fine": "1", "officers": [\#(list)]}"#)
        .findings.map(\.fingerprint)
    }
    let first = try fingerprints(officers)
    #expect(Set(first).count == 2)
    #expect(try fingerprints(officers.reversed()) == first.reversed())
    #expect(try fingerprints([officers[0]]) == [first[0]])
    #expect(try Set(fingerprints(officers, id: "A-2")).isDisjoint(with: first))
  }

  /// The parameters that nobody has verified are named by the findings that rest on them.
  @Test func unverifiedParametersAreNamed() throws {
    let review = try Self.review(#"{"pages": 0, "fine": "5000", "officers": []}"#)
    #expect(
      review.findings.map(\.unverifiedParameters) == [[], [#"听证罚款起点（hearingFine = "5000"）"#]])
  }

  static let pack: Pack? = {
    let folder = Folders.repository.appending(path: "Tests/CommandTests/SampleRules")
    let files = Folders.files(below: folder, ending: ".yaml").compactMap { url in
      (try? String(contentsOf: url, encoding: .utf8)).map {
        PackFile(path: url.lastPathComponent, source: SourceFile(path: url.lastPathComponent, text: $0))
      }
    }
    return PackLoader.load(files, folder: "sample", references: Library.references).pack
  }()

  static func review(_ document: String) throws -> SubjectReview {
    let today = try #require(CalendarDate("2026-11-23"))
    let options = ReviewOptions(language: .zh, asOf: nil, today: today, pack: "sample")
    return Reviewer([try #require(pack)], references: Library.references, options: options)
      .review(SourceFile(path: "case.json", text: document))
  }
}
