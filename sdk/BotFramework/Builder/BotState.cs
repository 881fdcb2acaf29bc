using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>A bag of properties under one storage key, read once a turn and written when it has changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var storageKey = GetStorageKey(turnContext);
        if (!force && GetCachedState(turnContext)?.State != null)
        {
            return;
        }

        var items = await _storage.ReadAsync(new[] { storageKey }, cancellationToken).ConfigureAwait(false);
        items.TryGetValue(storageKey, out var stored);
        turnContext.TurnState[_contextServiceKey] = stored switch
        {
            null => new CachedBotState(),
            IDictionary<string, object> properties => new CachedBotState(properties),
            JObject json => new CachedBotState(json.ToObject<IDictionary<string, object>>()),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var cached = GetCachedState(turnContext);
        if (cached == null || (!force && !cached.IsChanged()))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = CachedBotState.ComputeHash(cached.State);
    }

    /// <summary>Empties the state of this turn; the next save writes that, changed or not.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync(new[] { GetStorageKey(turnContext) }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A copy of the state as JSON.</summary>
    public JToken Get(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return JObject.FromObject(GetCachedState(turnContext).State);
    }

    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>The property as T, or T's default; a missing value type is a <see cref="KeyNotFoundException"/>, since its default is a value like any other.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var properties = PropertiesFor(turnContext, propertyName);
        if (typeof(T).IsValueType && !properties.ContainsKey(propertyName))
        {
            throw new KeyNotFoundException(propertyName);
        }

        // A storage that keeps no type names returns JSON, numbers of another width, or dates as text.
        return Task.FromResult(properties.MapValueTo<T>(propertyName));
    }

    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        PropertiesFor(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        PropertiesFor(turnContext, propertyName)[propertyName] = value;
        return Task.CompletedTask;
    }

    private IDictionary<string, object> PropertiesFor(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext).State;
    }
}
