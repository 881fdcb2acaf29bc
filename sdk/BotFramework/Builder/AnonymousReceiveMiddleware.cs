using System;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.Bot.Builder;

/// <summary>A middleware from a function.</summary>
public class AnonymousReceiveMiddleware : IMiddleware
{
    private readonly Func<ITurnContext, NextDelegate, CancellationToken, Task> _toCall;

    public AnonymousReceiveMiddleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> anonymousMethod)
    {
        _toCall = anonymousMethod ?? throw new ArgumentNullException(nameof(anonymousMethod));
    }

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken)
        => _toCall(turnContext, next, cancellationToken);
}
