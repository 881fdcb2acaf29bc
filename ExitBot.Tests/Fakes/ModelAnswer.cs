using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ExitBot.Tests.Fakes;

/// <summary>What a scripted model does with one request.</summary>
internal sealed record ModelAnswer(int Status, string Body)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    public string ContentType { get; init; } = "application/json";

    /// <summary>The answer itself, where it depends on what was asked.</summary>
    public Func<ModelRequest, ModelAnswer>? Made { get; init; }

    /// <summary>Told when the request is there.</summary>
    public TaskCompletionSource? Arrived { get; init; }

    /// <summary>Nothing is sent before this: a slow first byte.</summary>
    public Task? FirstByteAfter { get; init; }

    /// <summary>Half of the body is sent, the rest after this.</summary>
    public Task? SecondHalfAfter { get; init; }

    /// <summary>Half of the body is sent, then the connection is cut.</summary>
    public bool Cut { get; init; }

    public static ModelAnswer Text(string text, string finishReason = "stop", int promptTokens = 10, int completionTokens = 5) =>
        Message(new JsonObject { ["role"] = "assistant", ["content"] = text }, finishReason, promptTokens, completionTokens);

    /// <summary>The model asks for these calls instead of answering.</summary>
    public static ModelAnswer Calls(params IEnumerable<ModelCall> calls) => Message(
        new JsonObject
        {
            ["role"] = "assistant",
            ["content"] = null,
            ["tool_calls"] = new JsonArray([.. calls.Select(call => call.ToJson())]),
        },
        "tool_calls");

    public static ModelAnswer Call(string function, string arguments = "{}", string id = "call-1") => Calls(new ModelCall(function, arguments, id));

    /// <summary>An error in the form that OpenAI gives it.</summary>
    public static ModelAnswer Refusal(int status, string message) => Json(
        new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "refused", ["code"] = $"{status}" } }, status);

    public static ModelAnswer RetryAfter(int status, int seconds) =>
        Refusal(status, "Later.") with { Headers = new() { ["Retry-After"] = $"{seconds}" } };

    /// <summary>The answer in pieces, as server-sent events.</summary>
    public static ModelAnswer Events(params IEnumerable<string> pieces) =>
        new(200, string.Concat(pieces.Select(Piece).Append("[DONE]").Select(data => $"data: {data}\n\n"))) { ContentType = "text/event-stream" };

    /// <summary>One vector for each text that was asked for, in their order.</summary>
    public static ModelAnswer Embeddings(params IEnumerable<float[]> vectors) => Json(new JsonObject
    {
        ["object"] = "list",
        ["model"] = "scripted",
        ["data"] = new JsonArray([.. vectors.Select((vector, index) => new JsonObject
        {
            ["object"] = "embedding",
            ["index"] = index,
            ["embedding"] = new JsonArray([.. vector.Select(number => JsonValue.Create(number))]),
        })]),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 10, ["total_tokens"] = 10 },
    });

    /// <summary>One vector for each text that is asked for, made of it.</summary>
    public static ModelAnswer EmbeddingsOf(Func<string, float[]> vectorOf) =>
        Embeddings() with { Made = request => Embeddings(request.Body["input"]!.AsArray().Select(text => vectorOf((string)text!))) };

    /// <summary>A body of any kind.</summary>
    public static ModelAnswer Raw(string body, int status = 200) => new(status, body);

    /// <summary>Arrived is told, then nothing comes before the other task ends.</summary>
    public static ModelAnswer HoldUntil(Task released, TaskCompletionSource arrived) =>
        Text("late") with { FirstByteAfter = released, Arrived = arrived };

    public async Task WriteAsync(HttpContext context)
    {
        Arrived?.TrySetResult();
        try
        {
            await (FirstByteAfter ?? Task.CompletedTask).WaitAsync(context.RequestAborted);
            context.Response.StatusCode = Status;
            context.Response.ContentType = ContentType;
            foreach (var (name, value) in Headers)
            {
                context.Response.Headers[name] = value;
            }

            await WriteBodyAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller did not want to wait any longer, which is what the test is about.
        }
    }

    private async Task WriteBodyAsync(HttpContext context)
    {
        if (!Cut && SecondHalfAfter is null)
        {
            await context.Response.WriteAsync(Body, context.RequestAborted);
            return;
        }

        await context.Response.WriteAsync(Body[..(Body.Length / 2)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (Cut)
        {
            context.Abort();
            return;
        }

        await SecondHalfAfter!.WaitAsync(context.RequestAborted);
        await context.Response.WriteAsync(Body[(Body.Length / 2)..], context.RequestAborted);
    }

    private static string Piece(string text) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion.chunk",
        ["created"] = 1_790_000_000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = new JsonObject { ["role"] = "assistant", ["content"] = text }, ["finish_reason"] = null }),
    }.ToJsonString();

    private static ModelAnswer Json(JsonNode body, int status = 200) => new(status, body.ToJsonString());

    private static ModelAnswer Message(JsonNode message, string finishReason, int promptTokens = 10, int completionTokens = 5) => Json(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_790_000_000,
        ["model"] = "scripted",
        ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = finishReason }),
        ["usage"] = new JsonObject
        {
            ["prompt_tokens"] = promptTokens,
            ["completion_tokens"] = completionTokens,
            ["total_tokens"] = promptTokens + completionTokens,
        },
    });
}
