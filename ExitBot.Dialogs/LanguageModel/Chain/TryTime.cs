using Polly;

namespace ExitBot.Dialogs.LanguageModel.Chain;

/// <summary>The time left for the model work of the turn, for the strategies of a pipeline.</summary>
internal sealed class TryTime(ModelWork work, TimeProvider clock, TimeSpan whole)
{
    private static readonly ResiliencePropertyKey<TryTime> Key = new(nameof(TryTime));

    public TimeSpan Left => work.Left(clock, whole);

    public static TryTime Of(ResilienceContext context) => context.Properties.GetValue(Key, null!); // ProviderLink sets it before anything runs

    public void PutInto(ResilienceContext context) => context.Properties.Set(Key, this);
}
