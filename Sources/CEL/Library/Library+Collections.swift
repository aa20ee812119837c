import SourceText

extension Library {
  /// Lists and maps.
  static let collections: [FunctionDeclaration] = [
    FunctionDeclaration(
      "size",
      documentation: LocalizedText(
        zh: "文本的字符数（码位）、字节数、列表的元素数或映射的键数",
        en: "The number of a text's code points, of bytes, of a list's elements or of a map's keys"),
      examples: ["size('法审') == 2", "[1, 2, 3].size() == 3", "size({'a': 1}) == 1"],
      [
        planned("size_string", [.string], .int, .size), planned("size_bytes", [.bytes], .int, .size),
        planned("size_list", [listOfA], .int, .size), planned("size_map", [mapOfAB], .int, .size),
        planned("string_size", [.string], .int, isMember: true, .size),
        planned("bytes_size", [.bytes], .int, isMember: true, .size),
        planned("list_size", [listOfA], .int, isMember: true, .size),
        planned("map_size", [mapOfAB], .int, isMember: true, .size),
      ]),
    FunctionDeclaration(
      Operator.in.rawValue,
      documentation: LocalizedText(
        zh: "是列表的元素，或是映射的键", en: "It is an element of the list or a key of the map"),
      examples: ["2 in [1, 2]", "'a' in {'a': 1}"],
      [planned("in_list", [a, listOfA], .bool), planned("in_map", [a, mapOfAB], .bool)]),
    FunctionDeclaration(
      Operator.index.rawValue,
      documentation: LocalizedText(
        zh: "列表的第几个元素（从 0 数），或映射中键的值；没有则是错误",
        en: "The element of a list, counted from 0, or the value of a map's key; an error where there is none"
      ),
      examples: ["['a', 'b'][1] == 'b'", "{'a': 1}['a'] == 1"],
      [
        planned("index_list", [listOfA, .int], a), planned("index_map", [mapOfAB, a], b),
        planned("optional_list_index_int", [.optional(listOfA), .int], .optional(a)),
        planned("optional_map_index_value", [.optional(mapOfAB), a], .optional(b)),
      ]),
  ]
}
