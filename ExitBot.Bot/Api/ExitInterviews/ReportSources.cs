using ExitBot.Bot.Turns.Proactive;
using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.ExitInterviews.Analysis;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Dialogs.ExitInterviews.Domain.Aggregates;
using ExitBot.Dialogs.ExitInterviews.Domain.Records;
using ExitBot.Dialogs.ExitInterviews.Domain.Reports;
using ExitBot.Dialogs.LanguageModel;

namespace ExitBot.Bot.Api.ExitInterviews;

/// <summary>Gathers what a report needs beside its interview, wherever that is kept.</summary>
internal sealed class ReportSources(
    IMattersForReview matters, IInterviewTranscript transcripts, IEnumerable<IReportSection> parts, FigureService figures, AnswerTranslator translator, IConversationStore conversations)
{
    public async Task<ReportAdditions> ReadAsync(ExitInterview interview, CancellationToken cancellationToken)
    {
        var counts = await matters.CountAsync([interview.Id], cancellationToken);
        var evidence = new SealedWords((await matters.EvidenceAsync(interview.Id, cancellationToken))[interview.Id]);
        return new ReportAdditions
        {
            Matters = counts.GetValueOrDefault(interview.Id),
            Sections = await SectionsAsync(interview, cancellationToken),
            Transcript = await transcripts.ReadAsync(interview, cancellationToken),
            Evidence = evidence,
            Translations = await TranslationsAsync(interview, evidence, cancellationToken),
            Averages = await figures.AveragesAsync(interview.BankVersion, cancellationToken),
        };
    }

    private async Task<IReadOnlyList<ReportSection>> SectionsAsync(ExitInterview interview, CancellationToken cancellationToken)
    {
        List<ReportSection> sections = [];
        foreach (var part in parts)
        {
            if (interview.Person is { } person && await part.ReadAsync(person, interview.StartedAt, interview.CompletedAt ?? interview.UpdatedAt, cancellationToken) is { } section)
            {
                sections.Add(section);
            }
        }

        return sections;
    }

    // What a model was told is erased with a conversation of its person; where nobody knows one, nothing is told.
    private async Task<IReadOnlyDictionary<string, string>> TranslationsAsync(ExitInterview interview, SealedWords evidence, CancellationToken cancellationToken) =>
        translator.IsOn && interview.Person is { } person && await conversations.ListOfAsync(person, cancellationToken) is [var latest, ..]
            ? await translator.TranslateAsync(
                new ModelConversation(latest.Reference.ChannelId, latest.Reference.Conversation.Id), interview, evidence, cancellationToken)
            : new Dictionary<string, string>();
}
