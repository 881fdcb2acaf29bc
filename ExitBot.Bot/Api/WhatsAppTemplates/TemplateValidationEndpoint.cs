using System.Text.Json;
using ExitBot.Bot.Api.OpenApi;
using ExitBot.Bot.Authentication.ApiKeys;
using ExitBot.Dialogs.WhatsAppTemplates.Domain.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ExitBot.Bot.Api.WhatsAppTemplates;

/// <summary>/api/v1/templates/validate: what Meta would refuse of a payload. Nothing is stored.</summary>
internal static class TemplateValidationEndpoint
{
    public static void MapTemplateValidation(this RouteGroupBuilder api) => api.MapPost("/templates/validate", Validate)
        .WithTags("WhatsApp templates")
        .RequireApiRole(ApiRole.Templates, ApiRole.Chat)
        .WithSummary("Checks a message template before Meta sees it")
        .WithDescription(
            "Takes the payload for Meta's own call. valid means that no violation is an error; warnings and infos are left to a person. "
            + "path is a JSON pointer into the payload, for something missing the place where it should stand. meta_subcode is Meta's error_subcode, where it is known.")
        .Example(StatusCodes.Status200OK, TemplateValidation.Example)
        .Refuses(StatusCodes.Status400BadRequest, "The body is no JSON object.")
        .Refuses(StatusCodes.Status413PayloadTooLarge, "The body is larger than 256 KB.");

    private static Ok<TemplateValidation> Validate(JsonElement payload)
    {
        var errors = new FieldErrors();
        if (payload.ValueKind != JsonValueKind.Object)
        {
            errors.Add("body", "must be one JSON object: the payload for Meta with name, language, category and components.");
        }

        errors.ThrowIfAny();
        return TypedResults.Ok(TemplateValidation.Of(TemplateValidator.Validate(payload)));
    }
}
