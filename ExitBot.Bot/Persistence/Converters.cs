using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ExitBot.Bot.Persistence;

internal sealed class KeyHashConverter() : ValueConverter<KeyHash, byte[]>(
    hash => hash.ToBytes(),
    bytes => KeyHash.FromBytes(bytes),
    new ConverterMappingHints(size: KeyHash.Size));

/// <summary>SQLite can neither order nor compare a DateTimeOffset as text; ticks order everywhere and lose nothing.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks,
    ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
