using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>One call that the bot made to the channel.</summary>
/// <param name="RawTarget">Path as it came over the wire, not unescaped.</param>
/// <param name="Status">What the channel answered; 0 when it cut the connection.</param>
internal sealed partial record ChannelCall(
    string Method, string RawTarget, IReadOnlyDictionary<string, string> Headers, string Body, int Status)
{
    private readonly Match _address = Address().Match(RawTarget);

    public long At { get; } = Stopwatch.GetTimestamp();

    public string Prefix => _address.Groups["prefix"].Value;

    public string ConversationId => Uri.UnescapeDataString(_address.Groups["conversation"].Value);

    /// <summary>The activity that the address names: the one answered, changed or deleted.</summary>
    public string? TargetId => _address.Groups["activity"] is { Success: true } id ? Uri.UnescapeDataString(id.Value) : null;

    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>The same for every try to deliver one reply.</summary>
    public string Identity => $"{Method} {Activity["id"] ?? TargetId}";

    public JObject Activity { get; } = Parse(Body);

    public string Type => (string?)Activity["type"] ?? "";

    public string Text => (string?)Activity["text"] ?? "";

    /// <summary>What the quick replies say for the person.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. (Activity["suggestedActions"]?["actions"] ?? new JArray()).Select(action => (string)action["value"]!)];

    /// <summary>The number in "4 of 15", or null when this is no question.</summary>
    public int? QuestionNumber => Progress().Match(CardText ?? Text) is { Success: true } match
        ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
        : null;

    public JObject? Card => Activity["attachments"]?.FirstOrDefault()?["content"] as JObject;

    public IReadOnlyList<string> CardChoices =>
        [.. (Card?.SelectTokens("$.body[?(@.type == 'Input.ChoiceSet')].choices[*].value") ?? []).Select(value => (string)value!)];

    public override string ToString() => $"{Identity} -> {Status}: {Text}";

    private string? CardText => Card is null ? null : string.Join('\n', Card.SelectTokens("$.body[*].text"));

    /// <summary>What the card sends in when this choice is picked.</summary>
    public JObject CardSubmit(string choice)
    {
        var input = (string)Card!.SelectToken("$.body[?(@.type == 'Input.ChoiceSet')].id")!;
        var data = (JObject)Card.SelectToken("$.actions[0].data")!.DeepClone();
        data[input] = choice;
        return data;
    }

    private static JObject Parse(string body)
    {
        using var reader = new JsonTextReader(new StringReader(body.Length == 0 ? "{}" : body)) { DateParseHandling = DateParseHandling.None };
        return JObject.Load(reader);
    }

    [GeneratedRegex("^(?<prefix>.*)/v3/conversations/(?<conversation>[^/]*)/activities(/(?<activity>[^/]+))?$")]
    private static partial Regex Address();

    [GeneratedRegex(@"(\d+) of \d+")]
    private static partial Regex Progress();
}
