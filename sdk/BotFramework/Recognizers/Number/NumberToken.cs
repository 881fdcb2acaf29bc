namespace Microsoft.Recognizers.Text.Number;

// A word in lower case, or a number in digits. End is the position behind it.
internal sealed record NumberToken(int Start, int End, string Word)
{
    public bool IsNumber { get; init; }

    public bool IsFraction { get; init; }

    public double Number { get; init; }

    // Null where a decimal cannot hold it.
    public decimal? Exact { get; init; }

    // Whether only blanks or a hyphen stand before it.
    public bool FollowsDirectly { get; init; }
}
