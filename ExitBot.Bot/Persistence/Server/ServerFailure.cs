namespace ExitBot.Bot.Persistence.Server;

internal enum ServerFailureKind
{
    /// <summary>A key that was to be inserted is there.</summary>
    Duplicate,

    /// <summary>The server took the transaction back to resolve a conflict of locks. The same work may go through at once.</summary>
    Victim,

    /// <summary>The server is gone, starting, full or busy. Worth trying again.</summary>
    Away,

    /// <summary>There was no answer in the time a command may take, and trying again at once would not bring one.</summary>
    TooSlow,

    /// <summary>The server is there, but the database is not.</summary>
    NoDatabase,

    /// <summary>The server does not let us in.</summary>
    Denied,
}

/// <summary>An error of a server, understood by its code.</summary>
/// <param name="Reason">For people, without names and values.</param>
internal sealed record ServerFailure(ServerFailureKind Kind, string Reason)
{
    public static readonly ServerFailure Duplicate = new(ServerFailureKind.Duplicate, "the row is there already");
    public static readonly ServerFailure Victim = new(ServerFailureKind.Victim, "the database server took the transaction back in favour of another");
    public static readonly ServerFailure Away = new(ServerFailureKind.Away, "the database server cannot be reached");
    public static readonly ServerFailure Starting = new(ServerFailureKind.Away, "the database server is starting or stopping");
    public static readonly ServerFailure Exhausted = new(ServerFailureKind.Away, "all connections to the database are in use");
    public static readonly ServerFailure Full = new(ServerFailureKind.Away, "the database server has run out of disk or memory");
    public static readonly ServerFailure ReadOnly = new(ServerFailureKind.Away, "the database server takes no writes now");
    public static readonly ServerFailure TooSlow = new(ServerFailureKind.TooSlow, "the database server did not answer in time");
    public static readonly ServerFailure Closed = new(ServerFailureKind.TooSlow, "the service is stopping and has closed its connections");
    public static readonly ServerFailure NoDatabase = new(ServerFailureKind.NoDatabase, "the database does not exist");
    public static readonly ServerFailure Denied = new(ServerFailureKind.Denied, "the database server refuses the account");

    /// <summary>Whether trying again soon may help.</summary>
    public bool IsPassing => Kind is ServerFailureKind.Victim or ServerFailureKind.Away;
}
