using Microsoft.Extensions.DependencyInjection;

namespace ExitBot.Dialogs.Conversations;

/// <summary>A type of ours that may lie in bot state, under a short name that never changes. What is not registered does not load.</summary>
public sealed record StateType(string Name, Type Type);

public static class StateTypeServiceCollectionExtensions
{
    public static IServiceCollection AddStateType<T>(this IServiceCollection services, string shortName) =>
        services.AddSingleton(new StateType(shortName, typeof(T)));
}
