using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>The name of a state property.</summary>
public interface IStatePropertyInfo
{
    string Name { get; }
}

/// <summary>Reads and changes one property of the state; the change is stored by the state's SaveChangesAsync.</summary>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default);

    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);

    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);
}
