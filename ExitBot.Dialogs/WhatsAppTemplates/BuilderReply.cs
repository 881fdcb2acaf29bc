using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Model;
using ExitBot.Dialogs.WhatsAppTemplates.RuleSentences;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Hears one message, changes the draft by it, says back what changed, and asks on.</summary>
internal static class BuilderReply
{
    private const int Longest = 4_000;
    private const int WordsOfName = 5;

    private static readonly string[] Articles = ["a", "an", "the", "our", "my", "el", "la", "los", "las", "un", "una", "nuestro", "nuestra", "nuestros", "nuestras", "der", "die", "das", "den", "unser", "unsere", "unseren", "unserem", "o", "os", "as", "um", "uma", "nosso", "nossa", "nossos", "nossas", "le", "les", "nos", "notre"];

    public static async Task<BuilderNext> BeginAsync(BuilderTurn turn, string? said, bool isResumed, CancellationToken cancellationToken)
    {
        if (said is not null && !TemplateWish.IsAll(said))
        {
            return await ChangeAsync(turn, said, cancellationToken);
        }

        if (isResumed && (turn.Memory.Goal is not null || !turn.Draft.IsEmpty))
        {
            await turn.SayAsync(turn.Texts.GoOn.With(("name", turn.NameOfDraft)), cancellationToken);
        }

        await GoOnAsync(turn, cancellationToken);
        return BuilderNext.Wait;
    }

    public static async Task<BuilderNext> HearAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        if (text.Length > Longest)
        {
            await turn.SayAsync(turn.Texts.TooLong, cancellationToken);
            return await AskAgainAsync(turn, cancellationToken);
        }

