using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddInvitedPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WebConversations_Invitation",
                table: "WebConversations");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_Employee",
                table: "Invitations");

            migrationBuilder.AddColumn<byte[]>(
                name: "Person",
                table: "Invitations",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateIndex(
                name: "IX_WebConversations_Invitation_CreatedAt",
                table: "WebConversations",
                columns: new[] { "Invitation", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Employee_CreatedAt",
                table: "Invitations",
                columns: new[] { "Employee", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Person",
                table: "Invitations",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_PersonId_StartedAt",
                table: "ExitInterviews",
                columns: new[] { "PersonId", "StartedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_WebConversations_Invitation_CreatedAt",
                table: "WebConversations");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_Employee_CreatedAt",
                table: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_Invitations_Person",
                table: "Invitations");

            migrationBuilder.DropIndex(
                name: "IX_ExitInterviews_PersonId_StartedAt",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "Invitations");

            migrationBuilder.CreateIndex(
                name: "IX_WebConversations_Invitation",
                table: "WebConversations",
                column: "Invitation");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_Employee",
                table: "Invitations",
                column: "Employee");
        }
    }
}
