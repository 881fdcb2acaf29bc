using System;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Options of <see cref="NumberRecognizer"/>.</summary>
[Flags]
public enum NumberOptions
{
    None = 0,
}
