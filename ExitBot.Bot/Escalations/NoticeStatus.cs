namespace ExitBot.Bot.Escalations;

/// <summary>The numbers are stored.</summary>
public enum NoticeStatus
{
    /// <summary>To be sent, tried already perhaps.</summary>
    Waiting = 0,

    Sent = 1,

    /// <summary>It will not arrive: the reason is beside it.</summary>
    Failed = 2,
}
