using System.Text.RegularExpressions;

namespace ExitBot.Tests.Conventions;

/// <summary>Imports point down this list only; folders on one line are strangers to each other (docs/architecture.md).</summary>
public sealed partial class FolderDirectionTests
{
    private static readonly string[][] TopToBottom =
    [
        ["ExitBot.Bot.Hosting"],
        ["ExitBot.Bot.Operations"],
        ["ExitBot.Bot.Persistence", "ExitBot.Bot.Integrations"],
        ["ExitBot.Bot.HrAdmin", "ExitBot.Bot.WebChat"],
        ["ExitBot.Bot.Api.ExitInterviews", "ExitBot.Bot.Api.PolicyQuestions", "ExitBot.Bot.Api.OffboardingChecklists", "ExitBot.Bot.Api.WhatsAppTemplates", "ExitBot.Bot.Api.Invitations", "ExitBot.Bot.Api.Analytics", "ExitBot.Bot.Api.DeadLetters", "ExitBot.Bot.Api.Escalations"],
        ["ExitBot.Bot.Channels.BotFramework", "ExitBot.Bot.Channels.DirectLine", "ExitBot.Bot.Channels.ChatApi"],
        ["ExitBot.Bot.DataRights", "ExitBot.Bot.Reminders", "ExitBot.Bot.PolicyIndexing", "ExitBot.Bot.Invitations"],
        ["ExitBot.Bot.Escalations"],
        ["ExitBot.Bot.Turns"],
        ["ExitBot.Bot.Api"],
        ["ExitBot.Bot.Authentication"],
        ["ExitBot.Dialogs.Routing"],
        ["ExitBot.Dialogs.ExitInterviews", "ExitBot.Dialogs.PolicyQuestions", "ExitBot.Dialogs.OffboardingChecklists", "ExitBot.Dialogs.WhatsAppTemplates"],
        ["ExitBot.Dialogs.Escalations"],
        ["ExitBot.Dialogs.LanguageModel"],
        ["ExitBot.Dialogs.DialogKit"],
        ["ExitBot.Dialogs.Conversations"],
        ["ExitBot.Dialogs.People"],
    ];

    public static TheoryData<string> Files() => [.. SourceTree.CSharpFiles("ExitBot.Bot", "ExitBot.Dialogs")
        .Where(file => !file.EndsWith("/Program.cs", StringComparison.Ordinal) && !file.Contains("/Migrations/", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Imports_point_downward_only(string file)
    {
        foreach (var problem in ProblemsIn(SourceTree.Read(file)))
        {
            Assert.Fail($"{file} {problem}");
        }
    }

    [Theory]
    [InlineData("namespace ExitBot.Dialogs.People;", "using ExitBot.Dialogs.Routing;", "upward")]
    [InlineData("namespace ExitBot.Dialogs.PolicyQuestions;", "using ExitBot.Dialogs.ExitInterviews.Domain;", "sideways")]
    [InlineData("namespace ExitBot.Bot.Turns;", "internal sealed class T { ExitBot.Bot.Hosting.StartBanner? x; }", "upward, fully qualified")]
    [InlineData("namespace ExitBot.Dialogs.ExitInterviews.Domain;", "using ExitBot.Dialogs.DialogKit;", "out of a domain")]
    [InlineData("namespace ExitBot.Bot.Elsewhere;", "", "no place in the list")]
    public void A_forbidden_import_is_found(string space, string rest, string kind) =>
        Assert.True(ProblemsIn($"{rest}\n{space}\n").Any(), kind);

    private static IEnumerable<string> ProblemsIn(string source)
    {
        var space = NamespaceLine().Match(source).Groups[1].Value;
        var own = PlaceOf(space);
        if (own is null)
        {
            yield return $"is in {space}: give it a place in the list.";
            yield break;
        }

        if (source.Contains("global using", StringComparison.Ordinal))
        {
            yield return "must not import for everybody (global using).";
        }

        foreach (var name in QualifiedName().Matches(source).Select(match => match.Value).Where(name => PlaceOf(name) is not null).Distinct())
        {
            var other = PlaceOf(name)!.Value;
            var sameFolder = other == own;
            if (other.Row < own.Value.Row || (other.Row == own.Value.Row && !sameFolder))
            {
                yield return $"must not use {name}.";
            }

            if (IsDomain(space) && !sameFolder && PlaceOf("ExitBot.Dialogs.Conversations")!.Value.Row > other.Row)
            {
                yield return $"is domain and must not use {name}.";
            }

            if (IsDomain(space) && sameFolder && !IsDomain(name) && name != space[..space.LastIndexOf('.')])
            {
                yield return $"is domain and must not use {name}.";
            }
        }
    }

    private static bool IsDomain(string name) => name.Contains(".Domain", StringComparison.Ordinal);

    private static (int Row, int Column)? PlaceOf(string name)
    {
        for (var row = 0; row < TopToBottom.Length; row++)
        {
            var column = Array.FindIndex(TopToBottom[row], folder => (name + ".").StartsWith(folder + ".", StringComparison.Ordinal));
            if (column >= 0)
            {
                return (row, column);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"\bExitBot\.\w+(\.\w+)+")]
    private static partial Regex QualifiedName();
}
