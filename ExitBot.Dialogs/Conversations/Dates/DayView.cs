namespace ExitBot.Dialogs.Conversations.Dates;

/// <summary>From where somebody looks at the days that they name.</summary>
/// <param name="Today">Where they are.</param>
/// <param name="Order">What stands first in a date of figures.</param>
/// <param name="MayBePast">The day may have been, as a last day may: without a year it is the nearest one, and a weekday is the coming one. Otherwise days lie ahead, and a weekday that may be two is told as two.</param>
public sealed record DayView(DateOnly Today, DateOrder Order = DateOrder.Unknown, bool MayBePast = false);
