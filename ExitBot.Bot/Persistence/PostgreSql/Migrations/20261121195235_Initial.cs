using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AccessAudit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Caller = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Action = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessAudit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnalyticsSnapshots",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    Interviews = table.Column<int>(type: "integer", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnalyticsSnapshots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Roles = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    PerMinute = table.Column<int>(type: "integer", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BotState",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    Body = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BotState", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "ChatSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    OpenedBy = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    UserId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Locale = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChatSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Checklists",
                columns: table => new
                {
                    Person = table.Column<byte[]>(type: "bytea", nullable: false),
                    PersonRealm = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true, collation: "C"),
                    HasTemplates = table.Column<bool>(type: "boolean", nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Steps = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OwnersToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Checklists", x => x.Person);
                });

            migrationBuilder.CreateTable(
                name: "ChecklistTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<byte[]>(type: "bytea", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Template = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Priority = table.Column<int>(type: "integer", nullable: false),
                    Owner = table.Column<int>(type: "integer", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: true),
                    DueTime = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChecklistTasks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Commits",
                columns: table => new
                {
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Happened = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commits", x => new { x.At, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "ConversationChanges",
                columns: table => new
                {
                    Instance = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    IsTyping = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationChanges", x => new { x.Instance, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "ConversationLeases",
                columns: table => new
                {
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Owner = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<Guid>(type: "uuid", nullable: false),
                    Until = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationLeases", x => x.Conversation);
                });

            migrationBuilder.CreateTable(
                name: "ConversationReferences",
                columns: table => new
                {
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Body = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    Person = table.Column<byte[]>(type: "bytea", nullable: true),
                    AppId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Audience = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ServiceUrl = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Tenant = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    UnreachableReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConversationReferences", x => x.Conversation);
                });

            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChannelId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LastSequence = table.Column<long>(type: "bigint", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Xml = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeadLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    InboxKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReplyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadLetters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EscalationCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: true),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Category = table.Column<int>(type: "integer", nullable: false),
                    Severity = table.Column<int>(type: "integer", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Excluded = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    Recipients = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    RaisedAt = table.Column<long>(type: "bigint", nullable: false),
                    DueAt = table.Column<long>(type: "bigint", nullable: false),
                    PassOnAt = table.Column<long>(type: "bigint", nullable: true),
                    AcknowledgedAt = table.Column<long>(type: "bigint", nullable: true),
                    ClosedAt = table.Column<long>(type: "bigint", nullable: true),
                    ReceiptDueAt = table.Column<long>(type: "bigint", nullable: true),
                    FeedbackDueAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationCases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExitInterviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<byte[]>(type: "bytea", nullable: true),
                    PersonRealm = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    PersonId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Identity = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    BankVersion = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Stage = table.Column<int>(type: "integer", nullable: false),
                    CurrentQuestionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ConsentGiven = table.Column<bool>(type: "boolean", nullable: true),
                    ConsentAt = table.Column<long>(type: "bigint", nullable: true),
                    ConsentTextVersion = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    UnclearConsents = table.Column<int>(type: "integer", nullable: false),
                    Attribution = table.Column<int>(type: "integer", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Department = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    RoleBand = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    TenureMonths = table.Column<int>(type: "integer", nullable: true),
                    ExitType = table.Column<int>(type: "integer", nullable: true),
                    Location = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ProfileSettled = table.Column<int>(type: "integer", nullable: false),
                    ActiveMilliseconds = table.Column<int>(type: "integer", nullable: false),
                    EarlyEndOffered = table.Column<bool>(type: "boolean", nullable: false),
                    Hostilities = table.Column<int>(type: "integer", nullable: false),
                    Reminded = table.Column<int>(type: "integer", nullable: true),
                    Turns = table.Column<int>(type: "integer", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    CompletedAt = table.Column<long>(type: "bigint", nullable: true),
                    Ratings = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitInterviews", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inbox",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Mode = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "text", maxLength: 1000000, nullable: true, collation: "C"),
                    AppId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Audience = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ServiceUrl = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Tenant = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    TraceParent = table.Column<string>(type: "character varying(55)", maxLength: 55, nullable: true, collation: "C"),
                    CorrelationId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    ResponseStatus = table.Column<int>(type: "integer", nullable: true),
                    ResponseBody = table.Column<string>(type: "text", maxLength: 1000000, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    AcceptedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inbox", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Instances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SeenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Instances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Link = table.Column<byte[]>(type: "bytea", nullable: false),
                    Code = table.Column<byte[]>(type: "bytea", nullable: false),
                    Employee = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Person = table.Column<byte[]>(type: "bytea", nullable: false),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Email = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Department = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Location = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    RoleBand = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    TenureMonths = table.Column<int>(type: "integer", nullable: true),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    ExitType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Language = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Delivery = table.Column<int>(type: "integer", nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ExpiresAt = table.Column<long>(type: "bigint", nullable: false),
                    SentAt = table.Column<long>(type: "bigint", nullable: true),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: true),
                    RemindedAt = table.Column<long>(type: "bigint", nullable: true),
                    RevokedAt = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SendAt = table.Column<long>(type: "bigint", nullable: true),
                    Address = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    WrongCodes = table.Column<int>(type: "integer", nullable: false),
                    LockedUntil = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ModelCalls",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Question = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Prompt = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Provider = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Model = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LatencyMilliseconds = table.Column<int>(type: "integer", nullable: false),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    PromptTokens = table.Column<int>(type: "integer", nullable: false),
                    CompletionTokens = table.Column<int>(type: "integer", nullable: false),
                    Tokens = table.Column<long>(type: "bigint", nullable: false),
                    Failure = table.Column<int>(type: "integer", nullable: true),
                    Request = table.Column<string>(type: "text", maxLength: 1000000, nullable: true, collation: "C"),
                    Response = table.Column<string>(type: "text", maxLength: 1000000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModelCalls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Target = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ChannelId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ReplyToId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Body = table.Column<string>(type: "text", maxLength: 1000000, nullable: true, collation: "C"),
                    AppId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Audience = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    ServiceUrl = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    Tenant = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    ChannelActivityId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    CommittedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnSecrets",
                columns: table => new
                {
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnSecrets", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "PolicyDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    File = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Owner = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Country = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Audience = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    DocumentVersion = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    ChunkCount = table.Column<int>(type: "integer", nullable: false),
                    Chunks = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    ContentHash = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    IsUpload = table.Column<bool>(type: "boolean", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: true),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Question = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    IsAnswered = table.Column<bool>(type: "boolean", nullable: false),
                    File = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Section = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    IsHelpful = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicyVectors",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "uuid", nullable: false),
                    Model = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyVectors", x => x.Document);
                });

            migrationBuilder.CreateTable(
                name: "TemplateDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Person = table.Column<byte[]>(type: "bytea", nullable: false),
                    PersonRealm = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    PersonId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    ChannelId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Payload = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    Memory = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    History = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    UpdatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Transcript",
                columns: table => new
                {
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Role = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ActivityId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Body = table.Column<string>(type: "text", maxLength: 1000000, nullable: true, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transcript", x => new { x.Conversation, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Uploads",
                columns: table => new
                {
                    Key = table.Column<byte[]>(type: "bytea", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Size = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Uploads", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "WebConversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Conversation = table.Column<byte[]>(type: "bytea", nullable: false),
                    UserId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    UserName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Locale = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    Employee = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Invitation = table.Column<Guid>(type: "uuid", nullable: true),
                    Generation = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WebConversations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EscalationEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Action = table.Column<int>(type: "integer", nullable: false),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EscalationEvents_EscalationCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "EscalationCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EscalationEvidence",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Quote = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationEvidence", x => new { x.CaseId, x.Position });
                    table.ForeignKey(
                        name: "FK_EscalationEvidence_EscalationCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "EscalationCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EscalationNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Recipient = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false, collation: "C"),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<long>(type: "bigint", nullable: true),
                    Reason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EscalationNotices_EscalationCases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "EscalationCases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ExitInterviewAnswers",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionId = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    FollowUp = table.Column<int>(type: "integer", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Rating = table.Column<int>(type: "integer", nullable: true),
                    OptionCode = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Condition = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Asked = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true, collation: "C"),
                    Skipped = table.Column<bool>(type: "boolean", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                    GivenAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitInterviewAnswers", x => new { x.InterviewId, x.QuestionId, x.FollowUp });
                    table.ForeignKey(
                        name: "FK_ExitInterviewAnswers_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewAnalyses",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatedReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    InferredReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Preventable = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    FirstThought = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Enps = table.Column<int>(type: "integer", nullable: true),
                    RecommendReturn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Themes = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Document = table.Column<string>(type: "text", maxLength: 1000000, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewAnalyses", x => x.InterviewId);
                    table.ForeignKey(
                        name: "FK_InterviewAnalyses_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    Field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    From = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    To = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    Note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    By = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InterviewChanges_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InterviewReviews",
                columns: table => new
                {
                    InterviewId = table.Column<Guid>(type: "uuid", nullable: false),
                    MainReason = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    Regretted = table.Column<int>(type: "integer", nullable: false),
                    HoldReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true, collation: "C"),
                    HeldBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    HeldAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterviewReviews", x => x.InterviewId);
                    table.ForeignKey(
                        name: "FK_InterviewReviews_ExitInterviews_InterviewId",
                        column: x => x.InterviewId,
                        principalTable: "ExitInterviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccessAudit_At",
                table: "AccessAudit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_Hash",
                table: "ApiKeys",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_CreatedAt_Id",
                table: "ChatSessions",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ChatSessions_OpenedBy_CreatedAt_Id",
                table: "ChatSessions",
                columns: new[] { "OpenedBy", "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Checklists_UpdatedAt",
                table: "Checklists",
                column: "UpdatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistTasks_Person_Id",
                table: "ChecklistTasks",
                columns: new[] { "Person", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ChecklistTasks_Status_Due",
                table: "ChecklistTasks",
                columns: new[] { "Status", "Due" });

            migrationBuilder.CreateIndex(
                name: "IX_ConversationChanges_At",
                table: "ConversationChanges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationLeases_Token",
                table: "ConversationLeases",
                column: "Token");

            migrationBuilder.CreateIndex(
                name: "IX_ConversationReferences_Person",
                table: "ConversationReferences",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_ChannelId_CreatedAt",
                table: "Conversations",
                columns: new[] { "ChannelId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeadLetters_At_Id",
                table: "DeadLetters",
                columns: new[] { "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_DeadLetters_Conversation",
                table: "DeadLetters",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_At",
                table: "Erasures",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationCases_Conversation_Category",
                table: "EscalationCases",
                columns: new[] { "Conversation", "Category" });

            migrationBuilder.CreateIndex(
                name: "IX_EscalationCases_InterviewId_Category",
                table: "EscalationCases",
                columns: new[] { "InterviewId", "Category" });

            migrationBuilder.CreateIndex(
                name: "IX_EscalationCases_PassOnAt",
                table: "EscalationCases",
                column: "PassOnAt");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationCases_RaisedAt_Id",
                table: "EscalationCases",
                columns: new[] { "RaisedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_EscalationEvents_CaseId_At",
                table: "EscalationEvents",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_EscalationNotices_CaseId",
                table: "EscalationNotices",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationNotices_NextTryAt",
                table: "EscalationNotices",
                column: "NextTryAt");

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_Person_StartedAt",
                table: "ExitInterviews",
                columns: new[] { "Person", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_PersonId_StartedAt",
                table: "ExitInterviews",
                columns: new[] { "PersonId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_StartedAt_Id",
                table: "ExitInterviews",
                columns: new[] { "StartedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_Status_Stage",
                table: "ExitInterviews",
                columns: new[] { "Status", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Conversation_Sequence",
                table: "Inbox",
                columns: new[] { "Conversation", "Sequence" },
                filter: "\"Status\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Responses",
                table: "Inbox",
                column: "Conversation",
                filter: "\"ResponseBody\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_InterviewChanges_InterviewId",
                table: "InterviewChanges",
                column: "InterviewId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_CreatedAt_Id",
                table: "Invitations",
                columns: new[] { "CreatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Employee_CreatedAt",
                table: "Invitations",
                columns: new[] { "Employee", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Link",
                table: "Invitations",
                column: "Link",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Person",
                table: "Invitations",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_SendAt",
                table: "Invitations",
                column: "SendAt");

            migrationBuilder.CreateIndex(
                name: "IX_ModelCalls_At",
                table: "ModelCalls",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ModelCalls_Conversation_Question",
                table: "ModelCalls",
                columns: new[] { "Conversation", "Question" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Bodies",
                table: "Outbox",
                column: "Conversation",
                filter: "\"Body\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Conversation_Sequence",
                table: "Outbox",
                columns: new[] { "Conversation", "Sequence" },
                filter: "\"Status\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyDocuments_UpdatedAt_Id",
                table: "PolicyDocuments",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyQuestions_Conversation",
                table: "PolicyQuestions",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_PolicyQuestions_IsAnswered_At_Id",
                table: "PolicyQuestions",
                columns: new[] { "IsAnswered", "At", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_Conversation",
                table: "TemplateDrafts",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_Person_UpdatedAt",
                table: "TemplateDrafts",
                columns: new[] { "Person", "UpdatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateDrafts_UpdatedAt_Id",
                table: "TemplateDrafts",
                columns: new[] { "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_At",
                table: "Uploads",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Uploads_Conversation",
                table: "Uploads",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_WebConversations_Conversation",
                table: "WebConversations",
                column: "Conversation");

            migrationBuilder.CreateIndex(
                name: "IX_WebConversations_CreatedAt",
                table: "WebConversations",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_WebConversations_Invitation_CreatedAt",
                table: "WebConversations",
                columns: new[] { "Invitation", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccessAudit");

            migrationBuilder.DropTable(
                name: "AnalyticsSnapshots");

            migrationBuilder.DropTable(
                name: "ApiKeys");

            migrationBuilder.DropTable(
                name: "BotState");

            migrationBuilder.DropTable(
                name: "ChatSessions");

            migrationBuilder.DropTable(
                name: "Checklists");

            migrationBuilder.DropTable(
                name: "ChecklistTasks");

            migrationBuilder.DropTable(
                name: "Commits");

            migrationBuilder.DropTable(
                name: "ConversationChanges");

            migrationBuilder.DropTable(
                name: "ConversationLeases");

            migrationBuilder.DropTable(
                name: "ConversationReferences");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DeadLetters");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "EscalationEvents");

            migrationBuilder.DropTable(
                name: "EscalationEvidence");

            migrationBuilder.DropTable(
                name: "EscalationNotices");

            migrationBuilder.DropTable(
                name: "ExitInterviewAnswers");

            migrationBuilder.DropTable(
                name: "Inbox");

            migrationBuilder.DropTable(
                name: "Instances");

            migrationBuilder.DropTable(
                name: "InterviewAnalyses");

            migrationBuilder.DropTable(
                name: "InterviewChanges");

            migrationBuilder.DropTable(
                name: "InterviewReviews");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "ModelCalls");

            migrationBuilder.DropTable(
                name: "Outbox");

            migrationBuilder.DropTable(
                name: "OwnSecrets");

            migrationBuilder.DropTable(
                name: "PolicyDocuments");

            migrationBuilder.DropTable(
                name: "PolicyQuestions");

            migrationBuilder.DropTable(
                name: "PolicyVectors");

            migrationBuilder.DropTable(
                name: "TemplateDrafts");

            migrationBuilder.DropTable(
                name: "Transcript");

            migrationBuilder.DropTable(
                name: "Uploads");

            migrationBuilder.DropTable(
                name: "WebConversations");

            migrationBuilder.DropTable(
                name: "EscalationCases");

            migrationBuilder.DropTable(
                name: "ExitInterviews");
        }
    }
}
