using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.WhatsAppTemplates.Domain;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>Hears one message, changes the draft by it, says back what changed, and asks on.</summary>
internal static class BuilderReply
{
    private const int Longest = 4_000;
    private const int LongestGoal = 120;
    private const int WordsOfName = 5;

    private static readonly string[] Articles = ["a", "an", "the", "our", "my"];

    public static async Task<BuilderNext> BeginAsync(BuilderTurn turn, string? said, bool isResumed, CancellationToken cancellationToken)
    {
        if (said is not null)
        {
            return await ChangeAsync(turn, said, cancellationToken);
        }

        if (isResumed && (turn.Memory.Goal is not null || turn.Draft != new TemplateDraft()))
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
        turn.Remember(turn.Memory with { LastAction = BuilderAction.Ask });
        await BuilderQuestions.AskAsync(turn, turn.Progress.Asked, turn.Stored.Review, cancellationToken);
        return BuilderNext.Wait;
    }

    /// <param name="isKept">The person insists on what was declined.</param>
    public static async Task<BuilderNext> ChangeAsync(BuilderTurn turn, string text, CancellationToken cancellationToken, bool isKept = false)
    {
        var edits = EditsOf(turn, text);
        var goal = GoalOf(turn, text, edits);
        if (edits.Count == 0 && goal is null)
        {
            return await NotUnderstoodAsync(turn, text, cancellationToken);
        }

        var before = turn.Stored;
        var changed = before.With(edits.Aggregate(before.Draft, DraftEditor.Apply));
        if (!isKept && PolicyOf(changed, before, goal) is { } breach)
        {
            turn.Keep(turn.Progress with { Held = text });
            await turn.SayAsync(turn.Texts.Policy.With(("rule", breach.Rule), ("message", breach.Message), ("fix", breach.Fix)), cancellationToken);
            return BuilderNext.Wait;
        }

        turn.Save(changed with { Memory = MemoryOf(before, changed.Draft, edits, goal) });
        if (edits.Count > 0 && before.Draft != new TemplateDraft())
        {
            var said = edits.Where(edit => edit is not (DraftEdit.Body or DraftEdit.Samples or DraftEdit.HeaderSample)).Select(EditText.Of).Distinct().ToList();
            await SayChangesAsync(turn, ReferenceEquals(changed, before), said, cancellationToken);
        }

        await GoOnAsync(turn, cancellationToken);
        return BuilderNext.Wait;
    }

    private static IReadOnlyList<DraftEdit> EditsOf(BuilderTurn turn, string text)
    {
        var agreed = turn.Commands.YesOrNo(text, "en");
        if (agreed == true && turn.Progress.Asked == Asked.Category && BuilderQuestions.Guess(turn.Memory.Goal) is { } guess)
        {
            return [new DraftEdit.Category(guess)];
        }

        if (agreed == true && turn.Progress.Asked == Asked.Repair && DraftProposals.For(turn.Draft, turn.Stored.Review) is { } proposal)
        {
            return [proposal];
        }

        // Text that was asked for again, because of what is wrong with it.
        var asked = turn.Progress.Asked == Asked.Repair ? RepairedPart(turn) : turn.Progress.Asked;
        return agreed is not null && asked is not (Asked.Samples or Asked.HeaderSample or Asked.Body or Asked.Language) ? [] : PhraseReader.Read(text, turn.Draft, asked);
    }

    private static string RepairedPart(BuilderTurn turn)
    {
        var fault = BuilderQuestions.Faults(turn.Stored.Review).FirstOrDefault();
        return fault?.Rule.Split('-')[0] switch
        {
            "BODY" or "VAR" or "FMT" => fault.Path.EndsWith("/url", StringComparison.Ordinal) ? Asked.Repair : IsHeader(turn, fault) ? Asked.Header : Asked.Body,
            "HDR" => Asked.Header,
            "FTR" => Asked.Footer,
            _ => Asked.Repair,
        };
    }

