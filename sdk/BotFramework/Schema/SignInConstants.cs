namespace Microsoft.Bot.Schema;

/// <summary>Operation and event names of the sign-in flow.</summary>
public static class SignInConstants
{
    public const string VerifyStateOperationName = "signin/verifyState";
    public const string TokenExchangeOperationName = "signin/tokenExchange";
    public const string TokenResponseEventName = "tokens/response";
    public const string SignInFailure = "signin/failure";
}
