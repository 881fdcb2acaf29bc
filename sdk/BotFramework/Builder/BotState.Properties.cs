using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>What the state of one turn is made of.</summary>
public abstract partial class BotState
{
    /// <summary>The properties of one turn, and what they looked like when they were last read or written.</summary>
    public class CachedBotState
    {
        private static readonly JsonSerializerSettings HashSettings = new() { MaxDepth = null };

        internal CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new Dictionary<string, object>();
            Hash = ComputeHash(State);
        }

        public IDictionary<string, object> State { get; set; }

        internal string Hash { get; set; }

        internal static string ComputeHash(object obj) => JsonConvert.SerializeObject(obj, HashSettings);

        internal bool IsChanged() => Hash != ComputeHash(State);
    }

    private sealed class BotStatePropertyAccessor<T> : IStatePropertyAccessor<T>
    {
        private readonly BotState _botState;

        public BotStatePropertyAccessor(BotState botState, string name)
        {
            _botState = botState;
            Name = name;
        }

        public string Name { get; }

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await _botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);

            T value = default;
            var missing = false;
            try
            {
                value = await _botState.GetPropertyValueAsync<T>(turnContext, Name, cancellationToken).ConfigureAwait(false);
            }
            catch (KeyNotFoundException)
            {
                missing = true;
            }

            if ((missing || value == null) && defaultValueFactory != null)
            {
                value = defaultValueFactory();
                await SetAsync(turnContext, value, cancellationToken).ConfigureAwait(false);
            }

            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await _botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await _botState.SetPropertyValueAsync(turnContext, Name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await _botState.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await _botState.DeletePropertyValueAsync(turnContext, Name, cancellationToken).ConfigureAwait(false);
        }
    }
}
