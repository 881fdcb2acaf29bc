using Microsoft.Net.Http.Headers;

namespace ExitBot.Bot.Operations;

/// <summary>
/// Problem details whatever the caller says it accepts. The framework's own service would fall silent for text/html, and a refusal
/// without a body helps nobody.
/// </summary>
internal sealed class ProblemService(IEnumerable<IProblemDetailsWriter> writers) : IProblemDetailsService
{
    public async ValueTask WriteAsync(ProblemDetailsContext context) => await TryWriteAsync(context);

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        context.HttpContext.Request.Headers.Remove(HeaderNames.Accept);
        if (writers.FirstOrDefault(writer => writer.CanWrite(context)) is not { } writer)
        {
            return false;
        }

        await writer.WriteAsync(context);
        return true;
    }
}
