using System.Buffers.Binary;
using System.Buffers.Text;
using ExitBot.Dialogs.Conversations;

namespace ExitBot.Bot.Api;

/// <summary>
/// A place in a list as callers carry it around: 32 characters that mean nothing to them. Nothing in it is trusted: a changed one
/// is refused or leads to another place of the same list.
/// </summary>
internal static class PageCursor
{
    private const int Size = sizeof(long) + 16;

    public static string Write(ListPlace place)
    {
        Span<byte> bytes = stackalloc byte[Size];
        BinaryPrimitives.WriteInt64BigEndian(bytes, place.At.UtcTicks);
        place.Id.TryWriteBytes(bytes[sizeof(long)..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    public static ListPlace? Read(string cursor)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (cursor.Length != Base64Url.GetEncodedLength(Size)
            || !Base64Url.IsValid(cursor)
            || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written)
            || written != Size)
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new ListPlace(new DateTimeOffset(ticks, TimeSpan.Zero), new Guid(bytes[sizeof(long)..], bigEndian: true))
            : null;
    }
}
