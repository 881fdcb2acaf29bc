namespace ExitBot.Bot.Persistence.Rows;

internal static class RowsServiceCollectionExtensions
{
    public static IServiceCollection AddMeasuredRows<TReader, TWriter>(this IServiceCollection services)
        where TReader : class, IRowReader
        where TWriter : class, IRowWriter => services
        .AddMetrics()
        .AddSingleton<DatabaseTelemetry>()
        .AddSingleton(typeof(RecentRows<,>))
        .AddSingleton<QueryTelemetry>()
        .AddSingleton<TReader>()
        .AddSingleton<TWriter>()
        .AddSingleton<IRowReader>(provider => new MeasuredRowReader(provider.GetRequiredService<TReader>(), provider.GetRequiredService<DatabaseTelemetry>()))
        .AddSingleton<IRowWriter>(provider => new MeasuredRowWriter(provider.GetRequiredService<TWriter>(), provider.GetRequiredService<DatabaseTelemetry>()));
}
