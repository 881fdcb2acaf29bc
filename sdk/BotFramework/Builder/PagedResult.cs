using System;

namespace Microsoft.Bot.Builder;

/// <summary>A page, and the token that asks for the next one; null at the end.</summary>
public class PagedResult<T>
{
    public T[] Items { get; set; } = Array.Empty<T>();

    public string ContinuationToken { get; set; }
}
