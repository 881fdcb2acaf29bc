using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>Several states, read and written together.</summary>
public class BotStateSet
{
    public BotStateSet(params BotState[] botStates)
    {
        BotStates.AddRange(botStates);
    }

    public List<BotState> BotStates { get; set; } = new();

    public BotStateSet Add(BotState botState)
    {
        BotStates.Add(botState ?? throw new ArgumentNullException(nameof(botState)));
        return this;
    }

    public async Task LoadAllAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        => await Task.WhenAll(BotStates.Select(state => state.LoadAsync(turnContext, force, cancellationToken))).ConfigureAwait(false);

    public async Task SaveAllChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
        => await Task.WhenAll(BotStates.Select(state => state.SaveChangesAsync(turnContext, force, cancellationToken))).ConfigureAwait(false);
}
