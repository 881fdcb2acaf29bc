namespace ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

/// <summary>Whether translations of one template are the same but for their words.</summary>
public static class Parity
{
    /// <summary>What differs, as sentences; empty when nothing does.</summary>
    public static IEnumerable<string> Differences(TemplateDraft one, TemplateDraft other)
    {
        var language = other.Language ?? "the other language";
        if (other.Body is not null && one.Body is not null && !DraftVariables.In(one.Body).ToHashSet().SetEquals(DraftVariables.In(other.Body)))
        {
            yield return $"The text in {language} has other variables: {Named(other.Body)} against {Named(one.Body)}.";
        }

        if (!one.Buttons.Select(button => button.GetType()).SequenceEqual(other.Buttons.Select(button => button.GetType())))
        {
            yield return $"The version in {language} has other buttons.";
        }

        if (one.Header?.GetType() != other.Header?.GetType())
        {
            yield return $"The version in {language} has another kind of header.";
        }

        if (one.Category != other.Category)
        {
            yield return $"The version in {language} has another category.";
        }
    }

    private static string Named(string body) => DraftVariables.In(body) is { Count: > 0 } names ? string.Join(", ", names.Select(name => $"{{{{{name}}}}}")) : "none";
}
