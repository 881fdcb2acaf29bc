namespace Microsoft.Bot.Builder;

/// <summary>The answer to an invoke activity: an HTTP status and a body.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}

/// <summary>An <see cref="InvokeResponse"/> whose body has a type.</summary>
public class InvokeResponse<T> : InvokeResponse
{
    public new T Body
    {
        get => (T)base.Body;
        set => base.Body = value;
    }
}
