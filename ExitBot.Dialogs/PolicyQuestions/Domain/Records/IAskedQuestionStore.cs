namespace ExitBot.Dialogs.PolicyQuestions.Domain.Records;

/// <summary>Keeps what was asked. It only stages: whoever opened the unit of work commits.</summary>
public interface IAskedQuestionStore
{
    void Stage(AskedQuestion asked);

    /// <summary>Thumbs up or down for an answer. The latest counts; for one that is gone it does nothing.</summary>
    void StageRating(Guid id, bool isHelpful);
}
