using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class InterviewReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Reminded",
                table: "ExitInterviews",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExitInterviews_Status_Stage",
                table: "ExitInterviews",
                columns: new[] { "Status", "Stage" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ExitInterviews_Status_Stage",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Reminded",
                table: "ExitInterviews");
        }
    }
}
