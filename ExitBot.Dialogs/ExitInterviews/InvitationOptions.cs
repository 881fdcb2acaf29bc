namespace ExitBot.Dialogs.ExitInterviews;

/// <summary>Who may give an interview on the web, where no channel vouches for anybody.</summary>
public sealed class InvitationOptions
{
    public const string SectionName = "ExitInterview";

    /// <summary>Only whoever came by an invitation. Null: everywhere but in Development.</summary>
    public bool? RequireInvitation { get; set; }
}
