using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Operations;

/// <summary>Where the service's clock stands.</summary>
internal sealed class ClockOptions
{
    public const string SectionName = "Clock";

    /// <summary>Added to the time of the machine: to try reminders and retention. Development only.</summary>
    public TimeSpan Offset { get; init; }
}

internal sealed class ClockOptionsValidator(IHostEnvironment environment) : IValidateOptions<ClockOptions>
{
    private static readonly TimeSpan Most = TimeSpan.FromDays(36_500);

    public ValidateOptionsResult Validate(string? name, ClockOptions options) =>
        options.Offset != TimeSpan.Zero && !environment.IsDevelopment()
            ? ValidateOptionsResult.Fail($"Clock:Offset is {options.Offset}, but is for Development only: leave it out, or set ASPNETCORE_ENVIRONMENT to Development.")
            : options.Offset.Duration() > Most
                ? ValidateOptionsResult.Fail($"Clock:Offset is {options.Offset}, but must be from -{Most} to {Most}: write 181 days as 181.00:00:00.")
                : ValidateOptionsResult.Success;
}
