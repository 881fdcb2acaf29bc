using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.DialogKit;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Drafts;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using ExitBot.Dialogs.WhatsAppTemplates.Model;
using ExitBot.Dialogs.WhatsAppTemplates.Understanding;

namespace ExitBot.Dialogs.WhatsAppTemplates;

/// <summary>What one message means for a draft: read by the rules, and by a model where there is one and the rules leave something open.</summary>
/// <param name="Draft">The draft with all of it.</param>
/// <param name="Edits">What the person said.</param>
/// <param name="MadeUp">What a model worded or added.</param>
/// <param name="Given">What is the person's now.</param>
/// <param name="Translation">The language of a version that is to be begun; null: none.</param>
internal sealed record MessageReading(
    TemplateDraft Draft, IReadOnlyList<DraftEdit> Edits, IReadOnlyList<DraftEdit> MadeUp, DraftFields Given, string? Goal, string? Translation = null, string? Business = null)
{
    private const int LongestGoal = 120;
    private const int ShortAnswer = 6;

    public bool IsNothing => Edits.Count == 0 && MadeUp.Count == 0 && Goal is null && Translation is null && Business is null;

    public static async Task<MessageReading> OfAsync(BuilderTurn turn, string text, CancellationToken cancellationToken)
    {
        var edits = EditsOf(turn, text);
        var byRules = new MessageReading(edits.Aggregate(turn.Draft, DraftEditor.Apply), edits, [], turn.Memory.Given | edits.Fields(), GoalOf(turn, text, edits), Business: turn.Progress.Asked is Asked.Body or Asked.Samples ? null : BusinessPhrase.In(text));
        if (!DraftModel.IsOn(turn) || IsPlain(turn, text, edits))
        {
            return byRules;
        }

        // A few words where the text of the message was asked for may be that text, or a wish about it.
        var isWish = edits is [DraftEdit.Body] && turn.Progress.Asked == Asked.Body;
        var (draft, given) = isWish ? (turn.Draft, turn.Memory.Given) : (byRules.Draft, byRules.Given);
        var read = await DraftModel.ReadAsync(turn, text, draft, given, cancellationToken);
        return read is null || (read.Said.Count + read.MadeUp.Count == 0 && read.Translation is null)
            ? byRules
            : byRules with { Draft = read.Draft, Edits = isWish ? read.Said : [.. edits, .. read.Said.Except(edits)], MadeUp = read.MadeUp, Given = read.Given, Translation = read.Translation };
    }

    /// <param name="text">The message.</param>
    public BuilderMemory MemoryAfter(StoredDraft before, string text)
    {
        var memory = before.Memory with
        {
            Goal = Goal ?? before.Memory.Goal,
            Given = Given,
            BusinessType = Business ?? before.Memory.BusinessType,
            WantsHeader = Edits.Any(edit => edit is DraftEdit.NoHeader) ? false : before.Memory.WantsHeader,
            WantsFooter = Edits.Any(edit => edit is DraftEdit.NoFooter) ? false : before.Memory.WantsFooter,
            WantsButtons = Edits.Any(edit => edit is DraftEdit.NoButtons) ? false : before.Memory.WantsButtons,
            LastAction = BuilderAction.Updated,
        };
        memory = memory.Seeing(Draft);

        // Whoever says everything at once wants nothing else, unless a part was named that was not read.
        var isAtOnce = before.Draft.IsEmpty && MissingField.Of(Draft) is [] or [MissingField.Name] && !PartsNamed.HasUnread(text, Draft, Edits);
        return isAtOnce ? memory with { WantsHeader = Draft.Header is not null, WantsFooter = Draft.Footer is not null, WantsButtons = Draft.Buttons.Count > 0 } : memory;
    }

    /// <summary>The rules have read all of it: labelled parts, a payload, a yes, or the answer to what was asked.</summary>
    private static bool IsPlain(BuilderTurn turn, string text, IReadOnlyList<DraftEdit> edits)
    {
        var isShort = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= ShortAnswer;
        return edits is [DraftEdit.Whole]
            || (edits.Count > 0 && LabelledParts.Of(text) is { Parts.Count: > 0, Before: "" })
            || turn.Commands.YesOrNo(text, turn.Context.Language()) is not null
            || turn.IsSmallTalk(text)
            || (edits.Count > 0 && turn.Progress.Asked switch
            {
                Asked.Body => !isShort || text.Contains("{{", StringComparison.Ordinal),
                Asked.Goal or Asked.Extras or Asked.Nothing or Asked.Repair => false,
                _ => isShort,
            });
    }

    private static IReadOnlyList<DraftEdit> EditsOf(BuilderTurn turn, string text)
    {
        var agreed = turn.Commands.YesOrNo(text, turn.Context.Language());
        if (turn.Progress.Asked == Asked.Category && BuilderTurn.IsQuestion(text) && PlainText.Words(text).Split(' ').Length <= ShortAnswer)
        {
            // "What is utility?" chooses nothing.
            return [];
        }

        if (agreed == true && turn.Progress.Asked == Asked.Category && BuilderQuestions.Guess(turn.Memory.Goal) is { } guess)
        {
            return [new DraftEdit.Category(guess)];
        }

        // What the remark beside the finished template proposes.
        if (agreed == true && turn.Progress.Asked == Asked.Nothing && turn.Stored.Review.Violations.Any(violation => violation.Rule == "CAT-4"))
        {
            return [new DraftEdit.Category(TemplateCategory.Marketing)];
        }

        if (agreed == true && turn.Progress.Asked == Asked.Repair && DraftProposals.For(turn.Draft, turn.Stored.Review) is { } proposal)
        {
            return [proposal];
        }

        if (agreed is { } accepted && turn.Progress.Asked == Asked.CodeTerms)
        {
            return [new DraftEdit.CodeTerms(accepted)];
        }

        // Text that was asked for again, because of what is wrong with it, or that is of another language than the template has become.
        var asked = turn.Progress.Asked == Asked.Repair ? RepairedPart(turn) : IsAwaited(turn, text) ? Asked.Body : turn.Progress.Asked;

        // A sample may be "yes" or "hello", and "hi" is Hindi; the text of a message is none of these.
        var isValue = asked is Asked.Samples or Asked.HeaderSample or Asked.Language;
        return !isValue && (agreed is not null || turn.IsSmallTalk(text)) ? [] : PhraseReader.Read(text, turn.Draft, asked);
    }

    private static bool IsAwaited(BuilderTurn turn, string text) =>
        turn.Progress.Asked == Asked.Nothing && PhraseReader.IsLong(text) && turn.Stored.Review.Violations.Any(violation => violation.Rule == "LANG-3");

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
        if (turn.Progress.Asked == Asked.Category && edits.Count == 0 && BuilderQuestions.Guess(turn.Memory.Goal) is null && BuilderQuestions.Guess(text) is not null)
        {
            return PlainText.Shorten(PlainText.OneLine(text), LongestGoal);
        }

        if (turn.Memory.Goal is not null || edits is [DraftEdit.Whole] || turn.Progress.Asked is not (Asked.Goal or Asked.Category))
        {
            return null;
        }

        // "Order shipped message in German with a track button" says what it is for in the same breath.
        var saysMore = edits.Count > 0 && (edits.Any(edit => edit is DraftEdit.Category) || BuilderQuestions.Guess(text) is null);
        var isElsewhere = turn.IsSmallTalk(text) || (BuilderTurn.IsQuestion(text) && BuilderQuestions.Guess(text) is null);
        var isGoal = turn.Progress.Asked == Asked.Goal && !saysMore && !isElsewhere && !TemplateWish.IsAll(text);
        var goal = GoalPhrase.In(SentenceReader.WithoutMessage(LabelledParts.Of(text).Before, turn.Draft)) ?? (isGoal ? text : null);

        // "Rabattaktion für unseren Buchladen": what it is for stands before whom it is for.
        goal = isGoal && BuilderQuestions.Guess(goal) is null && BuilderQuestions.Guess(text) is not null ? text : goal;
        return goal is null || PlainText.Words(goal).Length < 3 || SentenceReader.IsCategory(goal) ? null : PlainText.Shorten(PlainText.OneLine(goal), LongestGoal);
    }
}
