using Microsoft.EntityFrameworkCore;

namespace ExitBot.Bot.Persistence.Server;

/// <summary>A running instance, so that the others know whose changes to read.</summary>
internal sealed class InstanceRow
{
    public required Guid Id { get; init; }

    public required DateTimeOffset SeenAt { get; set; }

    public static void Configure(ModelBuilder modelBuilder) => modelBuilder.Entity<InstanceRow>(builder =>
    {
        builder.ToTable("Instances").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
    });
}
