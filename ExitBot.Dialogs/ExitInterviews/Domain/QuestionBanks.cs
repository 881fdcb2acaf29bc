using ExitBot.Dialogs.Conversations;
using ExitBot.Dialogs.Conversations.Languages;

namespace ExitBot.Dialogs.ExitInterviews.Domain;

/// <summary>All banks shipped, loaded and checked once. An interview finishes on the version it began with.</summary>
public sealed class QuestionBanks
{
    private const string Folder = "ExitInterviews/Domain/Banks";
    private const string EnglishFile = $".{SpokenLanguages.English}.json";

    private readonly Dictionary<(string Version, string Language), QuestionBank> _banks;

    public QuestionBanks()
        : this(EmbeddedFile.In(Folder).Where(path => path.EndsWith(EnglishFile, StringComparison.Ordinal)).SelectMany(InAllLanguages))
    {
    }

    internal QuestionBanks(IEnumerable<QuestionBank> banks)
    {
        _banks = banks.ToDictionary(bank => (bank.Version, bank.Language));
        LatestVersion = _banks.Keys.MaxBy(key => Version.Parse(key.Version)).Version;
    }

    public string LatestVersion { get; }

    /// <summary>In English.</summary>
    public QuestionBank Latest => _banks[(LatestVersion, SpokenLanguages.English)];

    /// <summary>How many wordings the question has had up to this version, from 1. Figures of different wordings are not one series.</summary>
    public int SeriesOf(string questionId, string version)
    {
        var wordings = _banks.Values
            .Where(bank => bank.Language == SpokenLanguages.English && Version.Parse(bank.Version) <= Version.Parse(version))
            .OrderBy(bank => Version.Parse(bank.Version))
            .Select(bank => bank.Find(questionId)?.Text)
            .OfType<string>()
            .ToList();
        return 1 + wordings.Zip(wordings.Skip(1)).Count(pair => pair.First != pair.Second);
    }

    /// <summary>In the interview's language, or in English where that is none of ours.</summary>
    public QuestionBank For(ExitInterview interview) =>
        _banks.TryGetValue((interview.BankVersion, interview.Language), out var bank)
            ? bank
            : _banks[(interview.BankVersion, SpokenLanguages.English)];

    private static IEnumerable<QuestionBank> InAllLanguages(string path)
    {
        var english = QuestionBankFile.Parse(path, EmbeddedFile.Read(path));
        var others = SpokenLanguages.Codes.Where(code => code != SpokenLanguages.English).Select(code =>
        {
            var translation = $"{path[..^EnglishFile.Length]}.{code}.json";
            return BankWording.Say(english, translation, EmbeddedFile.Read(translation));
        });
        return WithOtherWordings([.. others.Prepend(english)]);
    }

    private static IEnumerable<QuestionBank> WithOtherWordings(List<QuestionBank> banks) => banks.Select(bank => bank with
    {
        Questions = [.. bank.Questions.Select(question => question with
        {
            OtherWordings = banks.Where(other => other.Language != bank.Language).ToDictionary(other => other.Language, other => other.Find(question.Id)!),
        })],
    });
}
