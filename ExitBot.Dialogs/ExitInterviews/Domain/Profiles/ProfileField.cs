using System.Text.Json.Serialization;

namespace ExitBot.Dialogs.ExitInterviews.Domain.Profiles;

/// <summary>What is asked about the person and the job, in this order. The numbers are stored as bits.</summary>
public enum ProfileField
{
    [JsonStringEnumMemberName("name")]
    Name = 0,

    [JsonStringEnumMemberName("department")]
    Department = 1,

    [JsonStringEnumMemberName("role_band")]
    RoleBand = 2,

    [JsonStringEnumMemberName("tenure_months")]
    TenureMonths = 3,

    [JsonStringEnumMemberName("exit_type")]
    ExitType = 4,

    [JsonStringEnumMemberName("location")]
    Location = 5,

    [JsonStringEnumMemberName("last_day")]
    LastDay = 6,
}
