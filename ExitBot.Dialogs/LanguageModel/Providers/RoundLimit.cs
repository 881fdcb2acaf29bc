namespace ExitBot.Dialogs.LanguageModel.Providers;

/// <summary>
/// Ends a conversation with a model that asks for functions again and again, unknown ones included: the kernel answers those by itself, without a filter, more than
/// a hundred times.
/// </summary>
internal sealed class RoundLimit : DelegatingHandler
{
    private static readonly AsyncLocal<Rounds?> Current = new();

    /// <summary>Requests of the same asynchronous flow count from here on.</summary>
    public static void Begin(int most) => Current.Value = new Rounds(most);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Current.Value is { } rounds && --rounds.Left < 0
            ? throw new ModelUnavailableException(UnavailableReason.ToolLoop)
            : base.SendAsync(request, cancellationToken);

    private sealed class Rounds(int most)
    {
        public int Left { get; set; } = most;
    }
}
