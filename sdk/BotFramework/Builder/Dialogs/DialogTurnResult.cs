using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a turn did to the dialog stack.</summary>
public class DialogTurnResult
{
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    [JsonProperty("status")]
    public DialogTurnStatus Status { get; set; }

    [JsonProperty("result")]
    public object Result { get; set; }
}
