using System.Runtime.CompilerServices;

// The tests move the clock of the token checks.
[assembly: InternalsVisibleTo("ExitBot.Tests")]
