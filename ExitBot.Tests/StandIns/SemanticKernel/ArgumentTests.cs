using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;

namespace ExitBot.Tests.StandIns.SemanticKernel;

public sealed class ArgumentTests
{
    private readonly Kernel _kernel = new();

    [Theory]
    [InlineData("2")]
    [InlineData(2)]
    [InlineData(2L)]
    [InlineData((byte)2)]
    public async Task A_number_is_read_from_text_and_from_other_kinds_of_numbers(object value) =>
        Assert.Equal(4, await ReadAsync<int>((int input) => input * 2, value));

    [Theory]
    [InlineData("Monday")]
    [InlineData("monday")]
    [InlineData(1)]
    [InlineData(1u)]
    public async Task An_enum_is_read_from_its_name_in_any_case_and_from_its_number(object value) =>
        Assert.Equal(DayOfWeek.Monday, await ReadAsync<DayOfWeek>((DayOfWeek input) => input, value));

    [Theory]
    [InlineData("12")]
    [InlineData("\"12\"")]
    public async Task A_number_of_json_may_be_quoted(string json) =>
        Assert.Equal(12, await ReadAsync<int>((int input) => input, JsonElement.Parse(json)));

    public static TheoryData<object> Forms() =>
    [
        JsonDocument.Parse("""{"Id":28}"""),
        JsonElement.Parse("""{"Id":28}"""),
        JsonNode.Parse("""{"Id":28}""")!,
        """{"Id":28}""",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_record_is_read_from_json_of_any_form(object value) =>
        Assert.Equal(28, await ReadAsync<int>((Ticket input) => input.Id, value));

    [Fact]
    public async Task What_has_the_type_already_is_handed_on_as_it_is()
    {
        var node = JsonNode.Parse("{}")!;

        Assert.Same(node, await ReadAsync<JsonNode>((JsonNode input) => input, node));
    }

    [Fact]
    public async Task Null_is_read_as_null_where_null_is_allowed_and_refused_elsewhere()
    {
        Assert.Null(await ReadAsync<object>((int? input) => input, null));
        Assert.Null(await ReadAsync<object>((string? input) => input, null));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReadAsync<int>((int input) => input, null));
    }

    [Fact]
    public async Task Numbers_are_read_in_the_kernels_culture_and_else_in_the_invariant_one()
    {
        _kernel.Culture = CultureInfo.GetCultureInfo("fr-FR");
        var twice = KernelFunctionFactory.CreateFromMethod((double input) => input * 2);

        Assert.Equal("24,68", (await twice.InvokeAsync(_kernel, new() { ["input"] = "12,34" })).ToString());
        Assert.Equal("24,68", (await twice.InvokeAsync(_kernel, new() { ["input"] = "12.34" })).ToString());
        _kernel.Culture = CultureInfo.GetCultureInfo("en-US");
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => twice.InvokeAsync(_kernel, new() { ["input"] = "12,34" }));
    }

    [Fact]
    public async Task An_argument_that_cannot_be_read_is_named()
    {
        var refused = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ReadAsync<Guid>((Guid input) => input, "no id"));

        Assert.Equal(("input", "no id"), (refused.ParamName, refused.ActualValue));
    }

    [Fact]
    public async Task A_missing_argument_takes_its_default_or_is_named()
    {
        Assert.Equal(7, await KernelFunctionFactory.CreateFromMethod((int days = 7) => days).InvokeAsync<int>(_kernel));

        var missing = await Assert.ThrowsAsync<KernelException>(() => KernelFunctionFactory.CreateFromMethod((int days) => days).InvokeAsync(_kernel));

        Assert.Equal("Missing argument for function parameter 'days'", missing.Message);
    }

    [Fact]
    public async Task Services_come_from_the_kernel_with_or_without_a_key()
    {
        var builder = Kernel.CreateBuilder();
        builder.Services.AddSingleton("plain").AddKeyedSingleton("desk", "keyed");
        var method = ([FromKernelServices] string plain, [FromKernelServices("desk")] string keyed, [FromKernelServices] Uri? none = null) => $"{plain} {keyed} {none}";

        Assert.Equal("plain keyed ", await KernelFunctionFactory.CreateFromMethod(method).InvokeAsync<string>(builder.Build()));
    }

    [Fact]
    public async Task A_service_that_is_not_there_is_named()
    {
        var missing = await Assert.ThrowsAsync<KernelException>(() =>
            KernelFunctionFactory.CreateFromMethod(([FromKernelServices] Uri address) => address).InvokeAsync(_kernel));

        Assert.Equal("Missing service for function parameter 'address'", missing.Message);
    }

    private Task<T?> ReadAsync<T>(Delegate method, object? value) =>
        KernelFunctionFactory.CreateFromMethod(method).InvokeAsync<T>(_kernel, new() { ["input"] = value });

    private sealed record Ticket(int Id);
}
