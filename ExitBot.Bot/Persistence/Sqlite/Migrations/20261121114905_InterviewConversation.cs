using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class InterviewConversation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ExitInterviewAnswers",
                table: "ExitInterviewAnswers");

            migrationBuilder.AddColumn<int>(
                name: "ActiveMilliseconds",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Attribution",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                table: "ExitInterviews",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "EarlyEndOffered",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ExitType",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Hostilities",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "ExitInterviews",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Location",
                table: "ExitInterviews",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "ExitInterviews",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ProfileSettled",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RoleBand",
                table: "ExitInterviews",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TenureMonths",
                table: "ExitInterviews",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FollowUp",
                table: "ExitInterviewAnswers",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Asked",
                table: "ExitInterviewAnswers",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Condition",
                table: "ExitInterviewAnswers",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_ExitInterviewAnswers",
                table: "ExitInterviewAnswers",
                columns: new[] { "InterviewId", "QuestionId", "FollowUp" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_ExitInterviewAnswers",
                table: "ExitInterviewAnswers");

            migrationBuilder.DropColumn(
                name: "ActiveMilliseconds",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Attribution",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Department",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "EarlyEndOffered",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "ExitType",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Hostilities",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "LastDay",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Location",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "ProfileSettled",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "RoleBand",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "TenureMonths",
                table: "ExitInterviews");

            migrationBuilder.DropColumn(
                name: "FollowUp",
                table: "ExitInterviewAnswers");

            migrationBuilder.DropColumn(
                name: "Asked",
                table: "ExitInterviewAnswers");

            migrationBuilder.DropColumn(
                name: "Condition",
                table: "ExitInterviewAnswers");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ExitInterviewAnswers",
                table: "ExitInterviewAnswers",
                columns: new[] { "InterviewId", "QuestionId" });
        }
    }
}