    private static bool IsHeader(BuilderTurn turn, Violation fault) => turn.Draft.Header is not null && fault.Path.StartsWith("/components/0/", StringComparison.Ordinal);

    private static string? GoalOf(BuilderTurn turn, string text, IReadOnlyList<DraftEdit> edits)
    {
        if (turn.Memory.Goal is not null || edits is [DraftEdit.Whole] || turn.Progress.Asked is not (Asked.Goal or Asked.Category))
        {
            return null;
        }

        var goal = SentenceReader.GoalIn(LabelledParts.Of(text).Before) ?? (turn.Progress.Asked == Asked.Goal && edits.Count == 0 && !IsSmallTalk(turn, text) ? text : null);
        return goal is null || PlainText.Words(goal).Length < 3 ? null : PlainText.Shorten(PlainText.OneLine(goal), LongestGoal);
    }

    private static BuilderMemory MemoryOf(StoredDraft before, TemplateDraft draft, IReadOnlyList<DraftEdit> edits, string? goal)
    {
        var memory = before.Memory with
        {
            Goal = goal ?? before.Memory.Goal,
            WantsHeader = edits.Any(edit => edit is DraftEdit.NoHeader) ? false : before.Memory.WantsHeader,
            WantsFooter = edits.Any(edit => edit is DraftEdit.NoFooter) ? false : before.Memory.WantsFooter,
            WantsButtons = edits.Any(edit => edit is DraftEdit.NoButtons) ? false : before.Memory.WantsButtons,
            LastAction = BuilderAction.Updated,
        };
        memory = memory.Seeing(draft);

        // Whoever says everything at once wants nothing else.
        var isAtOnce = before.Draft == new TemplateDraft() && MissingField.Of(draft) is [] or [MissingField.Name];
        return isAtOnce ? memory with { WantsHeader = draft.Header is not null, WantsFooter = draft.Footer is not null, WantsButtons = draft.Buttons.Count > 0 } : memory;
    }

    private static Violation? PolicyOf(StoredDraft changed, StoredDraft before, string? goal)
    {
        var asked = goal is null ? changed : changed with { Draft = changed.Draft with { Body = $"{goal}. {changed.Draft.Body}" } };
        return before.Review.Violations.Any(violation => violation.Rule == "POL-1") ? null
            : asked.Review.Violations.FirstOrDefault(violation => violation.Rule == "POL-1");
    }

    private static async Task<BuilderNext> NotUnderstoodAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        await turn.SayAsync(IsSmallTalk(turn, text) ? turn.Texts.SmallTalkAnswer : turn.Texts.NotUnderstood, cancellationToken);
        turn.Remember(turn.Memory with { LastAction = BuilderAction.Chitchat });
        await BuilderQuestions.AskAsync(turn, turn.Progress.Asked, turn.Stored.Review, cancellationToken);
        return BuilderNext.Wait;
    }

    private static bool IsSmallTalk(BuilderTurn turn, string text) => turn.Texts.SmallTalk.Contains(PlainText.Words(text));

    private static Task SayChangesAsync(BuilderTurn turn, bool isSame, List<string> said, CancellationToken cancellationToken) =>
        isSame ? turn.SayAsync(turn.Texts.NothingChanged, cancellationToken)
        : said.Count > 0 ? turn.SayAsync(turn.Texts.Updated.With(("what", string.Join(", ", said))), cancellationToken)
        : Task.CompletedTask;

    private static async Task NameAsync(BuilderTurn turn, CancellationToken cancellationToken)
    {
        var words = TemplateName.From(turn.Memory.Goal ?? "").Split('_', StringSplitOptions.RemoveEmptyEntries).SkipWhile(Articles.Contains).Take(WordsOfName).ToArray();
        var name = words.Length > 0 ? string.Join('_', words) : $"{turn.Draft.Category!.Value.WireName().ToLowerInvariant()}_template";
        name = await turn.Drafts.FreeNameAsync(turn.Stored, name, cancellationToken);
        turn.Save(turn.Stored with { Draft = turn.Draft with { Name = name } });
    }
}
