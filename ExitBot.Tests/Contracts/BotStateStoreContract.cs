using ExitBot.Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Tests.Contracts;

/// <summary>Documents of bot state: what was read is what may be overwritten, nothing newer.</summary>
public abstract class BotStateStoreContract(StoreFixture database)
{
    [DatabaseFact]
    public async Task A_document_is_kept_changed_and_deleted()
    {
        var key = Key("life");
        await database.CommitAsync(async unit => await SetAsync(unit, key, """{"a":1}"""));
        Assert.Equal("""{"a":1}""", await ReadAsync(key));

        await database.CommitAsync(async unit => await SetAsync(unit, key, """{"a":2}"""));
        Assert.Equal("""{"a":2}""", await ReadAsync(key));

        await database.CommitAsync(async unit =>
        {
            await Store(unit).ReadAsync(key, default);
            Store(unit).StageDelete(key);
        });
        Assert.Null(await ReadAsync(key));
    }

    [DatabaseFact]
    public async Task Of_two_who_read_the_same_version_the_second_writer_is_refused()
    {
        var key = Key("race");
        await database.CommitAsync(async unit => await SetAsync(unit, key, "{}"));
        await using var slow = database.Services.CreateAsyncScope();
        await SetAsync(slow.ServiceProvider, key, """{"by":"slow"}""");
        await database.CommitAsync(async unit => await SetAsync(unit, key, """{"by":"fast"}"""));

        await Assert.ThrowsAsync<StaleWriteException>(() => slow.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default));
        Assert.Equal("""{"by":"fast"}""", await ReadAsync(key));
    }

    [DatabaseFact]
    public async Task Of_two_who_find_no_document_the_second_writer_is_refused()
    {
        var key = Key("first");
        await using var slow = database.Services.CreateAsyncScope();
        await SetAsync(slow.ServiceProvider, key, """{"by":"slow"}""");
        await database.CommitAsync(async unit => await SetAsync(unit, key, """{"by":"fast"}"""));

        await Assert.ThrowsAsync<StaleWriteException>(() => slow.ServiceProvider.GetRequiredService<IUnitOfWork>().CommitAsync(default));
    }

    private static KeyHash Key(string name) => KeyHash.Of("state", name);

    private static IBotStateStore Store(IServiceProvider unit) => unit.GetRequiredService<IBotStateStore>();

    private static async Task SetAsync(IServiceProvider unit, KeyHash key, string json)
    {
        await Store(unit).ReadAsync(key, default);
        Store(unit).Stage(key, json);
    }

    private async Task<string?> ReadAsync(KeyHash key)
    {
        await using var unit = database.Services.CreateAsyncScope();
        return await Store(unit.ServiceProvider).ReadAsync(key, default);
    }
}
