using System.Globalization;
using System.Reflection;
using ExitBot.Dialogs.Conversations;
using Microsoft.AspNetCore.Http.Metadata;

namespace ExitBot.Bot.Api;

/// <summary>Which part of a list is wanted, from <c>limit</c> and <c>cursor</c> of the address. An endpoint that takes one is documented by itself.</summary>
/// <param name="After">Null: from the beginning.</param>
internal sealed record PageRequest(int Limit, ListPlace? After) : IBindableFromHttpContext<PageRequest>, IEndpointParameterMetadataProvider
{
    public const int DefaultLimit = 20;
    public const int LargestLimit = 100;
    public const string LimitName = "limit";
    public const string CursorName = "cursor";

    /// <exception cref="BadFieldsException">One of the two is wrong.</exception>
    public static ValueTask<PageRequest?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var errors = new FieldErrors();
        var page = new PageRequest(
            ReadLimit(context.Request.Query[LimitName].ToString(), errors),
            ReadCursor(context.Request.Query[CursorName].ToString(), errors));
        errors.ThrowIfAny();
        return ValueTask.FromResult<PageRequest?>(page);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IsPaged());

    private static int ReadLimit(string text, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            return DefaultLimit;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > LargestLimit)
        {
            errors.Add(LimitName, $"must be a whole number from 1 to {LargestLimit}.");
        }

        return limit;
    }

    private static ListPlace? ReadCursor(string text, FieldErrors errors)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var place = PageCursor.Read(text);
        if (place is null)
        {
            errors.Add(CursorName, "is not a cursor of this list: send next_cursor of the page before, unchanged, or leave it out to begin again.");
        }

        return place;
    }
}

/// <summary>Marks an endpoint that takes a <see cref="PageRequest"/>.</summary>
internal sealed record IsPaged;
