using System.Globalization;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>A person's drafts by number, the newest first.</summary>
internal static class DraftList
{
    private const int Shown = 10;

    public static async Task<BuilderNext> ShowAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var drafts = await turn.Drafts.ListAsync(turn.Stored.Person, cancellationToken);
        var lines = drafts.Take(Shown).Select((draft, place) => LineOf(draft, place + 1, turn.Texts));
        await turn.SayAsync(
            $"{turn.Texts.Drafts}\n\n{string.Join('\n', lines)}",
            cancellationToken,
            drafts.Take(Shown).Select((_, place) => new Choice($"{place + 1}", $"{turn.Texts.Words[BuilderWord.Open][0]} {place + 1}")));
        return BuilderNext.Wait;
    }

    public static async Task<BuilderNext> OpenAsync(BuilderTurn turn, string number, CancellationToken cancellationToken)
    {
        var drafts = await turn.Drafts.ListAsync(turn.Stored.Person, cancellationToken);
        var wanted = int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= drafts.Count
            ? drafts[place - 1]
            : drafts.FirstOrDefault(draft => draft.Draft.Name == Domain.TemplateName.From(number));
        if (wanted is null)
        {
            await turn.SayAsync(turn.Texts.NoSuchDraft.With(("number", number)), cancellationToken);
            return await BuilderReply.AskAgainAsync(turn, cancellationToken);
        }

        await turn.OpenAsync(wanted, cancellationToken);
        await turn.SayAsync(turn.Texts.Opened.With(("name", turn.NameOfDraft)), cancellationToken);
        await BuilderReply.GoOnAsync(turn, cancellationToken);
        return BuilderNext.Wait;
    }

    private static string LineOf(StoredDraft stored, int number, WhatsAppTemplateTexts texts) => texts.DraftLine.With(
        ("number", number),
        ("name", stored.Draft.Name ?? stored.Memory.Goal ?? texts.Unnamed),
        ("language", stored.Draft.Language ?? "?"),
        ("category", stored.Draft.Category is { } category ? texts.CategoryNames[category] : "?"),
        ("state", stored.Review.IsComplete ? texts.StateComplete : texts.StateDraft));
}
