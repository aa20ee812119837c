extension ValueTree {
  /// The value of an object's first member with a key; nil without one, or where the node is no object.
  public func value(of key: String, in object: NodeID) -> NodeID? {
    member(key, in: object)?.value
  }

  /// An object's first member with a key; nil without one, or where the node is no object.
  public func member(_ key: String, in object: NodeID) -> Member? {
    var key = key
    return key.withUTF8 { member(UnsafeRawBufferPointer($0), in: object) }
  }

  /// An object's first member whose key has these bytes.
  public func member(_ key: UnsafeRawBufferPointer, in object: NodeID) -> Member? {
    let hash = KeyHash.hash(key)
    for member in members(of: object) where keyHash(of: member.key) == hash {
      if text(of: member.key).elementsEqual(key) { return member }
    }
    return nil
  }

  /// The hash of a key's text, which is kept in its node: equal keys have equal hashes.
  ///
  /// For tables of known keys: look up by this number, then compare the bytes.
  @inlinable
  package func keyHash(of key: NodeID) -> UInt32 { record(key).detail }

  /// The hash that a key with these bytes has in any tree.
  package static func keyHash(_ text: UnsafeRawBufferPointer) -> UInt32 { KeyHash.hash(text) }
}
