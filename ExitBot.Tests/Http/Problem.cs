using System.Net;
using ExitBot.Tests.Fakes;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Http;

internal static class Problem
{
    /// <summary>The answer is a refusal with this status and every member that contract.json promises.</summary>
    public static async Task<JObject> AssertAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);

        var problem = await response.JsonAsync();
        Assert.Equal((int)status, (int?)problem["status"]);
        Assert.All(["type", "title", "detail", "trace_id"], member => Assert.False(string.IsNullOrWhiteSpace((string?)problem[member]), $"no {member} in {problem}"));
        Assert.All(problem.Properties(), member => Assert.Contains(member.Name, (string[])["type", "title", "status", "detail", "errors", "trace_id"]));
        return problem;
    }
}
