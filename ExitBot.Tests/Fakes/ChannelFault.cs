namespace ExitBot.Tests.Fakes;

/// <summary>How a channel treats one call instead of taking it.</summary>
/// <param name="Status">Answered instead of 201; null takes the call after all.</param>
/// <param name="Abort">Reads the call and cuts the connection without an answer; with a status, after it has taken or refused the call so.</param>
/// <param name="Until">The answer waits for this.</param>
/// <param name="Arrived">Told when the call is there.</param>
internal sealed record ChannelFault(int? Status = null, bool Abort = false, Task? Until = null, TaskCompletionSource? Arrived = null)
{
    public Dictionary<string, string> Headers { get; init; } = [];

    public static ChannelFault Answer(int status) => new(status);

    public static ChannelFault RetryAfter(int status, int seconds) => new(status) { Headers = { ["Retry-After"] = $"{seconds}" } };

    public static ChannelFault RedirectTo(Uri address) => new(307) { Headers = { ["Location"] = address.AbsoluteUri } };

    public static ChannelFault Reset() => new(Abort: true);

    public static ChannelFault TakenWithoutAnswer() => new(201, Abort: true);

    public static ChannelFault HoldUntil(Task released, TaskCompletionSource arrived) => new(Until: released, Arrived: arrived);
}
