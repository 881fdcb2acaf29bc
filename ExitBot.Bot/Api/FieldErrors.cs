namespace ExitBot.Bot.Api;

/// <summary>What is wrong with a call, by field: each sentence says what is wrong and what would be right.</summary>
internal sealed class FieldErrors
{
    private readonly SortedDictionary<string, List<string>> _errors = new(StringComparer.Ordinal);

    public void Add(string field, string sentence)
    {
        if (!_errors.TryGetValue(field, out var sentences))
        {
            _errors[field] = sentences = [];
        }

        sentences.Add(sentence);
    }

    /// <exception cref="BadFieldsException">Something was added.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new BadFieldsException(_errors.ToDictionary(field => field.Key, field => field.Value.ToArray()));
        }
    }
}

/// <summary>Ends a call with 400 and the sentences as <c>errors</c>. An exception, because the binder of an endpoint has no other way to refuse.</summary>
internal sealed class BadFieldsException(IReadOnlyDictionary<string, string[]> errors)
    : BadHttpRequestException("Fields of the call are wrong.", StatusCodes.Status400BadRequest)
{
    public IReadOnlyDictionary<string, string[]> Errors { get; } = errors;
}
