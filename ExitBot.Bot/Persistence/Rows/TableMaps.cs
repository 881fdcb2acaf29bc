using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ExitBot.Bot.Persistence.Rows;

/// <summary>Every table of the model, by row type. Built once from EF's model, which stays the only description of the database.</summary>
internal sealed class TableMaps
{
    private readonly Dictionary<Type, TableMap> _maps;

    public TableMaps(IDbContextFactory<ExitBotContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        var sql = context.GetService<ISqlGenerationHelper>();
        _maps = context.Model.GetEntityTypes().ToDictionary(type => type.ClrType, type => new TableMap(type, sql));
    }

    public IEnumerable<TableMap> All => _maps.Values;

    public TableMap this[Type row] => _maps[row];
}
