import CEL
import Testing

/// The library as another program uses it; `CEL.docc` shows the same.
@Suite struct ExampleTests {
  @Test func aConditionOverValuesThatAreAskedFor() {
    var environment = Environment.standardWithExtensions
    environment.declare(variable: "fine", .int, lazy: true)
    environment.declare(variable: "agency", .string, lazy: true)
    let (program, faults) = environment.compile("fine > 5000 && agency.startsWith('青石')")
    let context = EvaluationContext(environment)
    context.supply { name in name == "fine" ? 8_000 : "青石镇人民政府" }
    #expect(program?.evaluate(context).boolValue == true)
    #expect(faults.isEmpty)
  }

  @Test func whatIsNotKnownIsNamed() throws {
    var environment = Environment.standardWithExtensions
    environment.declare(variable: "fine", .int)
    environment.declare(variable: "heard", .bool)
    let program = try #require(environment.compile("fine <= 5000 || heard").program)
    let context = EvaluationContext(environment)
    context.bind("fine", to: 8_000)
    context.bind("heard", to: .unknown("hearing.record"))
    #expect(program.evaluate(context).unknownValue?.facts == [.named("hearing.record")])
    context.bind("fine", to: 5_000)
    #expect(program.evaluate(context).boolValue == true)
  }

  @Test func aFaultIsShownAtItsPlace() throws {
    var environment = Environment.standardWithExtensions
    environment.declare(variable: "fine", .int)
    let (program, faults) = environment.compile("size(fines) > 2")
    #expect(program == nil)
    #expect(try #require(faults.first).message.en == "undeclared reference to 'fines'")
  }
}