        return await BuilderConfirmation.HearAsync(turn, text, cancellationToken)
            ?? await BuilderCommands.HearAsync(turn, text, cancellationToken)
            ?? await ChangeAsync(turn, text, cancellationToken);
    }

    /// <summary>Asks for what is missing now, or shows the draft when nothing is.</summary>
    public static async Task GoOnAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var review = turn.Stored.Review;
        var asked = BuilderQuestions.Next(turn.Stored, review);
        if (asked == Asked.Name)
        {
            await NameAsync(turn, cancellationToken);
            review = turn.Stored.Review;
            asked = BuilderQuestions.Next(turn.Stored, review);
        }

        turn.Keep(new TemplateProgress(turn.Stored.Id.Value, asked));
        turn.Remember(turn.Memory with { LastAction = review.IsComplete && asked == Asked.Nothing ? BuilderAction.Final : turn.Memory.LastAction ?? BuilderAction.Ask });
        if (asked == Asked.Nothing)
        {
            await BuilderShow.ResultAsync(turn, review, cancellationToken);
        }

        await BuilderQuestions.AskAsync(turn, asked, review, cancellationToken);
    }

    public static async Task<BuilderNext> AskAgainAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var review = turn.Stored.Review;
        turn.Remember(turn.Memory with { LastAction = review.IsComplete && turn.Progress.Asked == Asked.Nothing ? BuilderAction.Final : BuilderAction.Ask });
        await BuilderQuestions.AskAsync(turn, turn.Progress.Asked, review, cancellationToken);
        return BuilderNext.Wait;
    }

    /// <param name="isKept">The person insists on what was declined.</param>
    public static async Task<BuilderNext> ChangeAsync(BuilderTurn turn, string text, CancellationToken cancellationToken, bool isKept = false)
    {
        var reading = await MessageReading.OfAsync(turn, text, cancellationToken);
        if (reading.IsNothing && turn.Progress.Asked == Asked.Goal && TemplateWish.IsAll(text) && !turn.IsSmallTalk(text))
        {
            return await AskAgainAsync(turn, cancellationToken);
        }

        if (reading.IsNothing)
        {
            return await BuilderAgreement.HearAsync(turn, text, cancellationToken) ?? await NotUnderstoodAsync(turn, text, cancellationToken);
        }

        var before = turn.Stored;
        var changed = before.With(reading.Draft);
        if (!isKept && await PolicyOfAsync(turn, changed, before, reading.Goal, cancellationToken) is { } breach)
        {
            turn.Keep(turn.Progress with { Held = text });
            await turn.SayAsync(turn.Texts.Policy.With(("rule", breach.Rule), ("message", RuleSentence.Of(breach, turn.Context.Language()))), cancellationToken);
            return BuilderNext.Wait;
        }

        turn.Save(changed with { Memory = reading.MemoryAfter(before, text) });
        await SayChangesAsync(turn, before, changed, reading, cancellationToken);
        if (reading.Translation is { } language)
        {
            return await BuilderCommands.TranslateAsync(turn, language, cancellationToken);
        }

        await GoOnAsync(turn, cancellationToken);
        return BuilderNext.Wait;
    }

    private static async Task<Violation?> PolicyOfAsync(BuilderTurn turn, StoredDraft changed, StoredDraft before, string? goal, CancellationToken cancellationToken)
    {
        if (before.Review.Violations.Any(IsPolicy))
        {
            return null;
        }

        var asked = goal is null ? changed.Draft : changed.Draft with { Body = $"{goal}. {changed.Draft.Body}" };
        var review = DraftReview.Of(asked);
        return changed.Draft.Body == before.Draft.Body
            ? review.Violations.FirstOrDefault(IsPolicy)
            : (await TemplateJudge.JudgeAsync(turn, changed.Draft, review, cancellationToken)).Violations.FirstOrDefault(IsPolicy);
    }

    private static bool IsPolicy(Violation violation) => violation.Rule == "POL-1";

    private static async Task<BuilderNext> NotUnderstoodAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        if (DraftReview.Of(turn.Draft with { Body = text, Authentication = null }).Violations.FirstOrDefault(IsPolicy) is { } breach)
        {
            await turn.SayAsync(turn.Texts.Policy.With(("rule", breach.Rule), ("message", RuleSentence.Of(breach, turn.Context.Language()))), cancellationToken);
            turn.Remember(turn.Memory with { LastAction = BuilderAction.Chitchat });
            return BuilderNext.Wait;
        }

        if (turn.Progress.Asked == Asked.Category && BuilderTurn.IsQuestion(text) && SentenceReader.CategoryIn(text) is not null)
        {
            turn.Remember(turn.Memory with { LastAction = BuilderAction.Chitchat });
            await BuilderQuestions.AskOpenCategoryAsync(turn, cancellationToken);
            return BuilderNext.Wait;
        }

        // A question that no rule of the builder reads is about something else.
        var isElsewhere = turn.IsSmallTalk(text) || BuilderTurn.IsQuestion(text);
        await turn.SayAsync(isElsewhere ? turn.Texts.SmallTalkAnswer : turn.Texts.NotUnderstood, cancellationToken);
        turn.Remember(turn.Memory with { LastAction = BuilderAction.Chitchat });
        await BuilderQuestions.AskAsync(turn, turn.Progress.Asked, turn.Stored.Review, cancellationToken);
        return BuilderNext.Wait;
    }

    private static async Task SayChangesAsync(BuilderTurn turn, StoredDraft before, StoredDraft changed, MessageReading reading, CancellationToken cancellationToken)
    {
        if (changed.Draft.Authentication is not null && reading.Edits.Any(edit => edit.IsWrittenByMeta()))
        {
            await turn.SayAsync(turn.Texts.MetaWritesIt, cancellationToken);
        }
        else if (reading.Edits.Count + reading.MadeUp.Count > 0 && ReferenceEquals(changed, before))
        {
            await turn.SayAsync(turn.Texts.NothingChanged, cancellationToken);
            return;
        }

        // What a first sentence said is seen in what is asked next.
        var said = before.Draft.IsEmpty ? [] : reading.Edits.Where(edit => edit is not (DraftEdit.Body or DraftEdit.Samples or DraftEdit.HeaderSample) && !(changed.Draft.Authentication is not null && edit.IsWrittenByMeta())).Select(edit => EditText.Of(edit, turn)).Distinct().ToList();
        if (said.Count > 0)
        {
            await turn.SayAsync(turn.Texts.Updated.With(("what", string.Join(", ", said))), cancellationToken);
        }

        if (reading.MadeUp.Count > 0)
        {
            await turn.SayAsync(turn.Texts.MadeUp.With(("what", string.Join(", ", reading.MadeUp.Select(edit => EditText.Of(edit, turn)).Distinct()))), cancellationToken);
        }
    }

    private static async Task NameAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var words = TemplateName.From(turn.Memory.Goal ?? "").Split('_', StringSplitOptions.RemoveEmptyEntries).SkipWhile(Articles.Contains).Take(WordsOfName).ToArray();
        var name = words.Length > 0 ? string.Join('_', words) : $"{turn.Draft.Category!.Value.WireName().ToLowerInvariant()}_template";
        name = await turn.Drafts.FreeNameAsync(turn.Stored, name, cancellationToken);
        turn.Save(turn.Stored with { Draft = turn.Draft with { Name = name } });
    }
}
