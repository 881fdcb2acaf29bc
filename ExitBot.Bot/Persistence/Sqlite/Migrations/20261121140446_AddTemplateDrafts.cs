using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.Sqlite.Migrations
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<byte[]>(type: "BLOB", nullable: false),
                    PersonRealm = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Conversation = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ChannelId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ConversationId = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Payload = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    Memory = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    History = table.Column<string>(type: "TEXT", maxLength: 1000000, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UpdatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
