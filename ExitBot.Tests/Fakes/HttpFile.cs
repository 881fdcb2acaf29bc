using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>A file of requests as the REST clients of editors read it: "###" begins one, "# @name" names it, and slots hold variables or members of an earlier answer.</summary>
internal sealed partial class HttpFile(string text)
{
    private readonly Dictionary<string, string> _variables = Variable().Matches(text).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["value"].Value.Trim());
    private readonly Dictionary<string, JObject> _answers = [];

    public IReadOnlyList<(string Title, string Body)> Requests { get; } =
        [.. Title().Split(text).Skip(1).Chunk(2).Select(request => (request[0].Trim(), request[1].Trim()))];

    /// <param name="host">Where to, whatever the file says.</param>
    public async Task<HttpResponseMessage> SendAsync(HttpClient client, string body, Uri host)
    {
        _variables["host"] = host.AbsoluteUri.TrimEnd('/');
        var name = Name().Match(body) is { Success: true } named ? named.Groups[1].Value : null;
        var parts = Fill(string.Join('\n', body.Split('\n').Where(line => !line.StartsWith('#')))).Trim().Split("\n\n", 2);
        var lines = parts[0].Split('\n');
        using var request = new HttpRequestMessage(new HttpMethod(lines[0].Split(' ')[0]), lines[0].Split(' ')[1]);
        request.Content = parts.Length == 2 ? new StringContent(parts[1], new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")) : null;
        foreach (var header in lines[1..].Select(line => line.Split(": ", 2)).Where(header => header[0] != "Content-Type"))
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]), header[0]);
        }

        var response = await client.SendAsync(request);
        if (name is not null)
        {
            _answers[name] = await response.JsonAsync();
        }

        return response;
    }

    private string Fill(string request) => Slot().Replace(request, slot => slot.Groups["answer"].Success
        ? (string?)_answers[slot.Groups["answer"].Value].SelectToken(slot.Groups["path"].Value) ?? throw new FormatException($"The answer has no {slot.Value}.")
        : _variables[slot.Groups["variable"].Value]);

    [GeneratedRegex(@"^###(.*)$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^# @name (\w+)$", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^@(?<name>\w+) *= *(?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\{\{(?:(?<answer>\w+)\.response\.body\.(?<path>[$\w.[\]]+)|(?<variable>\w+))\}\}")]
    private static partial Regex Slot();
}
