using System.Text.RegularExpressions;

namespace ExitBot.Tests.Conventions;

/// <summary>Rules that no analyzer holds for us.</summary>
public sealed partial class SourceRuleTests
{
    [Fact]
    public void Dialogs_know_no_http_and_no_database()
    {
        string[] forbidden = ["Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http"];

        var found = SourceTree.CSharpFiles("ExitBot.Dialogs")
            .Where(file => forbidden.Any(name => SourceTree.Read(file).Contains(name, StringComparison.Ordinal)));

        Assert.Empty(found);
    }

    [Fact]
    public void Every_log_event_has_an_id_of_its_own()
    {
        var ids = SourceTree.CSharpFiles("ExitBot.Bot", "ExitBot.Dialogs")
            .SelectMany(file => EventId().Matches(SourceTree.Read(file)).Select(match => (Id: match.Groups[1].Value, File: file)))
            .ToLookup(entry => entry.Id, entry => entry.File);

        Assert.NotEmpty(ids);
        Assert.All(ids, uses => Assert.True(uses.Count() == 1, $"Event {uses.Key} is used in {string.Join(", ", uses)}."));
    }

    [Fact]
    public void No_log_line_carries_an_exception_whose_message_may_quote_what_people_said()
    {
        var found = SourceTree.CSharpFiles("ExitBot.Bot", "ExitBot.Dialogs")
            .Where(file => LoggedException().IsMatch(SourceTree.Read(file)));

        Assert.Empty(found);
    }

    [Fact]
    public void Only_the_turn_runner_commits_or_opens_scopes()
    {
        string[] forbidden = ["CreateAsyncScope", "CreateScope(", "BeginTransaction", "SaveChangesAsync(", "SaveChanges(", "IConnectorClient", "CommitAsync("];
        string[] allowed = ["ExitBot.Bot/Turns/TurnTry.cs", "ExitBot.Bot/Turns/TurnSetAside.cs", "ExitBot.Bot/Turns/TurnView.cs", "ExitBot.Bot/Turns/Erasure/", "ExitBot.Bot/Turns/Instances/", "ExitBot.Bot/Turns/TurnConversationState.cs", "ExitBot.Bot/Turns/IUnitOfWork.cs", "ExitBot.Bot/Escalations/", "ExitBot.Bot/Persistence/", "ExitBot.Bot/Channels/BotFramework/Connector",
            // Outside a turn whoever was called commits.
            "ExitBot.Bot/Api/", "ExitBot.Bot/DataRights/", "ExitBot.Bot/Reminders/", "ExitBot.Bot/Invitations/"];

        var found = SourceTree.CSharpFiles("ExitBot.Bot", "ExitBot.Dialogs")
            .Where(file => !allowed.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)))
            .SelectMany(file => forbidden.Where(name => SourceTree.Read(file).Contains(name, StringComparison.Ordinal)).Select(name => $"{file}: {name}"));

        Assert.Empty(found);
    }

    [Fact]
    public void Suppressions_carry_their_reason()
    {
        var bare = SourceTree.CSharpFiles("ExitBot.Bot", "ExitBot.Dialogs", "ExitBot.Tests")
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .SelectMany(file => SourceTree.Read(file).Split('\n').Where(line => BareSuppression().IsMatch(line)).Select(line => $"{file}: {line.Trim()}"));

        Assert.Empty(bare);
    }

    [Fact]
    public void Nothing_names_a_registry_host_or_an_address_in_a_lock_file()
    {
        var locks = Directory.EnumerateFiles(SourceTree.Root, "packages.lock.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(SourceTree.Root, "package-lock.json", SearchOption.AllDirectories))
            .Where(file => !file.Contains("node_modules", StringComparison.Ordinal));

        Assert.All(locks, file => Assert.DoesNotContain("\"resolved\": \"http", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"partial void Log\w+\([^)]*\b\w*Exception \w+")]
    private static partial Regex LoggedException();

    [GeneratedRegex(@"EventId = (\d+)")]
    private static partial Regex EventId();

    [GeneratedRegex(@"^\s*#pragma warning disable [A-Z0-9, ]+\s*$|= null!;\s*$|SuppressMessage\((?!.*Justification)")]
    private static partial Regex BareSuppression();
}
