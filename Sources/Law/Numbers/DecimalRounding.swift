/// How a number loses its last decimals.
public enum DecimalRounding: Sendable, Hashable {
  /// To the nearest, a half away from zero (四舍五入).
  case halfUp
  /// Towards zero: what is behind the last decimal kept is cut off.
  case down
}
