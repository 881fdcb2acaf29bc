using ExitBot.Dialogs.DialogKit;

namespace ExitBot.Dialogs.Routing;

public sealed record RoutingTexts
{
    /// <summary>The words that begin each capability, as a whole text. The first is the one a button says.</summary>
    public required IReadOnlyDictionary<Destination, IReadOnlyList<string>> Destinations { get; init => field = CompleteTexts.Of(value); }

    public required IReadOnlyDictionary<Destination, string> Titles { get; init => field = CompleteTexts.Of(value); }

    /// <summary>Words by which a whole sentence is known to ask for a template.</summary>
    public required IReadOnlyList<string> TemplateWords { get; init; }

    public required IReadOnlyList<string> Hello { get; init; }

    public required string Greeting { get; init; }

    public required string Menu { get; init; }

    public required string NotUnderstood { get; init; }

    public required string UnfinishedInterview { get; init; }

    /// <summary>Said in the middle of an interview.</summary>
    public required TextTemplate OneAtATime { get; init; }

    public required string Help { get; init; }

    public required string NothingRunning { get; init; }

    /// <summary>Said instead of a turn when somebody writes more than is allowed.</summary>
    public required string TooFast { get; init; }

    public Choice Button(Destination destination) => new(Titles[destination], Destinations[destination][0]);
}
