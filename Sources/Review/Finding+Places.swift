extension [Finding.Location] {
  /// The places without those that a reader would take for one before: several fields tell of one sentence.
  var withoutRepeats: [Finding.Location] {
    var known: Set<String> = []
    return filter { place in
      let absent = place.isAbsent ? place.pointer : ""
      return known.insert(
        "\(place.line):\(place.column)-\(place.endLine):\(place.endColumn)\(absent)"
      ).inserted
    }
  }
}
