using System.Text.RegularExpressions;

namespace ExitBot.Dialogs.WhatsAppTemplates.Understanding;

/// <summary>What kind of business somebody has, where a sentence says so: "we are a dental clinic", "for our bakery", "nuestra panadería".</summary>
internal static partial class BusinessPhrase
{
    /// <summary>Null when it does not say.</summary>
    public static string? In(string sentence) => Business().Match(sentence) is { Success: true } business ? business.Groups["type"].Value.Trim().ToLowerInvariant() : null;

    [GeneratedRegex(@"\b(?:we are an?|we're an?|we run an?|i run an?|i own an?|i have an?|our|my|somos una?|tenemos una?|tengo una?|nuestr[ao]|mi|wir sind eine?|wir haben eine?|wir betreiben eine?n?|unsere[rnm]?|unser|meine[rn]?|somos uma?|temos uma?|tenho uma?|noss[ao]|minha|meu|nous sommes une?|notre|mon|ma)\s+(?<type>(?:[\p{L}-]+\s+){0,2}?(?:bakery|restaurant|café|cafe|bar|shop|store|boutique|clinic|practice|salon|spa|gym|studio|hotel|school|bank|agency|pharmacy|garage|dealership|florist|bookshop|supermarket|dentist|airline|insurance|panadería|restaurante|tienda|clínica|peluquería|gimnasio|escuela|farmacia|agencia|taller|floristería|zapatería|librería|bäckerei|laden|geschäft|praxis|friseursalon|fitnessstudio|schule|apotheke|agentur|werkstatt|buchhandlung|padaria|loja|academia|escola|farmácia|agência|oficina|floricultura|livraria|salão|boulangerie|magasin|clinique|pharmacie|agence|école|librairie|fleuriste))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Business();
}
