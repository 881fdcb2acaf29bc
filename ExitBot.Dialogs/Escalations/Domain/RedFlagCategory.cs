namespace ExitBot.Dialogs.Escalations.Domain;

/// <summary>What somebody must hear of. The numbers are stored, so new ones go to the end.</summary>
public enum RedFlagCategory
{
    SelfHarm = 0,
    ViolenceThreat = 1,
    SexualHarassment = 2,
    Discrimination = 3,
    Bullying = 4,
    Retaliation = 5,
    FraudEthics = 6,
    Safety = 7,
    WageHour = 8,
    DataSecurity = 9,

    /// <summary>A yes to the question whether there is something serious. No words tell it, and no lexicon looks for it.</summary>
    Concern = 10,
}
