using ExitBot.Dialogs.Conversations.Languages;
using ExitBot.Dialogs.ExitInterviews.Domain;
using ExitBot.Tests.Conventions;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Languages;

/// <summary>A conversation in each language, from consent over profile, scales, choices and commands to the deletion. The tables lie in Conversations.</summary>
public sealed class LanguageConversationTests
{
    public static TheoryData<string> Languages() => [.. SpokenLanguages.Codes.Where(code => code != SpokenLanguages.English)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_conversation_is_held_in_the_language_of_the_channel(string language)
    {
        using var host = DialogHost.Untouched(limits: new InterviewLimits { MaxFollowUps = 0 });
        host.Locale = language;

        await host.PlayAsync(SourceTree.Read($"ExitBot.Tests/Languages/Conversations/{language}.txt"));

        Assert.Equal(InterviewStatus.Withdrawn, host.Interview.Status);
    }
}
