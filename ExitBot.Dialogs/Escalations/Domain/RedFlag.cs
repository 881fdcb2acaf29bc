namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>One matter in one text.</summary>
/// <param name="Quote">The sentences that say it with their neighbours, letter by letter as they were written.</param>
/// <param name="Repeated">The text says that it happened again and again.</param>
/// <param name="Ongoing">The text says that it still goes on.</param>
public sealed record RedFlag(RedFlagCategory Category, string Quote, bool Repeated, bool Ongoing)
{
    public Severity Severity => Category switch
    {
        RedFlagCategory.SelfHarm or RedFlagCategory.ViolenceThreat => Severity.Critical,
        RedFlagCategory.Safety => Ongoing ? Severity.Critical : Severity.High,
        RedFlagCategory.Bullying or RedFlagCategory.DataSecurity => Repeated || Ongoing ? Severity.High : Severity.Medium,
        RedFlagCategory.WageHour => Severity.Medium,
        _ => Severity.High,
    };
}
