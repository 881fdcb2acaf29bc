using System;

namespace Microsoft.Rest;

/// <summary>Something went wrong between a client and its service.</summary>
public class RestException : Exception
{
    public RestException()
    {
    }

    public RestException(string message)
        : base(message)
    {
    }

    public RestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

/// <summary>A request was refused before it was sent.</summary>
public class ValidationException : RestException
{
    public ValidationException(string rule, string target)
        : base($"'{target}' {rule}.")
    {
        Rule = rule;
        Target = target;
    }

    public string Rule { get; set; }

    public string Target { get; set; }
}

/// <summary>The names of the rules a <see cref="ValidationException"/> tells about.</summary>
public static class ValidationRules
{
    public const string CannotBeNull = "cannot be null";
}

/// <summary>An answer could not be read.</summary>
public class SerializationException : RestException
{
    public SerializationException(string message, string content, Exception innerException)
        : base(message, innerException)
    {
        Content = content;
    }

    public string Content { get; set; }
}
