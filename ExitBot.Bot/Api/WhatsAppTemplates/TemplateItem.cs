using System.Text.Json.Nodes;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;

namespace ExitBot.Bot.Api.WhatsAppTemplates;

/// <summary>One draft in a list.</summary>
internal sealed record TemplateItem(
    string Id, string? Name, string? Language, string? Category, string Status, IReadOnlyList<string> MissingFields, DateTimeOffset UpdatedAt)
{
    public const string Complete = "complete";
    public const string Draft = "draft";

    /// <summary>For the document.</summary>
    public static ItemList<TemplateItem> Page { get; } = new(
        [new TemplateItem("0197f3c2a4b17c0d9a1e5b6c7d8e9f00", "spring_sale", "es", "MARKETING", Draft, [MissingField.Body], TemplateDetail.ExampleTime)],
        NextCursor: null);

    public static TemplateItem Of(StoredDraft stored)
    {
        var (draft, review) = (stored.Draft, stored.Review);
        return new TemplateItem(ApiId.Write(stored.Id.Value), draft.Name, draft.Language, draft.Category?.WireName(), StatusOf(review), review.Missing, stored.UpdatedAt);
    }

    public static string StatusOf(DraftReview review) => review.IsComplete ? Complete : Draft;
}

/// <summary>One draft, as far as it is known, with what is wrong with it.</summary>
/// <param name="FinalCreationPayload">What is to be posted to Meta; null until the draft is complete and valid.</param>
internal sealed record TemplateDetail(
    string Id, string Status, JsonObject Draft, IReadOnlyList<string> MissingFields, IReadOnlyList<Violation> Violations, JsonObject? FinalCreationPayload, DateTimeOffset UpdatedAt)
{
    public static readonly DateTimeOffset ExampleTime = new(2026, 11, 20, 10, 5, 0, TimeSpan.Zero);

    /// <summary>For the document.</summary>
    public static TemplateDetail Example { get; } = new(
        "0197f3c2a4b17c0d9a1e5b6c7d8e9f00", TemplateItem.Complete, WithFormat(ExamplePayload()), [], [], ExamplePayload(), ExampleTime);

    public static TemplateDetail Of(StoredDraft stored)
    {
        var review = stored.Review;
        return new TemplateDetail(
            ApiId.Write(stored.Id.Value), TemplateItem.StatusOf(review), WithFormat(review.Payload), review.Missing, review.Violations, review.FinalPayload, stored.UpdatedAt);
    }

    /// <summary>The members of a draft are always there, null where they are not known.</summary>
    private static JsonObject WithFormat(JsonObject payload)
    {
        var draft = new JsonObject();
        foreach (var member in new[] { "name", "language", "category" })
        {
            draft[member] = payload[member]?.DeepClone();
        }

        draft["parameter_format"] = payload["parameter_format"]?.DeepClone() ?? "POSITIONAL";
        draft["components"] = payload["components"]?.DeepClone() ?? new JsonArray();
        return draft;
    }

    private static JsonObject ExamplePayload() => new() { ["name"] = "spring_sale", ["language"] = "es", ["category"] = "MARKETING", ["components"] = new JsonArray() };
}
