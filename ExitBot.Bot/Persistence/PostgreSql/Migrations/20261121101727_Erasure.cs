using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Erasure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Outbox_Bodies",
                table: "Outbox",
                column: "Conversation",
                filter: "\"Body\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Inbox_Responses",
                table: "Inbox",
                column: "Conversation",
                filter: "\"ResponseBody\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DeadLetters_Conversation",
                table: "DeadLetters",
                column: "Conversation");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Outbox_Bodies",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Inbox_Responses",
                table: "Inbox");

            migrationBuilder.DropIndex(
                name: "IX_DeadLetters_Conversation",
                table: "DeadLetters");
        }
    }
}
