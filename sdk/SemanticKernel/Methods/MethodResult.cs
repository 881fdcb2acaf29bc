using System.Reflection;

namespace Microsoft.SemanticKernel;

/// <summary>What a method's return value becomes: awaited where it is a task, nothing where it is void.</summary>
/// <param name="Type">Of the value; void where there is none.</param>
internal sealed record MethodResult(Type Type, Func<object?, ValueTask<object?>> AwaitAsync)
{
    private static readonly MethodInfo OfTaskMethod = OpenMethod(nameof(OfTask));
    private static readonly MethodInfo OfValueTaskMethod = OpenMethod(nameof(OfValueTask));

    public static MethodResult Of(MethodInfo method)
    {
        var type = method.ReturnType;
        return type switch
        {
            _ when type == typeof(void) => new(type, _ => default),
            _ when type == typeof(Task) => new(typeof(void), returned => NothingAfter(new ValueTask(NotNull<Task>(returned)))),
            _ when type == typeof(ValueTask) => new(typeof(void), returned => NothingAfter(NotNull<ValueTask>(returned))),
            _ when IsGeneric(type, typeof(Task<>)) => Closed(OfTaskMethod, type),
            _ when IsGeneric(type, typeof(ValueTask<>)) => Closed(OfValueTaskMethod, type),
            _ when type == typeof(FunctionResult) => new(typeof(object), returned => new(returned)),
            _ => new(type, returned => new(returned)),
        };
    }

    public static bool IsAsynchronous(Type type) =>
        type == typeof(Task) || type == typeof(ValueTask)
        || IsGeneric(type, typeof(Task<>)) || IsGeneric(type, typeof(ValueTask<>)) || IsGeneric(type, typeof(IAsyncEnumerable<>));

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static MethodInfo OpenMethod(string name) => typeof(MethodResult).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static MethodResult Closed(MethodInfo open, Type type)
    {
        var inner = type.GenericTypeArguments[0];
        var awaiting = open.MakeGenericMethod(inner).CreateDelegate<Func<object?, ValueTask<object?>>>();
        return new MethodResult(inner == typeof(FunctionResult) ? typeof(object) : inner, awaiting);
    }

    private static async ValueTask<object?> OfTask<T>(object? returned) => await NotNull<Task<T>>(returned);

    private static async ValueTask<object?> OfValueTask<T>(object? returned) => await NotNull<ValueTask<T>>(returned);

    private static async ValueTask<object?> NothingAfter(ValueTask task)
    {
        await task;
        return null;
    }

    private static T NotNull<T>(object? returned) =>
        returned is T value ? value : throw new KernelException("Function returned null unexpectedly.");
}
