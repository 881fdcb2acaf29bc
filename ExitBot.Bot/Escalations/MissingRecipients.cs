using ExitBot.Dialogs.Escalations;
using ExitBot.Dialogs.Escalations.Domain;
using Microsoft.Extensions.Options;

namespace ExitBot.Bot.Escalations;

/// <summary>Says at every start who would hear of nothing: a cry for help without anybody to hear it is the worst that can happen here.</summary>
internal sealed partial class MissingRecipients(IOptions<EscalationOptions> options, ILogger<MissingRecipients> logger) : IHostedService
{
    private static readonly RedFlagCategory[] Gravest = [RedFlagCategory.SelfHarm, RedFlagCategory.ViolenceThreat];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var category in Gravest.Where(category => options.Value.Routes.GetValueOrDefault(category, []).Count == 0))
        {
            LogNobody(CategoryName.Of(category));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(EventId = 2810, Level = LogLevel.Warning, Message = "Nobody would hear of {Category}: set Escalations:Routes:{Category} to at least one recipient")]
    private partial void LogNobody(string category);
}
