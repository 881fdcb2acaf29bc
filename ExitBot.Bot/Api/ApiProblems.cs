using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api;

/// <summary>Refusals of endpoints. Wrong fields go another way: <see cref="FieldErrors"/>.</summary>
internal static class ApiProblems
{
    /// <summary>For an id that is unknown, malformed or somebody else's: the three look the same.</summary>
    public static ProblemHttpResult NotFound(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound);

    /// <summary>For what cannot be done with the thing as it is now.</summary>
    public static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    public static ProblemHttpResult TooMany(HttpResponse response, TimeSpan wait, string detail)
    {
        response.Headers.RetryAfter = $"{Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))}";
        return TypedResults.Problem(detail, statusCode: StatusCodes.Status429TooManyRequests);
    }
}
