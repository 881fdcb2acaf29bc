using System.Collections.Generic;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Splits text into tokens.</summary>
public delegate List<Token> TokenizerFunction(string text, string locale = null);
