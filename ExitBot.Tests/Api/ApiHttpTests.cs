using System.Net.Http.Headers;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Api;

/// <summary>docs/api.http is what somebody tries first: every request in it works, one after the other, as it stands, and is answered as the OpenAPI document says.</summary>
public sealed class ApiHttpTests
{
    [Fact]
    public async Task Every_request_of_the_examples_succeeds_and_is_answered_as_the_document_says()
    {
        await using var host = ExitBotHost.Start();
        var document = new OpenApiDocument(await host.Client.GetJsonAsync("/openapi/v1.json"));
        var file = new HttpFile(SourceTree.Read("docs/api.http"));
        var problems = new List<string>();
        var compared = 0;
        foreach (var (title, body) in file.Requests)
        {
            using var response = await file.SendAsync(host.Client, body, host.Client.BaseAddress!);
            if (!response.IsSuccessStatusCode)
            {
                problems.Add($"{title}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
            }
            else if (IsDescribed(response.RequestMessage!.RequestUri!.AbsolutePath))
            {
                compared++;
                problems.AddRange((await CompareAsync(document, response)).Select(problem => $"{title}: {problem}"));
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
        Assert.True(compared >= 25, $"Only {compared} answers were compared.");
    }

    /// <summary>Direct Line is described by its owner.</summary>
    private static bool IsDescribed(string path) => !path.StartsWith(WebPerson.DirectLine, StringComparison.Ordinal);

    private static async Task<IReadOnlyList<string>> CompareAsync(OpenApiDocument document, HttpResponseMessage response)
    {
        var request = response.RequestMessage!;
        if (document.Operation(request.Method.Method, request.RequestUri!.AbsolutePath) is not { } operation)
        {
            return ["the call is not in the document"];
        }

        var text = await response.Content.ReadAsStringAsync();
        var type = response.Content.Headers.ContentType is MediaTypeHeaderValue { MediaType: var name } ? name : null;
        return document.Compare(operation, (int)response.StatusCode, type, text.Length == 0 ? null : type == "application/json" ? JToken.Parse(text) : text);
    }
}
