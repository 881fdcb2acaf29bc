using ExitBot.Dialogs.ExitInterviews.Domain.Profiles;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.ExitInterviews;

/// <summary>
/// Whole interviews over POST /api/v1/chat with the real host, as HR would read them afterwards. Each file was written, with what it should come to, before
/// anything was tried on it; docs/testing.md has the figures of the first try.
/// </summary>
public sealed class WholeTalkTests : IAsyncLifetime
{
    private const string Folder = "ExitBot.Tests/ExitInterviews/WholeTalks";

    private readonly ExitBotHost _host = ExitBotHost.Start(
        settings: new Dictionary<string, string>
        {
            ["ExitInterview:MaxFollowUps"] = "8",
            ["ExitInterview:MaxQuestions"] = "22",
            ["Policies:Folder"] = Path.Combine(SourceTree.Root, "ExitBot.Bot/policies"),
        },
        swap: services => services.AddSingleton<IKnownProfile>(new KnownProfile(new InterviewProfile())));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("first")]
    [InlineData("second")]
    [InlineData("third")]
    [InlineData("fourth")]
    public async Task Every_interview_comes_to_what_was_meant(string file)
    {
        List<string> wrong = [];
        foreach (var talk in WholeTalk.ReadAll(SourceTree.Read($"{Folder}/{file}.txt")))
        {
            wrong.AddRange((await new WholeTalkRun(_host.Client, talk).DifferencesAsync()).Select(difference => $"{talk.Name}: {difference}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
