using System.ComponentModel;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.Logging;
using Microsoft.SemanticKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

/// <summary>What a model is told about a .NET method, as it is on the wire.</summary>
public sealed class ToolSchemaTests
{
    private enum Urgency
    {
        Low,
        High,
    }

    [Fact]
    public async Task Names_and_descriptions_come_from_the_attributes()
    {
        await using var server = await OpenAiTestServer.StartAsync(ModelAnswer.Text("."));
        var kernel = ScriptedKernel.Create(server);
        kernel.Plugins.AddFromType<Tickets>();

        await kernel.AskAsync(settings: ScriptedKernel.Calling());

        var function = server.Request.Tools.Single()["function"]!;
        Assert.Equal("Tickets-Open", (string?)function["name"]);
        Assert.Equal("Opens a ticket.", (string?)function["description"]);
        Assert.Equal("auto", (string?)server.Request.Body["tool_choice"]);
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public void A_parameter_has_the_schema_of_its_type(Delegate method, string schema) =>
        Assert.Equal(schema, Of(method).Single().Schema?.ToString());

    public static TheoryData<Delegate, string> Parameters() => new()
    {
        { (string text) => text, """{"type":"string"}""" },
        { (int number) => number, """{"type":"integer"}""" },
        { (double number) => number, """{"type":"number"}""" },
        { (bool flag) => flag, """{"type":"boolean"}""" },
        { (int? number) => number, """{"type":["integer","null"]}""" },
        { (Urgency urgency) => urgency, """{"type":"string","enum":["Low","High"]}""" },
        { (string[] names) => names, """{"type":"array","items":{"type":"string"}}""" },
        { (List<Urgency> urgencies) => urgencies, """{"type":"array","items":{"type":"string","enum":["Low","High"]}}""" },
        { (DateTime day) => day, """{"type":"string","format":"date-time"}""" },
        { (Guid id) => id, """{"type":"string","format":"uuid"}""" },
        { ([Description("Where to.")] string place) => place, """{"description":"Where to.","type":"string"}""" },
        { (int days = 7) => days, """{"description":"(default value: 7)","type":"integer"}""" },
        { ([Description("How many.")] int days = 7) => days, """{"description":"How many. (default value: 7)","type":"integer"}""" },
        {
            (Person person) => person,
            """{"type":"object","properties":{"Name":{"description":"As in the contract.","type":"string"},"Leaves":{"type":["string","null"],"format":"date"}},"required":["Name","Leaves"]}"""
        },
    };

    [Fact]
    public void A_parameter_with_a_default_is_not_required() =>
        Assert.Equal([true, false], Of((int a, int b = 2) => a + b).Select(parameter => parameter.IsRequired));

    [Fact]
    public void What_comes_from_the_kernel_is_unknown_to_the_model()
    {
        var method = (Kernel kernel, KernelArguments all, KernelFunction self, CancellationToken token, ILoggerFactory loggers, IFormatProvider format,
            [FromKernelServices] TimeProvider clock, string known) => known;

        Assert.Equal(["known"], Of(method).Select(parameter => parameter.Name));
    }

    [Fact]
    public void A_strict_schema_requires_everything_and_allows_null_for_the_optional()
    {
        var function = KernelFunctionFactory.CreateFromMethod((Person person, int days = 7) => days, "Plan");

        var tool = Microsoft.SemanticKernel.Connectors.OpenAI.OpenAIKernelFunctionMetadataExtensions
            .ToOpenAIFunction(function.Metadata)
            .ToFunctionDefinition(allowStrictSchemaAdherence: true);

        Assert.True(tool.FunctionSchemaIsStrict);
        Assert.Equal(
            """
            {"type":"object","required":["person","days"],"properties":{"person":{"type":"object","properties":{"Name":{"description":"As in the contract.","type":"string"},"Leaves":{"type":["string","null"]}},"required":["Name","Leaves"],"additionalProperties":false},"days":{"description":"(default value: 7)","type":["integer","null"]}},"additionalProperties":false}
            """.Trim(),
            tool.FunctionParameters.ToString());
    }

    private static IReadOnlyList<KernelParameterMetadata> Of(Delegate method) => KernelFunctionFactory.CreateFromMethod(method).Metadata.Parameters;

    private sealed record Person([property: Description("As in the contract.")] string Name, DateOnly? Leaves);

    [Description("The desk.")]
    private sealed class Tickets
    {
        [KernelFunction, Description("Opens a ticket.")]
        public static Task<string> OpenAsync(Urgency urgency) => Task.FromResult($"{urgency}");
    }
}
