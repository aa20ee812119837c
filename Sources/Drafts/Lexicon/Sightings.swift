/// Where the words of forms were seen in a text: a chain of places for each form. Its memory is used for every text.
struct Sightings {
  fileprivate struct Link {
    let place: Int
    /// The form's next one, as an index; -1 for none.
    var next: Int32 = -1
  }

  /// The places of one form, ascending.
  struct Places: Sequence, IteratorProtocol {
    fileprivate let links: [Link]
    fileprivate var rest: Int32

    mutating func next() -> Int? {
      guard rest >= 0 else { return nil }
      let link = links[Int(rest)]
      rest = link.next
      return link.place
    }
  }

  /// The forms that were seen, in the order of their first words.
  private(set) var forms: [Int32] = []
  private var links: [Link] = []
  /// Of each form its first and last link; -1 for none.
  private var chains: [(first: Int32, last: Int32)]

  init(formCount: Int) { chains = Array(repeating: (-1, -1), count: formCount) }

  mutating func removeAll() {
    for form in forms { chains[Int(form)] = (-1, -1) }
    forms.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
  }

  /// Notes a word of a form. Places are told in ascending order.
  mutating func note(_ form: Int32, at place: Int) {
    let number = Int32(truncatingIfNeeded: links.count)
    links.append(Link(place: place))
    let last = chains[Int(form)].last
    if last < 0 {
      forms.append(form)
      chains[Int(form)].first = number
    } else {
      links[Int(last)].next = number
    }
    chains[Int(form)].last = number
  }

  func places(of form: Int) -> Places { Places(links: links, rest: chains[form].first) }
}
