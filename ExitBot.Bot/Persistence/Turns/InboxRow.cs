using ExitBot.Bot.Persistence.Rows;
using ExitBot.Bot.Turns;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ExitBot.Bot.Persistence.Turns;

internal enum InboxStatus
{
    Waiting = 0,
    Done = 1,
    DeadLetter = 2,
}

/// <summary>One accepted activity. The key stays for ever, so that a repeat is known; the body goes with the commit of its turn.</summary>
internal sealed class InboxRow : INumberedRow
{
    public required KeyHash Key { get; init; }

    public required KeyHash Conversation { get; init; }

    public long Sequence { get; set; }

    public required InboxStatus Status { get; init; }

    public required ReplyMode Mode { get; init; }

    public string? Body { get; init; }

    public string? AppId { get; init; }

    public string? Audience { get; init; }

    public required string ServiceUrl { get; init; }

    public string? Tenant { get; init; }

    /// <summary>While it waits: the W3C traceparent of the request that it came by, and what joins the log lines.</summary>
    public string? TraceParent { get; init; }

    public string? CorrelationId { get; init; }

    public int? ResponseStatus { get; init; }

    public string? ResponseBody { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }
}

internal sealed class InboxRowConfiguration : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("Inbox").HasKey(row => row.Key);
        builder.Property(row => row.Body).HasMaxLength(Limits.Document);
        builder.Property(row => row.AppId).HasMaxLength(Limits.Name);
        builder.Property(row => row.Audience).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.ServiceUrl).HasMaxLength(Limits.ServiceUrl);
        builder.Property(row => row.Tenant).HasMaxLength(Limits.Name);
        builder.Property(row => row.TraceParent).HasMaxLength(Limits.TraceParent);
        builder.Property(row => row.CorrelationId).HasMaxLength(Limits.CorrelationId);
        builder.Property(row => row.ResponseBody).HasMaxLength(Limits.Document);
        builder.Property(row => row.Reason).HasMaxLength(Limits.Reason);

        // What waits, of one conversation (before each turn) or of all (at start), in order.
        // Only over those rows: the index stays small however long the conversations get.
        builder.HasIndex(row => new { row.Conversation, row.Sequence }).HasFilter("\"Status\" = 0");

        // The responses of a conversation, to be erased. Most activities have none.
        builder.HasIndex(row => row.Conversation, "IX_Inbox_Responses").HasFilter("\"ResponseBody\" IS NOT NULL");
    }
}
