namespace Microsoft.Recognizers.Text.Number;

// A number and the tokens it reaches from and to.
internal sealed record FoundNumber(NumberToken First, NumberToken Last, double Value);
