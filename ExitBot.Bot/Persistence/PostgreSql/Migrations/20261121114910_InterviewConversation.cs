using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExitBot.Bot.Persistence.PostgreSql.Migrations
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
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Attribution",
                table: "ExitInterviews",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                table: "ExitInterviews",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "EarlyEndOffered",
                table: "ExitInterviews",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "ExitType",
                table: "ExitInterviews",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Hostilities",
                table: "ExitInterviews",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LastDay",
                table: "ExitInterviews",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Location",
                table: "ExitInterviews",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "ExitInterviews",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "ProfileSettled",
                table: "ExitInterviews",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RoleBand",
                table: "ExitInterviews",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "TenureMonths",
                table: "ExitInterviews",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FollowUp",
                table: "ExitInterviewAnswers",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Asked",
                table: "ExitInterviewAnswers",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "Condition",
                table: "ExitInterviewAnswers",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true,
                collation: "C");

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
