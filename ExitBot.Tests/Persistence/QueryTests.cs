using ExitBot.Bot.Persistence.SqlServer;
using ExitBot.Bot.Persistence.Turns;
using ExitBot.Dialogs.Conversations;
using Microsoft.EntityFrameworkCore;

namespace ExitBot.Tests.Persistence;

/// <summary>Lists that can be asked of SQL Server, as far as that can be seen without one. The others run the store contracts.</summary>
public sealed class QueryTests
{
    [Fact]
    public void A_page_of_dead_letters_goes_on_after_its_place_in_the_order_of_its_index()
    {
        using var context = new SqlServerDesignTimeFactory().CreateDbContext([]);

        var sql = DeadLetterStore.Page(context, new ListPlace(DateTimeOffset.UnixEpoch, Guid.CreateVersion7()), count: 21).ToQueryString();

        Assert.Contains("[d].[At] = @at AND [d].[Id] < @id", sql, StringComparison.Ordinal);
        Assert.Contains("ORDER BY [d].[At] DESC, [d].[Id] DESC", sql, StringComparison.Ordinal);
    }
}
