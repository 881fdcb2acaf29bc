using System;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Options of <see cref="DateTimeRecognizer"/>.</summary>
[Flags]
public enum DateTimeOptions
{
    None = 0,
}
