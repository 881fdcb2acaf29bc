using System.Globalization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>What is known about the person and the job. Null: not given.</summary>
public sealed record InterviewProfile
{
    /// <summary>In characters, of every text in here.</summary>
    public const int LongestText = 100;

    public static IReadOnlyList<ProfileField> Fields { get; } = Enum.GetValues<ProfileField>();

    public string? Name { get; init; }

    public string? Department { get; init; }

    public string? RoleBand { get; init; }

    public int? TenureMonths { get; init; }

    public ExitType? ExitType { get; init; }

    public string? Location { get; init; }

    public DateOnly? LastDay { get; init; }

    /// <summary>A bit for each field that was answered or skipped here. A field that has a value without it was known before.</summary>
    public int Settled { get; init; }

    public bool IsSettled(ProfileField field) => (Settled & Bit(field)) != 0;

    public bool Has(ProfileField field) => ValueOf(field) is not null;

    /// <summary>As the record shows it: wire names, ISO dates, plain numbers.</summary>
    public string? ValueOf(ProfileField field) => field switch
    {
        ProfileField.Name => Name,
        ProfileField.Department => Department,
        ProfileField.RoleBand => RoleBand,
        ProfileField.TenureMonths => TenureMonths?.ToString(CultureInfo.InvariantCulture),
        ProfileField.ExitType => ExitType is { } type ? WireName.Of(type) : null,
        ProfileField.Location => Location,
        _ => LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    public InterviewProfile Skip(ProfileField field) => Without(field) with { Settled = Settled | Bit(field) };

    internal InterviewProfile With(ProfileField field, ProfileReading.Read read) => read.Apply(this) with { Settled = Settled | Bit(field) };

    private static int Bit(ProfileField field) => 1 << (int)field;

    private InterviewProfile Without(ProfileField field) => field switch
    {
        ProfileField.Name => this with { Name = null },
        ProfileField.Department => this with { Department = null },
        ProfileField.RoleBand => this with { RoleBand = null },
        ProfileField.TenureMonths => this with { TenureMonths = null },
        ProfileField.ExitType => this with { ExitType = null },
        ProfileField.Location => this with { Location = null },
        _ => this with { LastDay = null },
    };
}
