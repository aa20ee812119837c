import SourceText

extension Library {
  /// Lists: parts, order, repetition.
  static let listExtensions: [FunctionDeclaration] = [
    FunctionDeclaration(
      "slice",
      documentation: LocalizedText(zh: "从某处到某处前的元素", en: "The elements from one place up to another"),
      examples: ["[1, 2, 3, 4].slice(1, 3) == [2, 3]"],
      [
        pure(
          "list_slice", [listOfA, .int, .int], listOfA, isMember: true,
          .variadic { values, context in
            guard case .list(let list) = values[0], case .int(let from) = values[1],
              case .int(let to) = values[2]
            else { return .error(.noSuchOverload("slice")) }
            guard from >= 0 else { return .error(.indexOutOfRange(from)) }
            guard to >= from, to <= Int64(list.count) else { return .error(.indexOutOfRange(to)) }
            guard context.charge(Int(to - from)) else { return .error(.costLimitExceeded) }
            return .list(Value.List(ContiguousArray(context.elements(of: list)[Int(from)..<Int(to)])))
          })
      ]),
    FunctionDeclaration(
      "flatten",
      documentation: LocalizedText(
        zh: "把列表中的列表展开一层（或几层）", en: "Lists in the list opened, one level or several"),
      examples: ["[[1, 2], [3]].flatten() == [1, 2, 3]", "[1, [2, [3]]].flatten(2) == [1, 2, 3]"],
      [
        pure(
          "list_flatten", [.list(listOfA)], listOfA, isMember: true,
          .unary { ListFunctions.flatten($0, depth: 1, $1) }),
        pure(
          "list_flatten_dyn", [.list(.dyn)], .list(.dyn), isMember: true,
          .unary { ListFunctions.flatten($0, depth: 1, $1) }),
        pure(
          "list_flatten_int", [.list(.dyn), .int], .list(.dyn), isMember: true,
          .binary { list, depth, context in
            guard case .int(let depth) = depth, depth >= 0 else { return .error(.invalidArgument("flatten")) }
            return ListFunctions.flatten(list, depth: depth, context)
          }),
      ]),
    listToList(
      "distinct", LocalizedText(zh: "去掉重复的元素", en: "The elements without repetition"),
      "[1, 2, 1].distinct() == [1, 2]"
    ) {
      ListFunctions.distinct($0, $1)
    },
    listToList(
      "reverse", LocalizedText(zh: "倒序", en: "The elements in reverse order"), "[1, 2].reverse() == [2, 1]"
    ) {
      $1.charge($0.count) ? .list(Value.List(ContiguousArray($0.reversed()))) : .error(.costLimitExceeded)
    },
    listToList(
      "sort", LocalizedText(zh: "按大小排序", en: "The elements in order"), "[3, 1, 2].sort() == [1, 2, 3]"
    ) {
      ListFunctions.sort($0, $1)
    },
    FunctionDeclaration(
      "lists.range", documentation: LocalizedText(zh: "从 0 起的若干整数", en: "So many integers from 0 on"),
      examples: ["lists.range(3) == [0, 1, 2]"],
      [
        pure(
          "lists_range", [.int], .list(.int),
          .unary { count, context in
            guard case .int(let count) = count else { return .error(.noSuchOverload("lists.range")) }
            guard count <= EvaluationLimits.maxValueWeight else { return .error(.valueTooLarge) }
            guard context.charge(Int(max(0, count))) else { return .error(.costLimitExceeded) }
            return .list(Value.List(ContiguousArray((0..<max(0, count)).map { .int($0) })))
          })
      ]),
    end("first", LocalizedText(zh: "首个元素", en: "The first element"), "[1, 2].first().value() == 1") {
      $0.first
    },
    end("last", LocalizedText(zh: "末个元素", en: "The last element"), "[1, 2].last().value() == 2") { $0.last },
  ]

  private static func listToList(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ compute: @escaping @Sendable (UnsafeBufferPointer<Value>, EvaluationContext) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [
        pure(
          "list_\(name)", [listOfA], listOfA, isMember: true,
          .unary { list, context in
            guard case .list(let list) = list else { return .error(.noSuchOverload(name)) }
            return compute(context.elements(of: list), context)
          })
      ])
  }

  private static func end(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ pick: @escaping @Sendable (UnsafeBufferPointer<Value>) -> Value?
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [
        pure(
          "list_\(name)", [listOfA], .optional(a), isMember: true,
          .unary { list, context in
            guard case .list(let list) = list else { return .error(.noSuchOverload(name)) }
            let element = pick(context.elements(of: list))
            if let element, !element.isDefinite { return element }
            return .optional(Value.OptionalValue(element))
          })
      ])
  }

  /// Lists as sets.
  static let setExtensions: [FunctionDeclaration] = [
    sets(
      "sets.contains", LocalizedText(zh: "前者含有后者的全部元素", en: "The first holds all elements of the second"),
      "sets.contains([1, 2, 3], [2])"
    ) {
      ListFunctions.holds($0, all: $1, $2)
    },
    sets(
      "sets.equivalent", LocalizedText(zh: "两者的元素相同", en: "Both hold the same elements"),
      "sets.equivalent([1, 2], [2, 1, 1])"
    ) {
      let first = ListFunctions.holds($0, all: $1, $2)
      guard case .bool(true) = first else { return first }
      return ListFunctions.holds($1, all: $0, $2)
    },
    sets(
      "sets.intersects", LocalizedText(zh: "两者有相同的元素", en: "They have an element in common"),
      "sets.intersects([1, 2], [2, 3])"
    ) {
      ListFunctions.intersects($0, $1, $2)
    },
  ]

  private static func sets(
    _ name: String, _ documentation: LocalizedText, _ example: String,
    _ compute: @escaping @Sendable (Value.List, Value.List, EvaluationContext) -> Value
  ) -> FunctionDeclaration {
    FunctionDeclaration(
      name, documentation: documentation, examples: [example],
      [
        pure(
          "list_\(name)", [listOfA, listOfA], .bool,
          .binary { first, second, context in
            guard case .list(let first) = first, case .list(let second) = second else {
              return .error(.noSuchOverload(name))
            }
            return compute(first, second, context)
          })
      ])
  }
}
