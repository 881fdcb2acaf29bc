using System.Net;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using ExitBot.Tests.Http;
using ExitBot.Tests.WhatsAppTemplates;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>The validator as scripts call it.</summary>
public sealed class TemplateValidationTests(KeyedApi api) : IClassFixture<KeyedApi>
{
    private const string Path = "/api/v1/templates/validate";
    private const string Corpus = "ExitBot.Tests/WhatsAppTemplates/Corpus";

    [Fact]
    public async Task A_valid_payload_is_valid()
    {
        var answer = await ValidateAsync(SourceTree.Read($"{Corpus}/valid/21_multilingual_order_shipped_en_US.json"));

        Assert.True((bool)answer["valid"]!);
        Assert.Empty(answer["violations"]!);
    }

    [Fact]
    public async Task A_violation_carries_rule_severity_path_message_fix_and_subcode()
    {
        var answer = await ValidateAsync(SourceTree.Read($"{Corpus}/invalid/header_61_chars.json"));

        Assert.False((bool)answer["valid"]!);
        var violation = (JObject)Assert.Single(answer["violations"]!);
        Assert.Equal(["rule", "severity", "path", "message", "fix", "meta_subcode"], violation.Properties().Select(member => member.Name));
        Assert.Equal(("HDR-1", "error", "/components/0/text", 2388040), ((string?)violation["rule"], (string?)violation["severity"], (string?)violation["path"], (int)violation["meta_subcode"]!));
    }

    [Fact]
    public async Task What_the_reference_says_of_a_payload_is_what_the_endpoint_answers()
    {
        var wrong = new List<string>();
        foreach (var one in Payloads.WrittenFromTheReference())
        {
            var found = (await ValidateAsync(one["payload"]!.ToJsonString()))["violations"]!.Where(violation => (string?)violation["rule"] == (string?)one["rule"]).ToList();
            var isAsSaid = (bool?)one["kept"] == true
                ? found.Count == 0
                : found.Any(violation => (string?)violation["path"] == (string?)one["path"] && (string?)violation["severity"] == (string?)one["severity"] && (int?)violation["meta_subcode"] == (int?)one["meta_subcode"]);
            if (!isAsSaid)
            {
                wrong.Add($"{one.ToJsonString()} found {string.Join(", ", found)}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("oops")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("{\"name\":\"a\",\"name\":\"b\"}")]
    public async Task What_is_no_json_object_is_refused(string body)
    {
        using var response = await api.Client.CallAsync("POST", Path, KeyedApi.ChatKey, body);

        var problem = await Problem.AssertAsync(response, HttpStatusCode.BadRequest);
        Assert.NotNull(problem["errors"]);
    }

    [Fact]
    public async Task Deep_and_large_bodies_are_refused_with_a_sentence()
    {
        using var deep = await api.Client.CallAsync("POST", Path, KeyedApi.ChatKey, string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500));
        using var large = await api.Client.CallAsync("POST", Path, KeyedApi.ChatKey, $$"""{"name":"{{new string('a', 260 * 1024)}}"}""");

        await Problem.AssertAsync(deep, HttpStatusCode.BadRequest);
        await Problem.AssertAsync(large, HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task It_takes_a_key_with_one_of_its_roles_and_json()
    {
        using var nobody = await api.Client.CallAsync("POST", Path, key: null, "{}");
        using var stranger = await api.Client.CallAsync("POST", Path, KeyedApi.OperatorKey, "{}");
        using var form = await api.Client.CallAsync("POST", Path, KeyedApi.ChatKey, "a=b", "application/x-www-form-urlencoded");

        await Problem.AssertAsync(nobody, HttpStatusCode.Unauthorized);
        await Problem.AssertAsync(stranger, HttpStatusCode.Forbidden);
        await Problem.AssertAsync(form, HttpStatusCode.UnsupportedMediaType);
    }

    private async Task<JObject> ValidateAsync(string body)
    {
        using var response = await api.Client.CallAsync("POST", Path, KeyedApi.ChatKey, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.JsonAsync();
    }
}
