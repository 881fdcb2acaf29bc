using ExitBot.Bot.Turns;
using ExitBot.Tests.Fakes;

namespace ExitBot.Tests.Benchmarks;

/// <summary>Puts a past into a database while no service runs on it.</summary>
internal static class StoredHistory
{
    private const string Body = """{"type":"message","id":"past","channelId":"msteams","from":{"id":"bot"},"text":"Something that was said a while ago, as long as such sentences mostly are when people answer a question with care and in some detail."}""";

    /// <summary>Makes it look as if so much had been said in the conversation already.</summary>
    public static void Lengthen(DatabaseFile database, string conversation, int activities)
    {
        var key = KeyHash.Of("msteams", conversation).ToBytes();
        database.Change(
            """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @p1)
            INSERT INTO Transcript (Conversation, Sequence, Role, Kind, ActivityId, Body, At)
            SELECT @p0, 1000 + i, i % 2, 0, 'past-' || i, @p2, 638000000000000000 + i FROM n
            """,
            key,
            activities,
            Body);
        database.Change("UPDATE Conversations SET LastSequence = 1000 + @p1 WHERE Key = @p0", key, activities);
    }

    /// <summary>Rows of a thousand other conversations, in the order in which they would have come.</summary>
    public static void Fill(DatabaseFile database, int rows) => database.Change(
        """
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < @p0 - 1)
        INSERT INTO Transcript (Conversation, Sequence, Role, Kind, ActivityId, Body, At)
        SELECT CAST(printf('%032d', (i % 1000) * 7919 % 1000) AS BLOB), i / 1000 + 1, i % 2, 0, 'past-' || i, @p1, 638000000000000000 + i FROM n
        """,
        rows,
        Body);
}
