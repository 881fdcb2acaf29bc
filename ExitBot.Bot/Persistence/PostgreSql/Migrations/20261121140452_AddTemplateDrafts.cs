using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddTemplateDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TemplateDrafts");
        }
    }
}
