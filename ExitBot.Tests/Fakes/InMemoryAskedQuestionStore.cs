using ExitBot.Dialogs.PolicyQuestions.Domain.Records;

namespace ExitBot.Tests.Fakes;

internal sealed class InMemoryAskedQuestionStore : IAskedQuestionStore
{
    public List<AskedQuestion> All { get; } = [];

    public Dictionary<Guid, bool> Ratings { get; } = [];

    public void Stage(AskedQuestion asked) => All.Add(asked);

    public void StageRating(Guid id, bool isHelpful) => Ratings[id] = isHelpful;
}
