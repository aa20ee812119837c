import ArgumentParser
import SourceText

/// What scripts learn from a run, whatever the format of the report.
///
/// `invalidInput` and `invalidRules` win over `blocked`: a batch that was not read whole was not passed.
enum ExitStatus: Hashable {
  /// Nothing at or above the threshold.
  case clear
  /// Findings block.
  case blocked
  /// Wrong usage.
  case usage
  /// Some input is unreadable or invalid; the rest was reviewed.
  case invalidInput
  /// An input was not found.
  case inputNotFound
  /// A fault of the tool itself, or of the place a report is written to.
  case internalFault
  /// A rule pack, the configuration or a file of waivers is invalid.
  case invalidRules
  /// A signal ended the run early; the reports are whole over what was done.
  case interrupted(signal: Int32)

  /// The number that the process ends with.
  var number: Int32 {
    switch self {
    case .clear: 0
    case .blocked: 1
    case .usage: 64
    case .invalidInput: 65
    case .inputNotFound: 66
    case .internalFault: 70
    case .invalidRules: 78
    case .interrupted(let signal): 128 + signal
    }
  }

  var code: ExitCode { ExitCode(number) }

  /// Whether everything that was asked for was reviewed.
  var isComplete: Bool { self == .clear || self == .blocked }

  /// Whether a signal ended the run early.
  var isInterruption: Bool {
    if case .interrupted = self { true } else { false }
  }

  /// What the status says, for reports.
  var meaning: LocalizedText {
    switch self {
    case .clear: LocalizedText(zh: "没有达到阈值的问题", en: "nothing at or above the threshold")
    case .blocked: LocalizedText(zh: "有达到阈值的问题", en: "blocked by findings")
    case .usage: LocalizedText(zh: "用法错误", en: "wrong usage")
    case .invalidInput: LocalizedText(zh: "有材料无法读取或者无效", en: "some input is unreadable or invalid")
    case .inputNotFound: LocalizedText(zh: "找不到输入", en: "an input was not found")
    case .internalFault:
      LocalizedText(zh: "报告无法写出，或者工具出错", en: "a report could not be written, or the tool failed")
    case .invalidRules:
      LocalizedText(zh: "规则包、配置或者豁免无效", en: "a rule pack, the configuration or a waiver is invalid")
    case .interrupted: LocalizedText(zh: "审查被中断", en: "the run was interrupted")
    }
  }
}
