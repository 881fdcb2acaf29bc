using System.Net;
using Newtonsoft.Json.Linq;

namespace ExitBot.Tests.Fakes;

/// <summary>Somebody who talks to the bot over REST, as a script of an integrator would.</summary>
internal sealed class ChatCaller(HttpClient client, string userId = "u-17", string? key = null, string locale = "en")
{
    public const string Chat = "/api/v1/chat";
    public const string Sessions = "/api/v1/sessions";

    public string? SessionId { get; private set; }

    /// <summary>The body of the last answer.</summary>
    public JObject Last { get; private set; } = [];

    public JToken State => Last["state"]!;

    /// <summary>Null where nothing is offered but to skip.</summary>
    public string? FirstChoice =>
        (string?)Last.SelectTokens("replies[*].suggested_actions[*].value").FirstOrDefault(value => (string?)value is not ("skip" or "keep"));

    public string? Step => (string?)State["step"];

    public async Task<JObject> SaysAsync(string message, string? idempotencyKey = null)
    {
        using var response = await PostAsync(message, idempotencyKey);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Last = await response.JsonAsync();
        SessionId = (string?)Last["session_id"];
        return Last;
    }

    public async Task<HttpResponseMessage> PostAsync(string message, string? idempotencyKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Chat)
        {
            Content = new StringContent(
                new JObject { ["message"] = message, ["session_id"] = SessionId, ["user"] = new JObject { ["id"] = userId, ["name"] = "Kim" }, ["locale"] = locale }.ToString(),
                System.Text.Encoding.UTF8,
                "application/json"),
        };
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        }

        if (idempotencyKey is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        }

        return await client.SendAsync(request);
    }

    /// <summary>What a person does who answers each question with the first thing offered, until the interview asks for nothing more.</summary>
    public async Task AnswersUntilAsync(string step)
    {
        for (var turn = 0; Step != step; turn++)
        {
            Assert.True(turn < 60, $"'{step}' was never reached; the last step was '{Step}'.");
            await SaysAsync(Step switch
            {
                "consent" => "yes",
                "attribution" => "named",
                "profile" => "skip",
                _ => FirstChoice ?? "1",
            });
        }
    }
}
