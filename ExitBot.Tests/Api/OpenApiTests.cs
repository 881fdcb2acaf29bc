using System.Net;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>
/// The document at /openapi/v1.json says what contract.json says: paths, roles, and examples with the same names, nesting and kinds
/// of values. Copy the entry of each new call into contract.json beside this file.
/// </summary>
public sealed class OpenApiTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    private const string AnyText = "…";

    public static TheoryData<string> Calls() => [.. Contract().Properties().Select(call => call.Name)];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task A_call_of_the_contract_is_in_the_document_with_its_examples(string call)
    {
        var (method, path) = call.Split(' ') is [var first, var second] ? (first.ToLowerInvariant(), second.Split('?')[0]) : throw new FormatException(call);
        var entry = (JObject)Contract()[call]!;

        var operation = (JObject?)(await DocumentAsync())["paths"]?[path]?[method];

        Assert.True(operation is not null, $"{call} is not in the document.");
        foreach (var answer in entry.Properties().Where(member => char.IsDigit(member.Name[0])))
        {
            AssertAlike(answer.Value, operation["responses"]?[answer.Name]?["content"]?["application/json"]?["example"], $"{call} {answer.Name}");
        }

        foreach (var role in entry["_roles"] ?? new JArray())
        {
            Assert.Contains((string)role!, ((string)operation["description"]!).Split("Role: ")[^1].TrimEnd('.').Split(" or "));
        }
    }

    [Fact]
    public async Task Every_operation_says_how_it_refuses_and_which_key_it_needs()
    {
        foreach (var operation in Operations(await DocumentAsync()).Where(operation => operation.Path.Contains("/api/v1/", StringComparison.Ordinal)))
        {
            Assert.All(["401", "403", "429"], status => Assert.NotNull(operation["responses"]![status]!["content"]!["application/problem+json"]));
            Assert.NotNull(operation.SelectToken("security[0].key"));
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), operation.Path);
        }
    }

    [Fact]
    public async Task A_list_says_how_it_is_paged()
    {
        var list = (JObject)(await DocumentAsync())["paths"]![ApiClient.DeadLetters]!["get"]!;

        Assert.Equal(["limit", "cursor"], list["parameters"]!.Select(parameter => (string?)parameter["name"]));
        Assert.Equal((1, 100, 20), ((int)list.SelectToken("parameters[0].schema.minimum")!, (int)list.SelectToken("parameters[0].schema.maximum")!, (int)list.SelectToken("parameters[0].schema.default")!));
    }

    [Fact]
    public async Task The_document_is_open_api_3_1_and_names_members_as_they_are_sent()
    {
        var document = await DocumentAsync();

        Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
        var names = document.SelectTokens("components.schemas.*.properties").SelectMany(properties => ((JObject)properties).Properties()).Select(property => property.Name).ToList();
        Assert.Contains("trace_id", names);
        Assert.Contains("next_cursor", names);
        Assert.All(names, name => Assert.Matches("^[a-z][a-z0-9_]*$", name));
    }

    private static JObject Contract() => JObject.Parse(SourceTree.Read("ExitBot.Tests/Api/contract.json"));

    private async Task<JObject> DocumentAsync()
    {
        using var response = await api.Client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }

    private static IEnumerable<JObject> Operations(JObject document) =>
        document["paths"]!.Children<JProperty>().SelectMany(path => path.Value.Children<JProperty>()).Select(operation => (JObject)operation.Value);

    private static void AssertAlike(JToken contract, JToken? example, string where)
    {
        Assert.True(example is not null, $"{where} is missing.");
        if (((contract as JValue)?.Value as string)?.Contains(AnyText, StringComparison.Ordinal) == true)
        {
            Assert.True(example.Type is JTokenType.String or JTokenType.Date, $"{where} is a text.");
            return;
        }

        if (contract.Type == JTokenType.Float)
        {
            Assert.Equal((double)contract, (double)example);
            return;
        }

        Assert.True(contract.Type == example.Type, $"{where} is {contract.Type}, not {example.Type}.");
        switch (contract)
        {
            case JObject members:
                Assert.Equal(members.Properties().Select(member => member.Name), ((JObject)example).Properties().Select(member => member.Name));
                foreach (var member in members.Properties())
                {
                    AssertAlike(member.Value, example[member.Name], $"{where}.{member.Name}");
                }

                break;
            case JArray { Count: > 0 } items:
                foreach (var (index, item) in ((JArray)example).Index())
                {
                    AssertAlike(items.ElementAtOrDefault(index) ?? items[0], item, $"{where}[{index}]");
                }

                break;
            default:
                Assert.Equal(contract, example);
                break;
        }
    }
}
