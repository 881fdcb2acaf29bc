IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [AccessAudit] (
        [Id] uniqueidentifier NOT NULL,
        [At] bigint NOT NULL,
        [Caller] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Action] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Subject] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_AccessAudit] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [AnalyticsSnapshots] (
        [Id] int NOT NULL,
        [PublishedAt] bigint NOT NULL,
        [Interviews] int NOT NULL,
        [Document] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_AnalyticsSnapshots] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ApiKeys] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Hash] binary(32) NOT NULL,
        [Roles] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PerMinute] int NOT NULL,
        [ExpiresAt] bigint NULL,
        [CreatedAt] bigint NOT NULL,
        [RevokedAt] bigint NULL,
        CONSTRAINT [PK_ApiKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [BotState] (
        [Key] binary(32) NOT NULL,
        [Body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Version] int NOT NULL,
        [UpdatedAt] bigint NOT NULL,
        CONSTRAINT [PK_BotState] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ChatSessions] (
        [Id] uniqueidentifier NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [OpenedBy] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [UserId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [UserName] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Locale] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] bigint NOT NULL,
        CONSTRAINT [PK_ChatSessions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Checklists] (
        [Person] binary(32) NOT NULL,
        [PersonRealm] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LastDay] date NULL,
        [Country] nvarchar(2) COLLATE Latin1_General_100_BIN2 NULL,
        [HasTemplates] bit NOT NULL,
        [TimeZone] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Language] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Steps] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RemindedOn] date NULL,
        [OwnersToldOn] date NULL,
        [CreatedAt] bigint NOT NULL,
        [UpdatedAt] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Checklists] PRIMARY KEY ([Person])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ChecklistTasks] (
        [Id] uniqueidentifier NOT NULL,
        [Person] binary(32) NOT NULL,
        [Title] nvarchar(200) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Template] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Status] int NOT NULL,
        [Priority] int NOT NULL,
        [Owner] int NOT NULL,
        [Due] date NULL,
        [DueTime] int NULL,
        [Note] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [CreatedAt] bigint NOT NULL,
        [UpdatedAt] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ChecklistTasks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Commits] (
        [At] bigint NOT NULL,
        [Id] uniqueidentifier NOT NULL,
        [Happened] bit NOT NULL,
        CONSTRAINT [PK_Commits] PRIMARY KEY ([At], [Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ConversationChanges] (
        [Instance] uniqueidentifier NOT NULL,
        [Sequence] bigint NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [IsTyping] bit NOT NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_ConversationChanges] PRIMARY KEY ([Instance], [Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ConversationLeases] (
        [Conversation] binary(32) NOT NULL,
        [Owner] uniqueidentifier NOT NULL,
        [Token] uniqueidentifier NOT NULL,
        [Until] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ConversationLeases] PRIMARY KEY ([Conversation])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ConversationReferences] (
        [Conversation] binary(32) NOT NULL,
        [Body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Person] binary(32) NULL,
        [AppId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Audience] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [ServiceUrl] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Tenant] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [UnreachableReason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [UpdatedAt] bigint NOT NULL,
        CONSTRAINT [PK_ConversationReferences] PRIMARY KEY ([Conversation])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Conversations] (
        [Key] binary(32) NOT NULL,
        [ChannelId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ConversationId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LastSequence] bigint NOT NULL,
        [CreatedAt] bigint NOT NULL,
        CONSTRAINT [PK_Conversations] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [DataProtectionKeys] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Xml] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [DeadLetters] (
        [Id] uniqueidentifier NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [InboxKey] binary(32) NULL,
        [ReplyId] uniqueidentifier NULL,
        [Attempts] int NOT NULL,
        [Reason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_DeadLetters] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Erasures] (
        [Id] uniqueidentifier NOT NULL,
        [Person] binary(32) NOT NULL,
        [At] bigint NOT NULL,
        [By] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Document] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        CONSTRAINT [PK_Erasures] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [EscalationCases] (
        [Id] uniqueidentifier NOT NULL,
        [InterviewId] uniqueidentifier NULL,
        [Conversation] binary(32) NOT NULL,
        [Category] int NOT NULL,
        [Severity] int NOT NULL,
        [Status] int NOT NULL,
        [Excluded] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Recipients] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [RaisedAt] bigint NOT NULL,
        [DueAt] bigint NOT NULL,
        [PassOnAt] bigint NULL,
        [AcknowledgedAt] bigint NULL,
        [ClosedAt] bigint NULL,
        [ReceiptDueAt] bigint NULL,
        [FeedbackDueAt] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EscalationCases] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ExitInterviews] (
        [Id] uniqueidentifier NOT NULL,
        [Person] binary(32) NULL,
        [PersonRealm] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [PersonId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Identity] int NOT NULL,
        [Language] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [BankVersion] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Status] int NOT NULL,
        [Stage] int NOT NULL,
        [CurrentQuestionId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [ConsentGiven] bit NULL,
        [ConsentAt] bigint NULL,
        [ConsentTextVersion] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [UnclearConsents] int NOT NULL,
        [Attribution] int NULL,
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Department] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [RoleBand] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [TenureMonths] int NULL,
        [ExitType] int NULL,
        [Location] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [LastDay] date NULL,
        [ProfileSettled] int NOT NULL,
        [ActiveMilliseconds] int NOT NULL,
        [EarlyEndOffered] bit NOT NULL,
        [Hostilities] int NOT NULL,
        [Reminded] int NULL,
        [Turns] int NOT NULL,
        [StartedAt] bigint NOT NULL,
        [UpdatedAt] bigint NOT NULL,
        [CompletedAt] bigint NULL,
        [Ratings] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ExitInterviews] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Inbox] (
        [Key] binary(32) NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [Sequence] bigint NOT NULL,
        [Status] int NOT NULL,
        [Mode] int NOT NULL,
        [Body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [AppId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Audience] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [ServiceUrl] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Tenant] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [TraceParent] nvarchar(55) COLLATE Latin1_General_100_BIN2 NULL,
        [CorrelationId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [ResponseStatus] int NULL,
        [ResponseBody] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Reason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [AcceptedAt] bigint NOT NULL,
        CONSTRAINT [PK_Inbox] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Instances] (
        [Id] uniqueidentifier NOT NULL,
        [SeenAt] bigint NOT NULL,
        CONSTRAINT [PK_Instances] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Invitations] (
        [Id] uniqueidentifier NOT NULL,
        [Link] binary(32) NOT NULL,
        [Code] binary(32) NOT NULL,
        [Employee] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Person] binary(32) NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Email] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Department] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Location] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [RoleBand] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [TenureMonths] int NULL,
        [LastDay] date NULL,
        [ExitType] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Language] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Delivery] int NOT NULL,
        [CreatedBy] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] bigint NOT NULL,
        [ExpiresAt] bigint NOT NULL,
        [SentAt] bigint NULL,
        [OpenedAt] bigint NULL,
        [RemindedAt] bigint NULL,
        [RevokedAt] bigint NULL,
        [Reason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Attempts] int NOT NULL,
        [SendAt] bigint NULL,
        [Address] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [WrongCodes] int NOT NULL,
        [LockedUntil] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Invitations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ModelCalls] (
        [Id] uniqueidentifier NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [Question] binary(32) NOT NULL,
        [At] bigint NOT NULL,
        [Prompt] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Provider] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Model] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [LatencyMilliseconds] int NOT NULL,
        [Tries] int NOT NULL,
        [PromptTokens] int NOT NULL,
        [CompletionTokens] int NOT NULL,
        [Tokens] bigint NOT NULL,
        [Failure] int NULL,
        [Request] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [Response] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_ModelCalls] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Outbox] (
        [Id] uniqueidentifier NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [Sequence] bigint NOT NULL,
        [Status] int NOT NULL,
        [Kind] int NOT NULL,
        [Target] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [ChannelId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ConversationId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ReplyToId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [AppId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Audience] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [ServiceUrl] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Tenant] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [ChannelActivityId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Attempts] int NOT NULL,
        [NextTryAt] bigint NULL,
        [Reason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [CommittedAt] bigint NOT NULL,
        CONSTRAINT [PK_Outbox] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [OwnSecrets] (
        [Name] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Value] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_OwnSecrets] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [PolicyDocuments] (
        [Id] uniqueidentifier NOT NULL,
        [File] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Title] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Language] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Owner] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Country] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Audience] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [DocumentVersion] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [ValidFrom] date NULL,
        [ValidTo] date NULL,
        [State] int NOT NULL,
        [Reason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [ChunkCount] int NOT NULL,
        [Chunks] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ContentHash] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [IsUpload] bit NOT NULL,
        [UpdatedAt] bigint NOT NULL,
        CONSTRAINT [PK_PolicyDocuments] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [PolicyQuestions] (
        [Id] uniqueidentifier NOT NULL,
        [Conversation] binary(32) NULL,
        [At] bigint NOT NULL,
        [Language] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Question] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [IsAnswered] bit NOT NULL,
        [File] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Section] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [IsHelpful] bit NULL,
        CONSTRAINT [PK_PolicyQuestions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [PolicyVectors] (
        [Document] uniqueidentifier NOT NULL,
        [Model] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_PolicyVectors] PRIMARY KEY ([Document])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [TemplateDrafts] (
        [Id] uniqueidentifier NOT NULL,
        [Person] binary(32) NOT NULL,
        [PersonRealm] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [PersonId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [ChannelId] nvarchar(64) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [ConversationId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Payload] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Memory] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [History] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] bigint NOT NULL,
        [UpdatedAt] bigint NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_TemplateDrafts] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Transcript] (
        [Conversation] binary(32) NOT NULL,
        [Sequence] bigint NOT NULL,
        [Role] int NOT NULL,
        [Kind] int NOT NULL,
        [ActivityId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Body] nvarchar(max) COLLATE Latin1_General_100_BIN2 NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_Transcript] PRIMARY KEY ([Conversation], [Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [Uploads] (
        [Key] binary(32) NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [ContentType] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Name] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Size] int NOT NULL,
        [At] bigint NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_Uploads] PRIMARY KEY ([Key])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [WebConversations] (
        [Id] uniqueidentifier NOT NULL,
        [Conversation] binary(32) NOT NULL,
        [UserId] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [UserName] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Locale] nvarchar(64) COLLATE Latin1_General_100_BIN2 NULL,
        [Employee] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Invitation] uniqueidentifier NULL,
        [Generation] int NOT NULL,
        [CreatedAt] bigint NOT NULL,
        [StartedAt] bigint NULL,
        CONSTRAINT [PK_WebConversations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [EscalationEvents] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [At] bigint NOT NULL,
        [Action] int NOT NULL,
        [By] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Reason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        CONSTRAINT [PK_EscalationEvents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EscalationEvents_EscalationCases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [EscalationCases] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [EscalationEvidence] (
        [CaseId] uniqueidentifier NOT NULL,
        [Position] int NOT NULL,
        [Quote] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Turn] int NOT NULL,
        [Language] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_EscalationEvidence] PRIMARY KEY ([CaseId], [Position]),
        CONSTRAINT [FK_EscalationEvidence_EscalationCases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [EscalationCases] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [EscalationNotices] (
        [Id] uniqueidentifier NOT NULL,
        [CaseId] uniqueidentifier NOT NULL,
        [Kind] int NOT NULL,
        [Recipient] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [CreatedAt] bigint NOT NULL,
        [Status] int NOT NULL,
        [Attempts] int NOT NULL,
        [NextTryAt] bigint NULL,
        [Reason] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_EscalationNotices] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EscalationNotices_EscalationCases_CaseId] FOREIGN KEY ([CaseId]) REFERENCES [EscalationCases] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [ExitInterviewAnswers] (
        [InterviewId] uniqueidentifier NOT NULL,
        [QuestionId] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [FollowUp] int NOT NULL,
        [Position] int NOT NULL,
        [Kind] int NOT NULL,
        [Rating] int NULL,
        [OptionCode] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Condition] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Asked] nvarchar(400) COLLATE Latin1_General_100_BIN2 NULL,
        [Text] nvarchar(4000) COLLATE Latin1_General_100_BIN2 NULL,
        [Skipped] bit NOT NULL,
        [Turn] int NOT NULL,
        [GivenAt] bigint NOT NULL,
        CONSTRAINT [PK_ExitInterviewAnswers] PRIMARY KEY ([InterviewId], [QuestionId], [FollowUp]),
        CONSTRAINT [FK_ExitInterviewAnswers_ExitInterviews_InterviewId] FOREIGN KEY ([InterviewId]) REFERENCES [ExitInterviews] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [InterviewAnalyses] (
        [InterviewId] uniqueidentifier NOT NULL,
        [StatedReason] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [InferredReason] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Preventable] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [FirstThought] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Enps] int NULL,
        [RecommendReturn] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Themes] nvarchar(400) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [Document] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_InterviewAnalyses] PRIMARY KEY ([InterviewId]),
        CONSTRAINT [FK_InterviewAnalyses_ExitInterviews_InterviewId] FOREIGN KEY ([InterviewId]) REFERENCES [ExitInterviews] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [InterviewChanges] (
        [Id] uniqueidentifier NOT NULL,
        [InterviewId] uniqueidentifier NOT NULL,
        [Field] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [From] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [To] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [Note] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [By] nvarchar(100) COLLATE Latin1_General_100_BIN2 NOT NULL,
        [At] bigint NOT NULL,
        CONSTRAINT [PK_InterviewChanges] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_InterviewChanges_ExitInterviews_InterviewId] FOREIGN KEY ([InterviewId]) REFERENCES [ExitInterviews] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE TABLE [InterviewReviews] (
        [InterviewId] uniqueidentifier NOT NULL,
        [MainReason] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [Regretted] int NOT NULL,
        [HoldReason] nvarchar(2000) COLLATE Latin1_General_100_BIN2 NULL,
        [HeldBy] nvarchar(100) COLLATE Latin1_General_100_BIN2 NULL,
        [HeldAt] bigint NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_InterviewReviews] PRIMARY KEY ([InterviewId]),
        CONSTRAINT [FK_InterviewReviews_ExitInterviews_InterviewId] FOREIGN KEY ([InterviewId]) REFERENCES [ExitInterviews] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_AccessAudit_At] ON [AccessAudit] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiKeys_Hash] ON [ApiKeys] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ChatSessions_CreatedAt_Id] ON [ChatSessions] ([CreatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ChatSessions_OpenedBy_CreatedAt_Id] ON [ChatSessions] ([OpenedBy], [CreatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Checklists_UpdatedAt] ON [Checklists] ([UpdatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ChecklistTasks_Person_Id] ON [ChecklistTasks] ([Person], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ChecklistTasks_Status_Due] ON [ChecklistTasks] ([Status], [Due]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ConversationChanges_At] ON [ConversationChanges] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ConversationLeases_Token] ON [ConversationLeases] ([Token]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ConversationReferences_Person] ON [ConversationReferences] ([Person]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Conversations_ChannelId_CreatedAt] ON [Conversations] ([ChannelId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_DeadLetters_At_Id] ON [DeadLetters] ([At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_DeadLetters_Conversation] ON [DeadLetters] ([Conversation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Erasures_At] ON [Erasures] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationCases_Conversation_Category] ON [EscalationCases] ([Conversation], [Category]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationCases_InterviewId_Category] ON [EscalationCases] ([InterviewId], [Category]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationCases_PassOnAt] ON [EscalationCases] ([PassOnAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationCases_RaisedAt_Id] ON [EscalationCases] ([RaisedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationEvents_CaseId_At] ON [EscalationEvents] ([CaseId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationNotices_CaseId] ON [EscalationNotices] ([CaseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_EscalationNotices_NextTryAt] ON [EscalationNotices] ([NextTryAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ExitInterviews_Person_StartedAt] ON [ExitInterviews] ([Person], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ExitInterviews_PersonId_StartedAt] ON [ExitInterviews] ([PersonId], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ExitInterviews_StartedAt_Id] ON [ExitInterviews] ([StartedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ExitInterviews_Status_Stage] ON [ExitInterviews] ([Status], [Stage]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Inbox_Conversation_Sequence] ON [Inbox] ([Conversation], [Sequence]) WHERE [Status] = 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Inbox_Responses] ON [Inbox] ([Conversation]) WHERE [ResponseBody] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_InterviewChanges_InterviewId] ON [InterviewChanges] ([InterviewId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Invitations_CreatedAt_Id] ON [Invitations] ([CreatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Invitations_Employee_CreatedAt] ON [Invitations] ([Employee], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Invitations_Link] ON [Invitations] ([Link]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Invitations_Person] ON [Invitations] ([Person]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Invitations_SendAt] ON [Invitations] ([SendAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ModelCalls_At] ON [ModelCalls] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_ModelCalls_Conversation_Question] ON [ModelCalls] ([Conversation], [Question]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Bodies] ON [Outbox] ([Conversation]) WHERE [Body] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Outbox_Conversation_Sequence] ON [Outbox] ([Conversation], [Sequence]) WHERE [Status] = 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_PolicyDocuments_UpdatedAt_Id] ON [PolicyDocuments] ([UpdatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_PolicyQuestions_Conversation] ON [PolicyQuestions] ([Conversation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_PolicyQuestions_IsAnswered_At_Id] ON [PolicyQuestions] ([IsAnswered], [At], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_TemplateDrafts_Conversation] ON [TemplateDrafts] ([Conversation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_TemplateDrafts_Person_UpdatedAt] ON [TemplateDrafts] ([Person], [UpdatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_TemplateDrafts_UpdatedAt_Id] ON [TemplateDrafts] ([UpdatedAt], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Uploads_At] ON [Uploads] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_Uploads_Conversation] ON [Uploads] ([Conversation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_WebConversations_Conversation] ON [WebConversations] ([Conversation]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_WebConversations_CreatedAt] ON [WebConversations] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    CREATE INDEX [IX_WebConversations_Invitation_CreatedAt] ON [WebConversations] ([Invitation], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121195231_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121195231_Initial', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122005459_ListsOfAnId'
)
BEGIN
    CREATE INDEX [IX_Checklists_PersonId_CreatedAt] ON [Checklists] ([PersonId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122005459_ListsOfAnId'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122005459_ListsOfAnId', N'10.0.14');
END;

COMMIT;
GO

